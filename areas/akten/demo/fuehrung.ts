/**
 * How the Akten of Musterstadt are kept: Vorgänge of the persons cast by hand, a few notes, and who belongs to whom. The
 * papers arrive by jobs; each run of the job puts into their Vorgang those that have been read meanwhile.
 */
import type { Tx } from '#platform/db/db.ts';
import { insertNotiz } from '../notiz/notiz.sql.ts';
import { storedVerweis } from '../verweis/verweis.rules.ts';
import type { VerweisRolle } from '../verweis/verweis.schema.ts';
import { insertVerweis } from '../verweis/verweis.sql.ts';
import { SHIPPED_PLAN } from '../vorgang/aktenplan.data.ts';
import { insertVerfuegung, insertVorgang, setVorgangZda } from '../vorgang/vorgang.sql.ts';
import { putDemoPapers } from './fuehrung.sql.ts';
import type { Lebenslage } from './personen.ts';

/** What a Vorgang is called and which types of papers lie in it. */
interface DemoVorgang {
  readonly kennzeichen: string;
  readonly bezeichnung: string;
  readonly typen: readonly string[];
}

const ALLE_TITEL = ['antrag', 'bescheid', 'nachforderung', 'fiktionsbescheinigung', 'krankenversicherung'];

export const VORGAENGE: Readonly<Record<Lebenslage, DemoVorgang>> = {
  arbeit: vorgang('3.2', 'Aufenthaltserlaubnis zur Beschäftigung', 'arbeitsvertrag', 'lohnabrechnung'),
  studium: vorgang('3.1', 'Aufenthaltserlaubnis zum Studium', 'immatrikulation'),
  ausbildung: vorgang('3.1', 'Aufenthaltserlaubnis zur Ausbildung', 'arbeitsvertrag'),
  familie: vorgang('3.3', 'Aufenthaltserlaubnis aus familiären Gründen', 'lohnabrechnung'),
  schutz: vorgang('3.4', 'Aufenthaltserlaubnis für Schutzberechtigte', 'pass'),
  freizuegigkeit: vorgang('4.1', 'Bescheinigung für Unionsbürger', 'arbeitsvertrag'),
};

function vorgang(kennzeichen: string, bezeichnung: string, ...typen: string[]): DemoVorgang {
  return { kennzeichen, bezeichnung, typen: [...ALLE_TITEL, ...typen] };
}

const WOHNEN: DemoVorgang = {
  kennzeichen: '1.2',
  bezeichnung: 'Wohnung und Meldung',
  typen: ['mietvertrag', 'wohnungsgeber', 'meldebescheinigung'],
};
const VISUM: DemoVorgang = { kennzeichen: '2.1', bezeichnung: 'Beteiligung im Visumverfahren', typen: [] };

export interface DemoOrt {
  readonly personId: string;
  readonly akteId: string;
  readonly lage: Lebenslage;
}

/** One is what to the other, by the numbers of the cast. */
const FAMILIE: readonly (readonly [one: number, rolle: VerweisRolle, other: number])[] = [
  [1, 'ehegatte', 13],
  [10, 'elternteil', 3],
  [8, 'ehegatte', 7],
];
const BEZUG: readonly (readonly [one: number, rolle: VerweisRolle, other: number, vermerk: string])[] = [
  [1, 'gegenakte', 2, 'Gleiches Geburtsdatum, ähnlicher Name: bitte nicht verwechseln.'],
  [5, 'wohnung', 6, ''],
];
const NOTIZEN: readonly (readonly [nummer: number, text: string])[] = [
  [1, 'Bittet um Briefe auf Englisch, spricht aber gut Deutsch.'],
  [3, 'Ruft lieber an als zu schreiben; am besten vormittags.'],
  [13, 'Zweiter Pass liegt im Original vor und wurde zurückgegeben.'],
];

/** `cast` by number, from 1. */
export async function seedAktenfuehrung(
  tx: Tx,
  by: string,
  stichtag: string,
  cast: ReadonlyMap<number, DemoOrt>,
): Promise<void> {
  for (const ort of cast.values()) await openVorgaenge(tx, by, stichtag, ort);
  const at = (nummer: number) => cast.get(nummer) as DemoOrt;
  for (const [one, rolle, other] of FAMILIE) {
    const stored = storedVerweis(rolle, at(one).personId, at(other).personId);
    await insertVerweis(tx, 'person', { ...stored, vermerk: '' }, by);
  }
  for (const [one, rolle, other, vermerk] of BEZUG)
    await insertVerweis(tx, 'akte', { ...storedVerweis(rolle, at(one).akteId, at(other).akteId), vermerk }, by);
  for (const [nummer, text] of NOTIZEN) await insertNotiz(tx, { art: 'notiz', akteId: at(nummer).akteId, text }, by);
}

async function openVorgaenge(tx: Tx, by: string, stichtag: string, { akteId, lage }: DemoOrt): Promise<void> {
  const today = Temporal.PlainDate.from(stichtag);
  const open = (v: DemoVorgang, months: number) =>
    insertVorgang(
      tx,
      akteId,
      {
        bezeichnung: v.bezeichnung,
        kennzeichen: v.kennzeichen,
        kennzeichenName: SHIPPED_PLAN.find((one) => one.kennzeichen === v.kennzeichen)?.bezeichnung ?? '',
        laufzeitVon: today.subtract({ months }).toString(),
        laufzeitBis: null,
        teamId: null,
        bearbeiter: null,
        vertraulichkeit: 'offen',
      },
      by,
    );
  if (lage !== 'freizuegigkeit' && lage !== 'schutz') {
    const visum = await open(VISUM, 40);
    const vermerk = 'Zugestimmt; die Unterlagen liegen bei der Auslandsvertretung.';
    await setVorgangZda(tx, visum, { von: by, vermerk, laufzeitBis: today.subtract({ months: 36 }).toString() });
    await insertVerfuegung(tx, { akteId, vorgangId: visum, art: 'zda', vermerk }, by);
  }
  await open(VORGAENGE[lage], 4);
  await open(WOHNEN, 30);
}

/** Papers that were read meanwhile go into their Vorgang; what somebody has filed by hand stays where it is. */
export async function fileReadPapers(tx: Tx): Promise<void> {
  const types = [...Object.values(VORGAENGE), WOHNEN].flatMap(({ bezeichnung, typen }) =>
    typen.map((typ) => ({ bezeichnung, typ })),
  );
  await putDemoPapers(tx, types);
}
