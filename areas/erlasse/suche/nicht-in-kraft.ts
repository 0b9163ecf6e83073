/** Erlasse that would answer but are not in force on the day: named, so that nobody misses or uses them. */
import type { Indexort } from '../suchwerk/schnappschuss.ts';
import { toIso } from '../suchwerk/tag.rules.ts';
import type { WerkName } from './fundstelle.sql.ts';
import type { Suchergebnis } from './suche.schema.ts';

export interface AltesTreffen {
  readonly ort: Indexort;
  readonly score: number;
}

const MOST = 5;
/** Of the score of the best find of any day. */
const LEAST_SHARE = 0.6;

export type NichtInKraft = Suchergebnis['nichtInKraft'];

/** Those to be told. `finds` over all days, best first; `genannt` are named by the question and told whatever their score is. */
export function chooseNichtInKraft(
  finds: readonly AltesTreffen[],
  { tag, genannt }: { readonly tag: number; readonly genannt: ReadonlySet<string> },
): readonly Indexort[] {
  const least = (finds[0]?.score ?? 0) * LEAST_SHARE;
  const inForce = new Set(finds.filter(({ ort }) => isValid(ort, tag)).map(({ ort }) => ort.werkId));
  const old = new Map<string, Indexort>();
  for (const { ort, score } of finds) {
    if (ort.von > ort.bis || isValid(ort, tag) || inForce.has(ort.werkId)) continue;
    if (score < least && !genannt.has(ort.werkId)) continue;
    // Of several runs of days the one that is nearest to the day tells most.
    const before = old.get(ort.werkId);
    if (!before || distance(ort, tag) < distance(before, tag)) old.set(ort.werkId, ort);
  }
  return [...old.values()].slice(0, MOST);
}

/** Works of which the name is told: these, and by what they were replaced. */
export const werkeOf = (shown: readonly Indexort[]): readonly string[] => [
  ...shown.map(({ werkId }) => werkId),
  ...shown.flatMap(durchOf),
];

/** `readable`: the names that the actor may read; of others nothing is told. */
export function tellNichtInKraft(shown: readonly Indexort[], readable: readonly WerkName[], tag: number): NichtInKraft {
  const names = new Map(readable.map((one) => [one.id, one]));
  return shown.flatMap((ort) => {
    const werk = names.get(ort.werkId);
    if (!werk) return [];
    return [
      {
        werkId: werk.id,
        kurz: werk.kurz,
        titel: werk.titel,
        bis: ort.bis < tag ? toIso(ort.bis) : null,
        ab: ort.von > tag ? toIso(ort.von) : null,
        durch: ort.durch === undefined || ort.bis >= tag ? null : (names.get(ort.durch)?.kurz ?? null),
      },
    ];
  });
}

const durchOf = ({ durch }: Indexort): readonly string[] => (durch === undefined ? [] : [durch]);

const isValid = ({ von, bis }: Indexort, tag: number): boolean => von <= tag && tag <= bis;

const distance = ({ von, bis }: Indexort, tag: number): number => (bis < tag ? tag - bis : von - tag);
