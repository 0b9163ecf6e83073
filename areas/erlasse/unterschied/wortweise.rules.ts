/** Which words two texts of the same place do not share. Pure; for the reading view and for the report of an import. */

export interface Stueck {
  readonly text: string;
  /** Stands in this text only. */
  readonly anders: boolean;
}

export interface Wortvergleich {
  readonly alt: readonly Stueck[];
  readonly neu: readonly Stueck[];
}

/** The pieces of each side, joined, are the side itself. */
export function compareWords(alt: string, neu: string): Wortvergleich {
  if (alt === neu) return { alt: pieces(alt, []), neu: pieces(neu, []) };
  const [a, b] = [wordsOf(alt), wordsOf(neu)];
  const begin = sharedBegin(a, b);
  const end = sharedEnd(a, b, begin);
  const [x, y] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)];
  const shared = sharedPairs(x, y);
  return {
    alt: joined(a, begin, x.length, new Set(shared.map(([i]) => i))),
    neu: joined(b, begin, y.length, new Set(shared.map(([, k]) => k))),
  };
}

/** Words with the blanks after them, signs on their own. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function sharedBegin(a: readonly string[], b: readonly string[]): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  return i;
}

function sharedEnd(a: readonly string[], b: readonly string[], begin: number): number {
  let i = 0;
  while (i < a.length - begin && i < b.length - begin && a[a.length - 1 - i] === b[b.length - 1 - i]) i += 1;
  return i;
}

/** Where more differs, a comparison by word says nothing: then all of it is another text. */
const MOST_DIFFERENCES = 1_500;

type Pair = readonly [number, number];

/** Myers: the shortest way from `a` to `b`; the words that both have, as pairs of places. */
function sharedPairs(a: readonly string[], b: readonly string[]): Pair[] {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, most, k - 1) < at(reach, most, k + 1));
      let x = down ? at(reach, most, k + 1) : at(reach, most, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a.length, b.length, trace);
    }
  }
  return [];
}

const at = (reach: Int32Array, most: number, k: number): number => reach[most + 1 + k] ?? 0;

function walkBack(endX: number, endY: number, trace: readonly Int32Array[]): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [endX, endY];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] as Int32Array;
    const of = (k: number): number => reach[d + 1 + k] ?? 0;
    const k = x - y;
    const before = k === -d || (k !== d && of(k - 1) < of(k + 1)) ? k + 1 : k - 1;
    const [fromX, fromY] = d === 0 ? [0, 0] : [of(before), of(before) - before];
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs;
}

function joined(words: readonly string[], begin: number, length: number, shared: ReadonlySet<number>): Stueck[] {
  const differs = Array.from({ length }, (_, i) => !shared.has(i));
  // A blank or a comma alone between two changed words is read with them.
  for (let i = 1; i < length - 1; i += 1)
    if (!differs[i] && differs[i - 1] && differs[i + 1] && /^[^\p{L}\p{N}]+$/u.test(words[begin + i] ?? ''))
      differs[i] = true;
  const flags = words.map((_, i) => i >= begin && i < begin + length && (differs[i - begin] as boolean));
  return pieces(words, flags);
}

function pieces(words: readonly string[] | string, flags: readonly boolean[]): Stueck[] {
  if (typeof words === 'string') return words === '' ? [] : [{ text: words, anders: false }];
  const out: { text: string[]; anders: boolean }[] = [];
  words.forEach((word, i) => {
    const anders = flags[i] ?? false;
    const last = out.at(-1);
    if (last?.anders === anders) last.text.push(word);
    else out.push({ text: [word], anders });
  });
  return out.map(({ text, anders }) => ({ text: text.join(''), anders }));
}

export interface Absatzpaar {
  readonly nr: string;
  readonly was: 'gleich' | 'geaendert' | 'neu' | 'entfallen';
  readonly alt: readonly Stueck[];
  readonly neu: readonly Stueck[];
}

interface AbsatzText {
  readonly nr: string;
  readonly text: string;
}

/** Absätze side by side: those with the same number, in the order of the new text; what is gone stands where it stood. */
export function pairAbsaetze(alt: readonly AbsatzText[], neu: readonly AbsatzText[]): Absatzpaar[] {
  const [old, current] = [withKeys(alt), withKeys(neu)];
  const oldOf = new Map(old.map((one) => [one.key, one]));
  const kept = new Set(current.map(({ key }) => key));
  const out: Absatzpaar[] = [];
  let passed = 0;
  const passGone = (upTo: number) => {
    for (; passed < upTo; passed += 1) {
      const gone = old[passed];
      if (gone && !kept.has(gone.key))
        out.push({ nr: gone.nr, was: 'entfallen', alt: [{ text: gone.text, anders: true }], neu: [] });
    }
  };
  for (const { key, nr, text } of current) {
    const before = oldOf.get(key);
    if (before) passGone(before.place);
    if (!before) out.push({ nr, was: 'neu', alt: [], neu: [{ text, anders: true }] });
    else out.push({ nr, was: before.text === text ? 'gleich' : 'geaendert', ...compareWords(before.text, text) });
  }
  passGone(old.length);
  return out;
}

function withKeys(absaetze: readonly AbsatzText[]) {
  const seen = new Map<string, number>();
  return absaetze.map(({ nr, text }, place) => {
    const count = (seen.get(nr) ?? 0) + 1;
    seen.set(nr, count);
    return { nr, text, place, key: `${nr}#${count}` };
  });
}
