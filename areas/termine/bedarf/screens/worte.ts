/** Words of the desk. */
import { formatDay } from '#ui/format.ts';
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
};

/** Why a request stands where it stands. */
export function grundSatz({ schluessel, haerte, tage, titelBis, tag }: Ranggrund): string {
  if (schluessel === 'wartezeit') return `wartet seit ${tage} Tagen, länger als die Regel erlaubt`;
  if (schluessel === 'haerte') return `Härte: ${HAERTE_WORTE[haerte ?? ''] ?? ''}`;
  if (schluessel === 'titelende') return `Titel endet am ${formatDay(titelBis ?? tag)}`;
  return `ohne Titelende, angefragt am ${formatDay(tag)}`;
}
