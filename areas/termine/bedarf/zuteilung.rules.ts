/**
 * Who comes first: the published rule. Pure; days are compared, never hours or seconds, so nobody gains by being fast.
 *
 * Order: (1) waited as long as the rule allows at most, oldest day first; (2) hardship whose proof the office has
 * checked, in the order of the rule; (3) end of the title; (4) day of the request; (5) the lot. Nobody starves: whoever
 * reaches the longest wait stands behind those only who asked on an earlier day, and these become fewer. Who has a Termin
 * already and wants an earlier one is never put first for waiting.
 */
import type { Davor, Haerte, Ranggrund, Stufe, Zuteilungsregel } from './zuteilung.schema.ts';

export interface Rangfakten {
  readonly id: string;
  /** ISO day of the request. */
  readonly tag: string;
  /** Earliest day the person wants: nobody waits for what they could not take yet. */
  readonly fruehestens: string | null;
  readonly titelBis: string | null;
  /** Whether the office has seen the title or its proof. */
  readonly titelGeprueft: boolean;
  readonly haerte: Haerte | null;
  readonly haerteGeprueft: boolean;
  /** Has a Termin and wants an earlier one: such a one does not wait without end, and is never put first for waiting. */
  readonly hatTermin?: boolean;
}

/** Comparable parts; smaller comes first. */
interface Rangschluessel {
  readonly wartezeit: string;
  readonly haerte: number;
  readonly titelende: string;
  readonly tag: string;
}

export interface Rangplatz extends Rangfakten {
  /** From 1. */
  readonly rang: number;
  readonly grund: Ranggrund;
  readonly los: string;
}

const OHNE = '9999-12-31';
const KEINE_HAERTE = 99;

/** Title that has ended and was checked is a hardship by itself; a claim without checked proof is none. */
export function haerteVon(fakten: Rangfakten, regel: Pick<Zuteilungsregel, 'haerten'>, heute: string): Haerte | null {
  const { titelBis, titelGeprueft, haerte, haerteGeprueft } = fakten;
  const found: Haerte[] = [];
  if (titelBis !== null && titelGeprueft && titelBis < heute) found.push('titel_abgelaufen');
  if (haerte !== null && haerte !== 'titel_abgelaufen' && haerteGeprueft) found.push(haerte);
  return found.toSorted((a, b) => regel.haerten.indexOf(a) - regel.haerten.indexOf(b))[0] ?? null;
}

export function wartetage({ tag, fruehestens }: Pick<Rangfakten, 'tag' | 'fruehestens'>, heute: string): number {
  const seit = fruehestens !== null && fruehestens > tag ? fruehestens : tag;
  return Math.max(0, Temporal.PlainDate.from(seit).until(heute).days);
}

const wartetZuLange = (fakten: Rangfakten, regel: Zuteilungsregel, heute: string): boolean =>
  fakten.hatTermin !== true && wartetage(fakten, heute) >= regel.hoechstWartetage;

function schluesselVon(fakten: Rangfakten, regel: Zuteilungsregel, heute: string): Rangschluessel {
  const risen = wartetZuLange(fakten, regel, heute);
  const haerte = haerteVon(fakten, regel, heute);
  return {
    wartezeit: risen ? fakten.tag : OHNE,
    haerte: haerte === null ? KEINE_HAERTE : regel.haerten.indexOf(haerte),
    titelende: titelendeVon(fakten, heute),
    tag: fakten.tag,
  };
}

/** What nobody has checked counts from today on at the earliest: an invented day in the past gains nothing. */
function titelendeVon({ titelBis, titelGeprueft }: Rangfakten, heute: string): string {
  if (titelBis === null) return OHNE;
  return titelGeprueft || titelBis > heute ? titelBis : heute;
}

const GLEICH = 0;

/** First part in which two differ. Of those who have waited longest only the day counts, then the lot. */
function stufeZwischen(a: Rangschluessel, b: Rangschluessel): { stufe: Stufe; folge: number } {
  if (a.wartezeit !== b.wartezeit) return { stufe: 'wartezeit', folge: a.wartezeit < b.wartezeit ? -1 : 1 };
  if (a.wartezeit !== OHNE) return { stufe: 'los', folge: GLEICH };
  if (a.haerte !== b.haerte) return { stufe: 'haerte', folge: a.haerte - b.haerte };
  if (a.titelende !== b.titelende) return { stufe: 'titelende', folge: a.titelende < b.titelende ? -1 : 1 };
  if (a.tag !== b.tag) return { stufe: 'tag', folge: a.tag < b.tag ? -1 : 1 };
  return { stufe: 'los', folge: GLEICH };
}

/** Why, as a sentence per language can say it. */
export function ranggrundVon(fakten: Rangfakten, regel: Zuteilungsregel, heute: string): Ranggrund {
  const { tag, titelBis } = fakten;
  if (wartetZuLange(fakten, regel, heute)) return { schluessel: 'wartezeit', tage: wartetage(fakten, heute), tag };
  const haerte = haerteVon(fakten, regel, heute);
  const titel = titelBis === null ? {} : { titelBis };
  if (haerte !== null) return { schluessel: 'haerte', haerte, ...titel, tag };
  return titelBis === null ? { schluessel: 'ohne_titelende', tag } : { schluessel: 'titelende', titelBis, tag };
}

/** All of them in order. `losOf` is sha256(seed ‖ id) in hex (`los.ts`). */
export function rangfolge(
  anfragen: readonly Rangfakten[],
  regel: Zuteilungsregel,
  heute: string,
  losOf: (id: string) => string,
): Rangplatz[] {
  const order = anfragen
    .map((one) => ({ one, key: schluesselVon(one, regel, heute), los: losOf(one.id) }))
    .toSorted((a, b) => stufeZwischen(a.key, b.key).folge || compareText(a.los, b.los));
  let gruppe = 0;
  return order.map(({ one, key, los }, index) => {
    const before = order[index - 1];
    if (!before || stufeZwischen(before.key, key).folge !== GLEICH) gruppe += 1;
    return { ...one, rang: index + 1, grund: { ...ranggrundVon(one, regel, heute), gruppe }, los };
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Standort {
  /** Best place that is possible: those who are equal are drawn, and nobody knows the lot before the run. */
  readonly platz: number;
  readonly von: number;
  /** Others who are equal in all that the rule compares. */
  readonly gleich: number;
  readonly davor: Davor;
}

/** Where somebody stands, without the lot. `fakten` may or may not be one of `anfragen`. */
export function standVon(
  fakten: Rangfakten,
  anfragen: readonly Rangfakten[],
  regel: Zuteilungsregel,
  heute: string,
): Standort {
  const mine = schluesselVon(fakten, regel, heute);
  const davor = { wartezeit: 0, haerte: 0, titelende: 0, tag: 0 };
  let [platz, gleich, others] = [1, 0, 0];
  for (const one of anfragen) {
    if (one.id === fakten.id) continue;
    others += 1;
    const { stufe, folge } = stufeZwischen(schluesselVon(one, regel, heute), mine);
    if (folge > 0) continue;
    if (stufe === 'los') gleich += 1;
    else {
      davor[stufe] += 1;
      platz += 1;
    }
  }
  return { platz, von: others + 1, gleich, davor };
}
