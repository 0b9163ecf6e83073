/** Moments of the allocation: the end of an offer in working hours, the random moment of a run, what to expect. Pure. */
import type { Erwartung, Zuteilungsregel } from './zuteilung.schema.ts';

const ZONE = 'Europe/Berlin';
type Arbeitszeit = Zuteilungsregel['arbeitszeit'];

const at = (tag: Temporal.PlainDate, uhrzeit: string): Temporal.ZonedDateTime =>
  tag.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(uhrzeit) });

/** Only hours of working days count, so that nobody loses an offer over night. */
export function endeDerAnnahme(
  jetzt: Temporal.Instant,
  stunden: number,
  { von, bis }: Arbeitszeit,
  isArbeitstag: (tag: string) => boolean,
): Temporal.Instant {
  let tag = jetzt.toZonedDateTimeISO(ZONE).toPlainDate();
  let rest = stunden * 3_600_000;
  for (let days = 0; days < 400; days += 1, tag = tag.add({ days: 1 })) {
    if (!isArbeitstag(tag.toString())) continue;
    const end = at(tag, bis).epochMilliseconds;
    const begin = Math.max(at(tag, von).epochMilliseconds, jetzt.epochMilliseconds);
    if (begin >= end) continue;
    if (rest <= end - begin) return Temporal.Instant.fromEpochMilliseconds(begin + rest);
    rest -= end - begin;
  }
  throw new RangeError('no working day within 400 days');
}

/** The next working day after one. */
export function naechsterArbeitstag(tag: string, isArbeitstag: (tag: string) => boolean): string {
  let next = Temporal.PlainDate.from(tag).add({ days: 1 });
  for (let days = 0; days < 400; days += 1, next = next.add({ days: 1 }))
    if (isArbeitstag(next.toString())) return next.toString();
  throw new RangeError('no working day within 400 days');
}

/** Between both ends of the window on that day; `zufall` gives whole seconds from its first to its second argument. */
export function zeitpunktDesLaufs(
  tag: string,
  { von, bis }: Zuteilungsregel['fenster'],
  zufall: (von: number, bis: number) => number,
): Temporal.Instant {
  const day = Temporal.PlainDate.from(tag);
  const [first, last] = [at(day, von).epochMilliseconds, at(day, bis).epochMilliseconds].map((ms) => ms / 1000);
  return Temporal.Instant.fromEpochMilliseconds(zufall(first as number, last as number) * 1000);
}

/** What a finished run gave away: how many, and how many days ahead. */
export interface Erfahrung {
  readonly vergeben: number;
  /** Median of days from the run to the Termin. */
  readonly vorlaufTage: number;
}

/**
 * Window in which a place of the queue was served lately; undefined where nothing was given away yet. Half of the
 * typical yield is the careful end.
 */
export function erwarteterTermin(
  { platz, gleich }: { platz: number; gleich: number },
  laeufe: readonly Erfahrung[],
  { heute, fruehestens, titelBis }: { heute: string; fruehestens: string | null; titelBis: string | null },
  isArbeitstag: (tag: string) => boolean,
): Erwartung | undefined {
  const giving = laeufe.filter(({ vergeben }) => vergeben > 0);
  if (giving.length === 0) return undefined;
  const yieldOf = median(laeufe.map(({ vergeben }) => vergeben)) || giving.length / laeufe.length;
  const lead = Math.round(median(giving.map(({ vorlaufTage }) => vorlaufTage)));
  const dayOf = (place: number, rate: number): string => {
    let tag = heute;
    for (let run = 0; run < Math.min(250, Math.ceil(place / rate)); run += 1)
      tag = naechsterArbeitstag(tag, isArbeitstag);
    tag = Temporal.PlainDate.from(tag).add({ days: lead }).toString();
    if (fruehestens !== null && tag < fruehestens) tag = fruehestens;
    return isArbeitstag(tag) ? tag : naechsterArbeitstag(tag, isArbeitstag);
  };
  const von = dayOf(platz, yieldOf);
  const bis = naechsterArbeitstag(dayOf(platz + gleich, Math.max(yieldOf / 2, 0.1)), isArbeitstag);
  return { von, bis, vorTitelende: titelBis === null ? null : bis <= titelBis };
}

function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b);
  const mid = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[mid] as number) : ((sorted[mid - 1] ?? 0) + (sorted[mid] ?? 0)) / 2;
}
