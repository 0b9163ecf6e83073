/** The same question on two days: what is the same and what is not. Pure. */
import type { Fundstelle, Suchvergleich } from './suche.schema.ts';
import { zitatOf } from './zitat.rules.ts';

type Unterschied = Suchvergleich['unterschiede'][number];

/** In the order of the first answer, then what only the other has. */
export function compareTreffer(stichtag: readonly Fundstelle[], vergleich: readonly Fundstelle[]): Unterschied[] {
  const other = new Map(vergleich.map((one) => [keyOf(one), one]));
  const own = new Set(stichtag.map(keyOf));
  return [
    ...stichtag.map((one) => toUnterschied(one, other.get(keyOf(one)))),
    ...vergleich.filter((one) => !own.has(keyOf(one))).map((one) => toUnterschied(undefined, one)),
  ];
}

/** The same place has the same work and number; its text may be another. */
const keyOf = ({ werkId, bezeichnung }: Fundstelle): string => `${werkId} ${bezeichnung}`;

function toUnterschied(first: Fundstelle | undefined, second: Fundstelle | undefined): Unterschied {
  const one = (first ?? second) as Fundstelle;
  return {
    zitat: zitatOf(one),
    was: wasOf(first, second),
    normId: first?.normId ?? null,
    vergleichNormId: second?.normId ?? null,
  };
}

function wasOf(first: Fundstelle | undefined, second: Fundstelle | undefined): Unterschied['was'] {
  if (!second) return 'nur_stichtag';
  if (!first) return 'nur_vergleich';
  return first.normId === second.normId ? 'gleich' : 'geaendert';
}
