/**
 * Which versions of a work there are, from the days on which its text was seen. Days next to each other with the same
 * text are one version: a file that was only built anew is none. What comes out does not depend on the order in which
 * the files came.
 */

export interface Lauf {
  /** Days on which exactly this text was seen, ascending; at least one. */
  readonly tage: readonly string[];
  readonly sha256: string;
}

export interface BekannterLauf extends Lauf {
  readonly id: string;
}

/** `id`: the stored version that it is from now on. `textVon`: the stored one that has its text; none: the new file. */
export interface GeplanterLauf extends Lauf {
  readonly id?: string;
  readonly textVon?: string;
}

export interface Plan {
  /** Ascending. */
  readonly laeufe: readonly GeplanterLauf[];
  /** Stored versions that are none any more. */
  readonly weg: readonly string[];
}

export function planFassungen(stored: readonly BekannterLauf[], tag: string, sha256: string): Plan {
  const seen = new Map<string, string>();
  for (const { tage, sha256: hash } of stored) for (const day of tage) seen.set(day, hash);
  seen.set(tag, sha256);
  const laeufe = toLaeufe(seen);
  const idOf = matchIds(laeufe, stored);
  const textOf = new Map(stored.map((one) => [one.sha256, one.id]));
  return {
    laeufe: laeufe.map((lauf) => {
      const id = idOf.get(lauf);
      const textVon = lauf.sha256 === sha256 ? textOf.get(sha256) : textOf.get(lauf.sha256);
      return { ...lauf, ...(id === undefined ? {} : { id }), ...(textVon === undefined ? {} : { textVon }) };
    }),
    weg: stored.filter(({ id }) => ![...idOf.values()].includes(id)).map(({ id }) => id),
  };
}

function toLaeufe(seen: ReadonlyMap<string, string>): Lauf[] {
  const laeufe: { tage: string[]; sha256: string }[] = [];
  for (const day of [...seen.keys()].sort()) {
    const hash = seen.get(day) as string;
    const last = laeufe.at(-1);
    if (last?.sha256 === hash) last.tage.push(day);
    else laeufe.push({ tage: [day], sha256: hash });
  }
  return laeufe;
}

/** The same text keeps its id; a file of the same day that is read otherwise takes the place of what it corrects. */
function matchIds(laeufe: readonly Lauf[], stored: readonly BekannterLauf[]): Map<Lauf, string> {
  const idOf = new Map<Lauf, string>();
  const free = new Set(stored);
  const match = (fits: (lauf: Lauf, one: BekannterLauf) => boolean) => {
    for (const lauf of laeufe) {
      if (idOf.has(lauf)) continue;
      const one = [...free].find((other) => fits(lauf, other));
      if (!one) continue;
      idOf.set(lauf, one.id);
      free.delete(one);
    }
  };
  const shareDay = (lauf: Lauf, one: BekannterLauf) => one.tage.some((day) => lauf.tage.includes(day));
  match((lauf, one) => lauf.sha256 === one.sha256 && shareDay(lauf, one));
  match(shareDay);
  return idOf;
}
