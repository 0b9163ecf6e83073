/** Which text of a work counts on a day, and since when a norm has its text. Pure; days are ISO. */

interface Tag {
  readonly gueltig_ab: string;
}

export interface AmTag<T extends Tag> {
  readonly fassung: T;
  /** The day before the next text. */
  readonly bis: string | null;
  readonly lage: 'gilt' | 'vor der ältesten';
}

/** `fassungen` oldest first. A day before the oldest is answered with the oldest, and says so. */
export function fassungAm<T extends Tag>(fassungen: readonly T[], tag: string): AmTag<T> | undefined {
  const place = fassungen.findLastIndex(({ gueltig_ab }) => gueltig_ab <= tag);
  const fassung = fassungen[Math.max(place, 0)];
  if (!fassung) return undefined;
  const next = fassungen[Math.max(place, 0) + 1];
  return { fassung, bis: next ? dayBefore(next.gueltig_ab) : null, lage: place < 0 ? 'vor der ältesten' : 'gilt' };
}

export interface Lauf extends Tag {
  readonly norm_id: string | null;
  readonly ueberschrift: string | null;
}

export interface Abschnitt {
  readonly norm_id: string | null;
  readonly ueberschrift: string | null;
  readonly von: string;
  readonly bis: string | null;
}

/** Versions of the work in which the norm says the same, joined; oldest first. */
export function joinLaeufe(laeufe: readonly Lauf[]): Abschnitt[] {
  const out: { norm_id: string | null; ueberschrift: string | null; von: string; bis: string | null }[] = [];
  for (const { gueltig_ab, norm_id, ueberschrift } of laeufe) {
    const last = out.at(-1);
    if (last && last.norm_id === norm_id) continue;
    if (last) last.bis = dayBefore(gueltig_ab);
    out.push({ norm_id, ueberschrift, von: gueltig_ab, bis: null });
  }
  return out;
}

export function dayBefore(iso: string): string {
  return Temporal.PlainDate.from(iso).subtract({ days: 1 }).toString();
}
