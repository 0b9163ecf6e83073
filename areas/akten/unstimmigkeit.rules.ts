/**
 * Do the pages of a document belong to one Akte? A stack from the feeder may hold the letters of several people: then
 * its first page must not decide for the others. Pure.
 */

/** What a page says about whose it is. */
export interface Mention {
  /** Absent for an Aktenzeichen that this office does not have. */
  readonly akteId?: string | undefined;
  /** As it stands there; absent when a name and a birth date were found instead. */
  readonly aktenzeichen?: string | undefined;
  readonly score: number;
}

export interface PageMentions {
  readonly nr: number;
  readonly mentions: readonly Mention[];
}

/** One of the Akten between which the pages are divided. */
export interface Unstimmigkeit {
  readonly akteId?: string | undefined;
  readonly aktenzeichen?: string | undefined;
  readonly seiten: readonly number[];
}

/** A name without a birth date names many people: it speaks for an Akte and not against another. */
const SPRICHT_AB = 0.75;

const keyOf = ({ akteId, aktenzeichen }: Mention) => akteId ?? aktenzeichen ?? '';

/**
 * Empty when one Akte is named on every page that names any: a spouse or an employer may stand beside it. Otherwise all
 * that are named, in the order of their pages.
 */
export function findUnstimmigkeit(pages: readonly PageMentions[]): Unstimmigkeit[] {
  const speaking = pages
    .map(({ nr, mentions }) => ({ nr, strong: mentions.filter(({ score }) => score >= SPRICHT_AB) }))
    .filter(({ strong }) => strong.length > 0);
  const found = new Map<string, { first: Mention; seiten: Set<number> }>();
  for (const { nr, strong } of speaking) {
    for (const mention of strong) {
      const known = found.get(keyOf(mention)) ?? { first: mention, seiten: new Set() };
      known.seiten.add(nr);
      if (mention.aktenzeichen && !known.first.aktenzeichen) known.first = mention;
      found.set(keyOf(mention), known);
    }
  }
  const all = [...found.values()];
  if (all.some(({ seiten }) => seiten.size === speaking.length) || speaking.length < 2) return [];
  return all.map(({ first: { akteId, aktenzeichen }, seiten }) => ({
    ...(akteId ? { akteId } : {}),
    ...(aktenzeichen ? { aktenzeichen } : {}),
    seiten: [...seiten].sort((one, other) => one - other),
  }));
}

/** `Seite 3`, `Seiten 1 bis 4`, `Seiten 1, 2 und 5`. */
export function seitenWorte(seiten: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const nr of seiten) {
    const last = runs.at(-1);
    if (last && nr === last[1] + 1) last[1] = nr;
    else runs.push([nr, nr]);
  }
  const parts = runs.flatMap(([from, to]) =>
    from === to ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from} bis ${to}`],
  );
  const shown = parts.length > MOST_PARTS ? [...parts.slice(0, MOST_PARTS), 'weitere'] : parts;
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} und ${shown.at(-1)}` : shown.join('');
  return `${seiten.length === 1 ? 'Seite' : 'Seiten'} ${list}`;
}

const MOST_PARTS = 6;
