/** Whether a start is within what somebody wished. Pure. */
const ZONE = 'Europe/Berlin';

export interface Wunschfakten {
  readonly fruehestens: string;
  readonly spaetestens: string;
  readonly titelBis: string | null;
  readonly wochentage: readonly number[];
  readonly haelften: readonly ('vormittag' | 'nachmittag')[];
}

export interface Wunschgrenzen extends Pick<Wunschfakten, 'wochentage' | 'haelften'> {
  /** ISO days, both inclusive. */
  readonly von: string;
  readonly bis: string;
  /** ISO instants: nothing before the offer ends, nothing as late as the Termin that one has. */
  readonly nach: string;
  readonly vor: string | null;
}

export interface Wunschlage {
  /** End of the time in which an offer can be accepted. */
  readonly antwortBis: Temporal.Instant;
  /** Freed time lies on this day only. */
  readonly nurTag: string | null;
  readonly vorBeginn: string | null;
}

const dayOf = (moment: Temporal.Instant): string => moment.toZonedDateTimeISO(ZONE).toPlainDate().toString();
const later = (...days: readonly string[]): string => days.toSorted().at(-1) as string;
const earlier = (...days: readonly string[]): string => days.toSorted()[0] as string;

/** Too early makes no sense: a renewal is worked on from some weeks before the end of the title (`tageVorTitelende`). */
export function wunschgrenzen(
  wunsch: Wunschfakten,
  { tageVorTitelende }: { readonly tageVorTitelende: number | null },
  { antwortBis, nurTag, vorBeginn }: Wunschlage,
): Wunschgrenzen {
  const sinnvollAb =
    tageVorTitelende === null || wunsch.titelBis === null
      ? wunsch.fruehestens
      : Temporal.PlainDate.from(wunsch.titelBis).subtract({ days: tageVorTitelende }).toString();
  const von = later(wunsch.fruehestens, sinnvollAb, dayOf(antwortBis), ...(nurTag === null ? [] : [nurTag]));
  const bis = earlier(
    wunsch.spaetestens,
    ...(nurTag === null ? [] : [nurTag]),
    ...(vorBeginn === null ? [] : [dayOf(Temporal.Instant.from(vorBeginn))]),
  );
  const { wochentage, haelften } = wunsch;
  return { von, bis, nach: antwortBis.toString(), vor: vorBeginn, wochentage, haelften };
}

/** A day alone, or a start on it. */
export function passt(
  { von, bis, nach, vor, wochentage, haelften }: Wunschgrenzen,
  { tag, beginn }: { readonly tag: string; readonly beginn?: string },
): boolean {
  if (tag < von || tag > bis) return false;
  if (wochentage.length > 0 && !wochentage.includes(Temporal.PlainDate.from(tag).dayOfWeek)) return false;
  if (beginn === undefined) return true;
  const moment = Temporal.Instant.from(beginn);
  if (Temporal.Instant.compare(moment, Temporal.Instant.from(nach)) < 0) return false;
  if (vor !== null && Temporal.Instant.compare(moment, Temporal.Instant.from(vor)) >= 0) return false;
  const half = moment.toZonedDateTimeISO(ZONE).hour < 12 ? 'vormittag' : 'nachmittag';
  return haelften.length === 0 || haelften.includes(half);
}
