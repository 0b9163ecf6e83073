/** Words of the desk. */
import { formatDayShort } from '#ui/format.ts';
import type { Ranggrund } from '../zuteilung.schema.ts';

export const HAERTE_WORTE: Readonly<Record<string, string>> = {
  titel_abgelaufen: 'Titel abgelaufen',
  arbeit_leistung: 'Arbeit oder Leistungen in Gefahr',
  reise: 'Dringende Reise',
  krankheit: 'Krankheit',
};
export const ERGEBNIS_WORTE: Readonly<Record<string, string>> = {
  angeboten: 'angeboten',
  nichts_passendes: 'nichts Passendes frei',
  entfallen: 'entfallen',
};
export const ENDE_WORTE: Readonly<Record<string, string>> = {
  angebote_verbraucht: 'Angebote nicht angenommen',
  schon_ein_termin: 'hat schon einen Termin',
  spaetestens_vorbei: 'bis zum spätesten Tag nichts frei',
  nicht_bestaetigt: 'Adresse nicht bestätigt',
  abgelehnt: 'Angaben abgelehnt',
  termin_vorbei: 'Termin abgesagt oder vorbei, zu dem ein früherer gewünscht war',
  angenommen: 'Angebot angenommen',
  zurueckgezogen: 'von der Person zurückgenommen',
};
export const TITELSTAND_WORTE: Readonly<Record<string, string>> = {
  behauptet: 'noch nicht geprüft',
  bestaetigt: 'bestätigt',
  widerlegt: 'widerlegt',
};

/** Why a request stands where it stands. */
export function grundSatz({ schluessel, haerte, tage, titelBis, tag }: Ranggrund): string {
  if (schluessel === 'wartezeit') return `wartet ${tage} Tage: Höchstwartezeit erreicht`;
  if (schluessel === 'haerte') return `Härte: ${HAERTE_WORTE[haerte ?? ''] ?? ''}`;
  if (schluessel === 'titelende') return `Titel endet am ${formatDayShort(titelBis ?? tag)}`;
  return `ohne Titelende, angefragt am ${formatDayShort(tag)}`;
}
