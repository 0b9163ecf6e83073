/** The index of one Sammlung in this process: what was read whole, and beside it what came since. */
import type { NearWords, Vocabulary } from '#engines/retrieval/index.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { nearWordsOf, type Suchbestand } from '../suche/suchbestand.ts';
import type { Ergebnis } from './indexbau.worker.ts';
import { type Indexbestand, readSchnappschuss, type Schnappschuss } from './schnappschuss.ts';

export interface Sammlungsindex {
  readonly sammlungId: string;
  readonly art: Sammlungsart;
  /** Number of the state of the Sammlung that it answers for; undefined: not compared with the database yet. */
  readonly stand: number | undefined;
  /** File that `basis` was read from. */
  readonly name: string;
  readonly basis: Schnappschuss;
  readonly teile: readonly Indexbestand[];
  /** Milliseconds of this process at which something first stood beside the basis. */
  readonly nachtragSeit: number | undefined;
  /** Something was taken away: the whole is built anew soon, so that no word of it is left. */
  readonly entfallen: boolean;
}

/** Throws a `RangeError` for bytes that are no index. */
export function openIndex(name: string, bytes: Uint8Array, stand?: number): Sammlungsindex {
  const basis = readSchnappschuss(bytes);
  const { sammlungId, art, bestand } = basis;
  return { sammlungId, art, stand, name, basis, teile: [bestand], nachtragSeit: undefined, entfallen: false };
}

export function withNachtrag(
  index: Sammlungsindex,
  { stand, bytes, veraltet, entfallen }: Extract<Ergebnis, { art: 'nachtrag' }>,
  nowMs: number,
): Sammlungsindex {
  const gone = new Set(veraltet);
  const kept = gone.size === 0 ? index.basis.bestand : without(index.basis.bestand, gone);
  const beside = bytes && readSchnappschuss(bytes).bestand;
  const nachtragSeit = bytes || gone.size > 0 ? (index.nachtragSeit ?? nowMs) : undefined;
  return { ...index, stand, teile: beside ? [kept, beside] : [kept], nachtragSeit, entfallen };
}

/** The same with these works on no day; postings stay where they are, only the days are others. */
function without(bestand: Indexbestand, werkIds: ReadonlySet<string>): Indexbestand {
  const [normen, absaetze] = [withOwnDays(bestand.normen), withOwnDays(bestand.absaetze)];
  const abschnitte = bestand.abschnitte.map((ort, i) => {
    if (!werkIds.has(ort.werkId)) return ort;
    setNever(normen, i, i + 1);
    setNever(absaetze, bestand.erster[i] ?? 0, bestand.erster[i + 1] ?? 0);
    return { ...ort, ...NEVER };
  });
  return { ...bestand, normen, absaetze, abschnitte };
}

const withOwnDays = (segment: Suchbestand['normen']) => ({
  ...segment,
  from: segment.from.slice(),
  to: segment.to.slice(),
});

const NEVER = { von: 1, bis: 0 };

function setNever({ from, to }: Suchbestand['normen'], start: number, end: number): void {
  from.fill(NEVER.von, start, end);
  to.fill(NEVER.bis, start, end);
}

/** What is needed to read a question that is asked of these. */
export interface Wortwissen {
  readonly vocabularies: readonly Vocabulary[];
  readonly near: NearWords;
}

const KEPT = 8;

/** By the Sammlungen that are asked: nobody's question is corrected to a word of a Sammlung that they may not read. */
export class Wortspeicher {
  readonly #known = new Map<string, { of: readonly Schnappschuss[]; wissen: Wortwissen }>();

  of(indexe: readonly Sammlungsindex[]): Wortwissen {
    const key = indexe.map(({ sammlungId }) => sammlungId).join(' ');
    const known = this.#known.get(key);
    this.#known.delete(key);
    const current = known?.of.every((basis, i) => basis === indexe[i]?.basis) ? known : this.#make(indexe);
    this.#known.set(key, current);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= KEPT) break;
      this.#known.delete(oldest);
    }
    return current.wissen;
  }

  #make(indexe: readonly Sammlungsindex[]) {
    const of = indexe.map(({ basis }) => basis);
    const vocabularies = of.map(({ vocabulary }) => vocabulary);
    return { of, wissen: { vocabularies, near: nearWordsOf(vocabularies) } };
  }
}
