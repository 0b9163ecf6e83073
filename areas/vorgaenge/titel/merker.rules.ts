/**
 * What is worth a look at a person's titles: a claim that may be there, an age, the end of a duty. They are hints with a
 * day and a norm, never a finding; what else the norm asks for stands in the Pruefschema. Pure.
 */
import type { Merker } from './titel.schema.ts';

export interface MerkerTitel {
  readonly art: string;
  readonly gueltigAb: string;
  readonly endet: string | null;
  readonly beendet: boolean;
}

export interface MerkerLage {
  readonly titel: readonly MerkerTitel[];
  /** ISO day; a birth date known in part gives no hint. */
  readonly geburtsdatum: string | null;
}

interface Anwartschaft {
  readonly arten: readonly string[];
  readonly monate: number;
  readonly art: string;
  readonly text: string;
  readonly norm: string;
}

const FACHKRAFT = ['AE_18a', 'AE_18b', 'AE_18d', 'BK_18g'];

/** Months in possession after which a settlement permit may be due. */
const ANWARTSCHAFTEN: readonly Anwartschaft[] = [
  {
    arten: ['BK_18g'],
    monate: 21,
    art: 'ne-blaue-karte-b1',
    text: 'Niederlassungserlaubnis mit Blauer Karte und Deutsch auf B1 möglich',
    norm: '§ 18c Abs. 2 Satz 3 AufenthG',
  },
  {
    arten: ['BK_18g'],
    monate: 27,
    art: 'ne-blaue-karte',
    text: 'Niederlassungserlaubnis mit Blauer Karte möglich',
    norm: '§ 18c Abs. 2 Satz 1 AufenthG',
  },
  {
    arten: FACHKRAFT,
    monate: 36,
    art: 'ne-fachkraft',
    text: 'Niederlassungserlaubnis für Fachkräfte möglich',
    norm: '§ 18c Abs. 1 Satz 1 AufenthG',
  },
  {
    arten: ['AE_28'],
    monate: 36,
    art: 'ne-familie-deutsche',
    text: 'Niederlassungserlaubnis für Familie von Deutschen möglich',
    norm: '§ 28 Abs. 2 AufenthG',
  },
  {
    arten: ['AE_25_1', 'AE_25_2_fluechtling'],
    monate: 36,
    art: 'ne-schutz-c1',
    text: 'Niederlassungserlaubnis mit Deutsch auf C1 möglich',
    norm: '§ 26 Abs. 3 Satz 3 AufenthG',
  },
  {
    arten: ['AE_25_1', 'AE_25_2_fluechtling'],
    monate: 60,
    art: 'ne-schutz',
    text: 'Niederlassungserlaubnis für Schutzberechtigte möglich',
    norm: '§ 26 Abs. 3 Satz 1 AufenthG',
  },
];

/** Days of a run without gap in which only kinds of the list were held; the run that reaches the newest title. */
function besitzSeit(titel: readonly MerkerTitel[], arten: (art: string) => boolean): string | undefined {
  const rows = titel.filter(({ art }) => arten(art)).toSorted((a, b) => (a.gueltigAb < b.gueltigAb ? -1 : 1));
  const last = rows.at(-1);
  const newest = titel.toSorted((a, b) => (a.gueltigAb < b.gueltigAb ? -1 : 1)).at(-1);
  if (!last || last !== newest || last.beendet) return undefined;
  let since = last.gueltigAb;
  for (const row of rows.slice(0, -1).toReversed()) {
    if (row.endet !== null && day(row.endet).add({ days: 1 }).toString() < since) break;
    if (row.gueltigAb < since) since = row.gueltigAb;
  }
  return since;
}

const day = (iso: string) => Temporal.PlainDate.from(iso);
const plus = (iso: string, duration: Temporal.DurationLike) => day(iso).add(duration).toString();
const isBefristet = (art: string) => art.startsWith('AE_') || art.startsWith('BK_') || art.startsWith('CK_');
const holds = (lage: MerkerLage, arten: readonly string[]) =>
  lage.titel.find((one) => !one.beendet && arten.includes(one.art));

/** Sorted by day; those of the past stay until the title changes. */
export function listMerker(lage: MerkerLage): Merker[] {
  const found = [
    ...anwartschaften(lage),
    ...allgemeineNiederlassung(lage),
    ...geburtstage(lage),
    ...eigenesRecht(lage),
    ...schutzDesRates(lage),
    ...wohnsitz(lage),
  ];
  return found.toSorted((a, b) => (a.am < b.am ? -1 : 1));
}

function anwartschaften({ titel }: MerkerLage): Merker[] {
  return ANWARTSCHAFTEN.flatMap(({ arten, monate, ...rest }) => {
    const since = besitzSeit(titel, (art) => arten.includes(art));
    return since === undefined ? [] : [{ ...rest, am: plus(since, { months: monate }) }];
  });
}

/** § 9 (2) no. 1: five years of residence permits of whatever kind; § 16b and § 24 do not lead there. */
function allgemeineNiederlassung({ titel }: MerkerLage): Merker[] {
  const since = besitzSeit(titel, isBefristet);
  const newest = titel.toSorted((a, b) => (a.gueltigAb < b.gueltigAb ? -1 : 1)).at(-1);
  if (since === undefined || !newest || ['AE_24', 'AE_104c', 'AE_16b', 'AE_16a'].includes(newest.art)) return [];
  return [
    {
      art: 'ne-allgemein',
      am: plus(since, { years: 5 }),
      text: 'Niederlassungserlaubnis nach fünf Jahren möglich',
      norm: '§ 9 Abs. 2 AufenthG',
    },
  ];
}

function geburtstage(lage: MerkerLage): Merker[] {
  const { geburtsdatum } = lage;
  if (geburtsdatum === null || geburtsdatum.length !== 10) return [];
  const child = holds(lage, ['AE_28', 'AE_32', 'AE_33', 'AE_34', 'AE_36', 'AE_36a', 'AE_25a']);
  if (!child) return [];
  const at = (years: number) => plus(geburtsdatum, { years });
  // Somebody who was of age when the title began is no child of it.
  if (at(18) <= child.gueltigAb) return [];
  return [
    {
      art: 'wird-16',
      am: at(16),
      text: 'Wird 16: Niederlassungserlaubnis des Kindes prüfen, ab jetzt selbst handlungsfähig zu hören',
      norm: '§ 35 Abs. 1 AufenthG',
    },
    {
      art: 'wird-18',
      am: at(18),
      text: 'Wird 18: eigenes Aufenthaltsrecht, selbst handlungsfähig',
      norm: '§ 34 Abs. 2, § 80 AufenthG',
    },
  ];
}

function eigenesRecht(lage: MerkerLage): Merker[] {
  const titel = holds(lage, ['AE_31']);
  if (!titel) return [];
  return [
    {
      art: 'eigenes-recht-jahr',
      am: plus(titel.gueltigAb, { years: 1 }),
      text: 'Das erste Jahr endet: ab jetzt zählt der Lebensunterhalt',
      norm: '§ 31 Abs. 4 AufenthG',
    },
  ];
}

/** Temporary protection ends with the Council's decision in force; § 2 (1) UkraineAufenthFGV as of BGBl. 2025 I Nr. 252. */
export const SCHUTZ_ENDE = '2027-03-04';

function schutzDesRates(lage: MerkerLage): Merker[] {
  const titel = holds(lage, ['AE_24']);
  if (!titel || (titel.endet !== null && titel.endet > SCHUTZ_ENDE)) return [];
  return [
    {
      art: 'schutz-ende',
      am: SCHUTZ_ENDE,
      text: 'Der vorübergehende Schutz endet: andere Titel ansprechen',
      norm: '§ 24 Abs. 1 AufenthG',
    },
  ];
}

function wohnsitz(lage: MerkerLage): Merker[] {
  const arten = ['AE_22', 'AE_23', 'AE_24', 'AE_25_1', 'AE_25_2_fluechtling', 'AE_25_2_subsidiaer', 'AE_25_3'];
  const first = lage.titel
    .filter(({ art }) => arten.includes(art))
    .toSorted((a, b) => (a.gueltigAb < b.gueltigAb ? -1 : 1))[0];
  if (!first || !holds(lage, arten)) return [];
  return [
    {
      art: 'wohnsitz-ende',
      am: plus(first.gueltigAb, { years: 3 }),
      text: 'Die Pflicht zum Wohnsitz endet spätestens',
      norm: '§ 12a Abs. 1 AufenthG',
    },
  ];
}
