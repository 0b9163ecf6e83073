/** Who gets which Vorgang. Only people who see its Akte come into question. */

export interface Zuzuweisen {
  readonly id: string;
  readonly teamId: string;
  readonly buchstabe: string;
}

export interface Kandidat {
  readonly id: string;
  readonly bereiche: readonly {
    readonly teamId: string;
    readonly von: string;
    readonly bis: string;
    readonly leitet: boolean;
  }[];
  readonly offen: number;
}

export type Weise = 'buchstabe' | 'last';

type Bereich = Kandidat['bereiche'][number];

const holds = ({ teamId, von, bis, leitet }: Bereich, one: Zuzuweisen): boolean =>
  teamId === one.teamId && (leitet || (von <= one.buchstabe && one.buchstabe <= bis));

/** Whether this person sees the Akte and so can work on it. */
export function isZustaendig(kandidat: Kandidat, one: Zuzuweisen): boolean {
  return kandidat.bereiche.some((bereich) => holds(bereich, one));
}

/**
 * Who leads a team gets work only where nobody else is there for the letter. By letter the narrowest range wins, by load
 * whoever has fewest; what is given out counts at once. `undefined`: nobody is responsible.
 */
export function verteile(
  faelle: readonly Zuzuweisen[],
  leute: readonly Kandidat[],
  weise: Weise,
): Map<string, string | undefined> {
  const load = new Map(leute.map(({ id, offen }) => [id, offen]));
  const result = new Map<string, string | undefined>();
  for (const fall of faelle) {
    const chosen = choose(fall, leute, weise, load);
    result.set(fall.id, chosen);
    if (chosen !== undefined) load.set(chosen, (load.get(chosen) ?? 0) + 1);
  }
  return result;
}

function choose(
  fall: Zuzuweisen,
  leute: readonly Kandidat[],
  weise: Weise,
  load: ReadonlyMap<string, number>,
): string | undefined {
  const all = leute.flatMap((one) =>
    one.bereiche.filter((bereich) => holds(bereich, fall)).map((bereich) => ({ id: one.id, bereich })),
  );
  const workers = all.filter(({ bereich }) => !bereich.leitet);
  const width = ({ bereich }: (typeof all)[number]) => bereich.bis.charCodeAt(0) - bereich.von.charCodeAt(0);
  const byLoad = (a: (typeof all)[number], b: (typeof all)[number]) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0);
  const order =
    weise === 'last'
      ? byLoad
      : (a: (typeof all)[number], b: (typeof all)[number]) => width(a) - width(b) || byLoad(a, b);
  return (workers.length > 0 ? workers : all).toSorted(order)[0]?.id;
}
