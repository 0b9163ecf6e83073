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
const punkt = (schluessel: string, ergebnis: Ergebnis, text: string, norm = ''): Kartenpunkt => ({
  schluessel,
  ergebnis,
  text,
  norm,
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
    return punkt('titel', 'fehlt', 'Der Titel gilt nicht mehr.', '§ 51 AufenthG');
  return punkt('titel', 'gut', 'Der Titel ist eingetragen.', '§ 78 Abs. 1 AufenthG');
}

function fotoPunkt({ foto }: Kartenlage): Kartenpunkt {
  const norm = '§ 60 AufenthV';
  if (foto === 'digital') return punkt('foto', 'gut', 'Foto liegt digital vor.', norm);
  const text = foto === 'papier' ? 'Ein Foto auf Papier genügt nicht mehr. Bitte digital aufnehmen.' : 'Foto fehlt.';
  return punkt('foto', 'fehlt', text, norm);
}

const AUFNAHME = {
  fingerabdruck: { name: 'Fingerabdrücke', ab: FINGERABDRUCK_AB, norm: '§ 78 AufenthG' },
  unterschrift: { name: 'Unterschrift', ab: UNTERSCHRIFT_AB, norm: '§ 78 AufenthG' },
} as const;

/** From the age on it is taken or found impossible; younger children need none. */
function aufnahmePunkt(lage: Kartenlage, stichtag: string, was: keyof typeof AUFNAHME): Kartenpunkt {
  const { name, ab, norm } = AUFNAHME[was];
  const stand = lage[was];
  const alter = alterAm(lage.geburtsdatum, stichtag);
  if (stand === 'aufgenommen') return punkt(was, 'gut', `${name}: aufgenommen.`, norm);
  if (stand === 'unmoeglich') return punkt(was, 'gut', `${name}: nicht möglich, vermerkt.`, norm);
  if (alter !== undefined && alter < ab) return punkt(was, 'gut', `${name}: unter ${ab} Jahren nicht nötig.`, norm);
  if (alter === undefined && stand === 'entfaellt')
    return punkt(was, 'warnung', `${name}: als nicht nötig vermerkt, das Alter ist nicht bekannt.`, norm);
  if (stand === 'geloescht') return punkt(was, 'fehlt', `${name}: gelöscht. Bitte neu aufnehmen.`, norm);
  return punkt(was, 'fehlt', `${name}: ab ${ab} Jahren nötig.`, norm);
}

/** Latin letters without marks, as the machine readable zone writes them; what is written as two letters counts two. */
export function mrzLaenge(name: string): number {
  return [...name.normalize('NFD').replaceAll(/\p{M}/gu, '')].reduce(
    (sum, sign) => sum + (/[ßÆæŒœÞþ]/.test(sign) ? 2 : 1),
    0,
  );
}

function namenPunkt({ familienname, vornamen }: Kartenlage): Kartenpunkt {
  const norm = '§ 78 Abs. 1 AufenthG';
  const most = KARTENZEILE * NAMENSZEILEN;
  const long = [familienname, vornamen].some((name) => [...name].length > most);
  const mrz = mrzLaenge(familienname) + 2 + mrzLaenge(vornamen) > MRZ_NAMENSZEILE;
  if (!familienname && !vornamen) return punkt('name', 'fehlt', 'Der Name fehlt.', norm);
  if (long)
    return punkt('name', 'warnung', `Der Name ist länger als ${most} Zeichen und wird auf der Karte gekürzt.`, norm);
  if (mrz) return punkt('name', 'warnung', 'Der Name wird in der maschinenlesbaren Zeile gekürzt.', norm);
  return punkt('name', 'gut', 'Der Name passt auf die Karte.', norm);
}

function passPunkt({ passBis, titelEndet }: Kartenlage): Kartenpunkt {
  const norm = '§ 3 AufenthG';
  if (passBis === null) return punkt('pass', 'warnung', 'Es ist kein gültiger Pass eingetragen.', norm);
  if (titelEndet === null || passBis < titelEndet)
    return punkt('pass', titelEndet === null ? 'gut' : 'warnung', passWorte(titelEndet), norm);
  return punkt('pass', 'gut', 'Der Pass gilt länger als der Titel.', norm);
}

const passWorte = (titelEndet: string | null) =>
  titelEndet === null ? 'Ein gültiger Pass ist eingetragen.' : 'Der Pass endet vor dem Titel.';

function anschriftPunkt({ anschrift, weg }: Kartenlage): Kartenpunkt {
  if (anschrift) return punkt('anschrift', 'gut', 'Die Anschrift ist hinterlegt.');
  return punkt('anschrift', weg === 'post' ? 'fehlt' : 'warnung', 'Die Anschrift ist nicht hinterlegt.');
}

function einwilligungPunkt({ einwilligung, passBis }: Kartenlage): Kartenpunkt {
  const norm = '§ 60a Abs. 2 AufenthV';
  if (!einwilligung) return punkt('versand', 'fehlt', 'Für den Versand fehlt die Einwilligung.', norm);
  if (passBis === null)
    return punkt('versand', 'fehlt', 'Ohne anerkannten Pass geht die Karte nicht mit der Post.', norm);
  return punkt('versand', 'gut', 'Die Person ist mit dem Versand einverstanden.', norm);
}

/** Where a card may go from where it is. */
export const KARTENWEGE: Readonly<Record<Kartenstand, readonly Kartenstand[]>> = {
  vorbereitet: ['bestellt', 'abgebrochen'],
  bestellt: ['produziert', 'eingegangen', 'verschickt', 'abgebrochen'],
  produziert: ['eingegangen', 'verschickt', 'abgebrochen'],
  eingegangen: ['bereit', 'zurueck', 'abgebrochen'],
  bereit: ['ausgegeben', 'eingegangen', 'zurueck', 'abgebrochen'],
  zurueck: ['eingegangen', 'abgebrochen'],
  ausgegeben: [],
  verschickt: ['zurueck'],
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
