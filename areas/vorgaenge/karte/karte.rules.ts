/** What a card needs before it is ordered, and the ways it may go. Pure. */
import { FINGERABDRUCK_AB, KARTENZEILE, MRZ_NAMENSZEILE, NAMENSZEILEN, UNTERSCHRIFT_AB } from './karte.data.ts';
import type { Kartenpunkt, Kartenstand, Kartenweg } from './karte.schema.ts';

export interface Kartenlage {
  readonly familienname: string;
  readonly vornamen: string;
  /** 1990, 1990-05 or 1990-05-17. */
  readonly geburtsdatum: string | null;
  readonly foto: 'fehlt' | 'papier' | 'digital';
  readonly fingerabdruck: 'fehlt' | 'aufgenommen' | 'entfaellt' | 'unmoeglich' | 'geloescht';
  readonly unterschrift: 'fehlt' | 'aufgenommen' | 'entfaellt' | 'unmoeglich';
  readonly titelBeendet: boolean;
  /** Last day; null: without end. */
  readonly titelEndet: string | null;
  /** Of the passport that ends last; null: none is known. */
  readonly passBis: string | null;
  readonly anschrift: boolean;
  readonly weg: Kartenweg;
  readonly einwilligung: boolean;
}

type Ergebnis = Kartenpunkt['ergebnis'];
const punkt = (schluessel: string, ergebnis: Ergebnis, text: string, norm = '', tun?: string): Kartenpunkt => ({
  ...{ schluessel, ergebnis, text, norm },
  ...(tun && ergebnis !== 'gut' ? { tun } : {}),
});

/** Whole years on the day; of a birth date known in part the last possible day counts, so nobody is made older. */
export function alterAm(geburtsdatum: string | null, stichtag: string): number | undefined {
  if (geburtsdatum === null) return undefined;
  const [year = '', month = '12', day] = geburtsdatum.split('-');
  const latest = Temporal.PlainDate.from(
    { year: Number(year), month: Number(month), day: day === undefined ? 31 : Number(day) },
    { overflow: 'constrain' },
  );
  return latest.until(stichtag, { largestUnit: 'years' }).years;
}

export function pruefeKarte(lage: Kartenlage, stichtag: string): Kartenpunkt[] {
  return [
    titelPunkt(lage, stichtag),
    fotoPunkt(lage),
    aufnahmePunkt(lage, stichtag, 'fingerabdruck'),
    aufnahmePunkt(lage, stichtag, 'unterschrift'),
    namenPunkt(lage),
    passPunkt(lage),
    anschriftPunkt(lage),
    ...(lage.weg === 'post' ? [einwilligungPunkt(lage)] : []),
  ];
}

function titelPunkt({ titelBeendet, titelEndet }: Kartenlage, stichtag: string): Kartenpunkt {
  if (titelBeendet || (titelEndet !== null && titelEndet < stichtag))
    return punkt('titel', 'fehlt', 'Der Titel gilt nicht mehr.', '§ 51 AufenthG', 'Brechen Sie die Karte ab.');
  return punkt('titel', 'gut', 'Der Titel ist eingetragen.', '§ 78 Abs. 1 AufenthG');
}

function fotoPunkt({ foto }: Kartenlage): Kartenpunkt {
  const norm = '§ 60 AufenthV';
  if (foto === 'digital') return punkt('foto', 'gut', 'Foto liegt digital vor.', norm);
  const text = foto === 'papier' ? 'Ein Foto auf Papier genügt nicht mehr. Bitte digital aufnehmen.' : 'Foto fehlt.';
  const tun = 'Holen Sie das Foto mit dem Code der Person oder nehmen Sie es an der Station auf.';
  return punkt('foto', 'fehlt', text, norm, tun);
}

const AUFNAHME = {
  fingerabdruck: { name: 'Fingerabdrücke', ab: FINGERABDRUCK_AB, norm: '§ 78 AufenthG' },
  unterschrift: { name: 'Unterschrift', ab: UNTERSCHRIFT_AB, norm: '§ 78 AufenthG' },
} as const;

const ALTER_KLAEREN = 'Tragen Sie das Geburtsdatum bei der Person ein, soweit es bekannt ist.';

/** From the age on it is taken or found impossible; younger children need none. */
function aufnahmePunkt(lage: Kartenlage, stichtag: string, was: keyof typeof AUFNAHME): Kartenpunkt {
  const { name, ab, norm } = AUFNAHME[was];
  const stand = lage[was];
  const alter = alterAm(lage.geburtsdatum, stichtag);
  if (stand === 'aufgenommen') return punkt(was, 'gut', `${name}: aufgenommen.`, norm);
  if (stand === 'unmoeglich') return punkt(was, 'gut', `${name}: nicht möglich, vermerkt.`, norm);
  if (alter !== undefined && alter < ab) return punkt(was, 'gut', `${name}: unter ${ab} Jahren nicht nötig.`, norm);
  if (alter === undefined && stand === 'entfaellt')
    return punkt(
      was,
      'warnung',
      `${name}: als nicht nötig vermerkt, das Alter ist nicht bekannt.`,
      norm,
      ALTER_KLAEREN,
    );
  const tun = 'Nehmen Sie sie an der Station auf. Geht das auf Dauer nicht, vermerken Sie es.';
  if (stand === 'geloescht') return punkt(was, 'fehlt', `${name}: gelöscht. Bitte neu aufnehmen.`, norm, tun);
  return punkt(was, 'fehlt', `${name}: ab ${ab} Jahren nötig.`, norm, tun);
}

/** Latin letters without marks, as the machine readable zone writes them; what is written as two letters counts two. */
export function mrzLaenge(name: string): number {
  return [...name.normalize('NFD').replaceAll(/\p{M}/gu, '')].reduce(
    (sum, sign) => sum + (/[ßÆæŒœÞþ]/.test(sign) ? 2 : 1),
    0,
  );
}

const NAME_TUN = 'Zeigen Sie der Person, wie ihr Name auf der Karte stehen wird.';

function namenPunkt({ familienname, vornamen }: Kartenlage): Kartenpunkt {
  const norm = '§ 78 Abs. 1 AufenthG';
  const most = KARTENZEILE * NAMENSZEILEN;
  const long = [familienname, vornamen].some((name) => [...name].length > most);
  const mrz = mrzLaenge(familienname) + 2 + mrzLaenge(vornamen) > MRZ_NAMENSZEILE;
  if (!familienname && !vornamen)
    return punkt('name', 'fehlt', 'Der Name fehlt.', norm, 'Tragen Sie ihn bei der Person ein.');
  if (long)
    return punkt(
      'name',
      'warnung',
      `Der Name ist länger als ${most} Zeichen und wird auf der Karte gekürzt.`,
      norm,
      NAME_TUN,
    );
  if (mrz) return punkt('name', 'warnung', 'Der Name wird in der maschinenlesbaren Zeile gekürzt.', norm, NAME_TUN);
  return punkt('name', 'gut', 'Der Name passt auf die Karte.', norm);
}

function passPunkt({ passBis, titelEndet }: Kartenlage): Kartenpunkt {
  const norm = '§ 3 AufenthG';
  if (passBis === null)
    return punkt(
      'pass',
      'warnung',
      'Es ist kein gültiger Pass eingetragen.',
      norm,
      'Lassen Sie sich den Pass zeigen und tragen Sie ihn beim Titel ein.',
    );
  if (titelEndet === null || passBis < titelEndet)
    return punkt('pass', titelEndet === null ? 'gut' : 'warnung', passWorte(titelEndet), norm, PASS_TUN);
  return punkt('pass', 'gut', 'Der Pass gilt länger als der Titel.', norm);
}

const PASS_TUN = 'Die Karte gilt nur so lange wie der Pass. Bitten Sie um einen neuen Pass oder kürzen Sie den Titel.';
const passWorte = (titelEndet: string | null) =>
  titelEndet === null ? 'Ein gültiger Pass ist eingetragen.' : 'Der Pass endet vor dem Titel.';

function anschriftPunkt({ anschrift, weg }: Kartenlage): Kartenpunkt {
  if (anschrift) return punkt('anschrift', 'gut', 'Die Anschrift ist hinterlegt.');
  const tun = 'Tragen Sie sie beim Titel unter „Wie wir die Person erreichen“ ein.';
  return punkt('anschrift', weg === 'post' ? 'fehlt' : 'warnung', 'Die Anschrift ist nicht hinterlegt.', '', tun);
}

function einwilligungPunkt({ einwilligung, passBis }: Kartenlage): Kartenpunkt {
  const norm = '§ 60a Abs. 2 AufenthV';
  if (!einwilligung)
    return punkt(
      'versand',
      'fehlt',
      'Für den Versand fehlt die Einwilligung.',
      norm,
      'Fragen Sie die Person oder wählen Sie den Schalter.',
    );
  if (passBis === null)
    return punkt(
      'versand',
      'fehlt',
      'Ohne anerkannten Pass geht die Karte nicht mit der Post.',
      norm,
      'Wählen Sie den Schalter.',
    );
  return punkt('versand', 'gut', 'Die Person ist mit dem Versand einverstanden.', norm);
}

/** Where a card may go from where it is. */
export const KARTENWEGE: Readonly<Record<Kartenstand, readonly Kartenstand[]>> = {
  vorbereitet: ['bestellt', 'abgebrochen'],
  bestellt: ['produziert', 'eingegangen', 'verschickt', 'abgebrochen'],
  produziert: ['eingegangen', 'verschickt', 'verloren', 'abgebrochen'],
  eingegangen: ['bereit', 'zurueck', 'verloren', 'abgebrochen'],
  bereit: ['ausgegeben', 'eingegangen', 'zurueck', 'verloren', 'abgebrochen'],
  zurueck: ['eingegangen', 'verloren', 'abgebrochen'],
  ausgegeben: ['verloren'],
  verschickt: ['zurueck', 'verloren'],
  verloren: [],
  abgebrochen: [],
};

export function mayGo(von: Kartenstand, nach: Kartenstand): boolean {
  return KARTENWEGE[von].includes(nach);
}

export interface Lieferzeile {
  readonly bestellnummer?: string;
  readonly serie: string;
}

/** `YZ1234567`, or order number and serial with a sign between them, as delivery lists come. */
export function readLieferzeile(text: string): Lieferzeile | undefined {
  const parts = text
    .trim()
    .split(/[;,\t]+/)
    .map((part) => part.trim().replaceAll(/^"|"$/g, ''))
    .filter((part) => part !== '');
  const serie = parts.at(-1)?.toUpperCase().replaceAll(/[\s-]/g, '') ?? '';
  if (!/^[A-Z0-9]{6,12}$/.test(serie) || parts.length > 2) return undefined;
  return parts.length === 2 ? { bestellnummer: parts[0] as string, serie } : { serie };
}

export interface Fachlage {
  readonly weg: Kartenweg;
  readonly einwilligung: boolean;
  readonly pinbrief: 'erwartet' | 'eingegangen' | 'ausgegeben' | 'per-post' | 'entfaellt';
  readonly ersteKarte: boolean;
  readonly nebenbestimmungen: boolean;
}

/**
 * Why a card does not go into a locker; none: it may. No norm speaks of lockers, so the office asks for consent, for the
 * letter with PIN, and explains a first title with conditions in person (§ 60a (1) AufenthV: personally).
 */
export function hindernisseFuerFach({
  weg,
  einwilligung,
  pinbrief,
  ersteKarte,
  nebenbestimmungen,
}: Fachlage): string[] {
  return [
    ...(weg === 'fach' && einwilligung ? [] : ['Die Person hat dem Schließfach nicht zugestimmt.']),
    ...(pinbrief === 'per-post' || pinbrief === 'entfaellt' ? [] : ['Der PIN-Brief ist noch nicht bei der Person.']),
    ...(ersteKarte && nebenbestimmungen ? ['Die Nebenbestimmungen sind am Schalter zu erklären.'] : []),
  ];
}
