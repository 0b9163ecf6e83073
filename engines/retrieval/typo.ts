/** Words that nobody wrote so: the nearest word that the sources use. */

/** Finds near words among many without looking at each letter by letter: length and letters are compared first. */
export class NearWords {
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  readonly #masks: Uint32Array;
  readonly #byLength = new Map<number, number[]>();
  readonly #known: ReadonlySet<string>;
  /** Laws and the office's own sources ask for the same words. */
  readonly #asked = new Map<string, string | undefined>();

  constructor(words: Iterable<readonly [string, number]>) {
    const list = [...words];
    this.#words = list.map(([word]) => word);
    this.#counts = Uint32Array.from(list, ([, count]) => count);
    this.#masks = Uint32Array.from(this.#words, maskOf);
    this.#known = new Set(this.#words);
    this.#words.forEach((word, i) => {
      const same = this.#byLength.get(word.length);
      if (same) same.push(i);
      else this.#byLength.set(word.length, [i]);
    });
  }

  /** The nearest word within one letter (five and more letters) or two (nine and more); the more used of two equals. */
  nearest(word: string): string | undefined {
    const most = word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;
    if (most === 0) return undefined;
    if (this.#known.has(word)) return word;
    if (this.#asked.has(word)) return this.#asked.get(word);
    const found = this.#search(word, most);
    if (this.#asked.size >= MOST_ASKED) this.#asked.clear();
    this.#asked.set(word, found);
    return found;
  }

  #search(word: string, most: number): string | undefined {
    const mask = maskOf(word);
    let found = -1;
    let distance = most + 1;
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const i of this.#byLength.get(length) ?? []) {
        if (bits((this.#masks[i] ?? 0) ^ mask) > 2 * most) continue;
        if (isOpposite(word, this.#words[i] ?? '')) continue;
        const far = distanceWithin(word, this.#words[i] ?? '', Math.min(most, distance));
        if (far < distance || (far === distance && far <= most && this.#better(i, found, word))) {
          found = i;
          distance = far;
        }
      }
    }
    return found < 0 ? undefined : this.#words[found];
  }

  #better(i: number, than: number, word: string): boolean {
    if (than < 0) return true;
    const [a, b] = [this.#words[i] ?? '', this.#words[than] ?? ''];
    if ((a[0] === word[0]) !== (b[0] === word[0])) return a[0] === word[0];
    return (this.#counts[i] ?? 0) > (this.#counts[than] ?? 0);
  }
}

/** „unbearbeitet“ is no mistyped „bearbeitet“: it asks for the contrary. */
function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 2 && long.startsWith('un') && long.endsWith(short);
}

const MOST_ASKED = 1000;

function maskOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask >>> 0;
}

function bits(value: number): number {
  let n = value >>> 0;
  n -= (n >>> 1) & 0x5555_5555;
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return (((n + (n >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

/** Rows of the table: kept, since one word is compared with many. */
let rows = rowsOf(128);

function rowsOf(length: number) {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)] as const;
}

/** Damerau-Levenshtein (neighbouring letters swapped count one); `most + 1` as soon as it is more than `most`. */
export function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (b.length >= rows[0].length) rows = rowsOf(2 * b.length);
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, most + 1);
  for (let i = 1; i <= a.length; i++) {
    // Beyond this band it is more than `most` in any case.
    const [start, end] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    const letter = a.charCodeAt(i - 1);
    row[start - 1] = start === 1 ? Math.min(i, most + 1) : most + 1;
    let least = row[start - 1] as number;
    for (let j = start; j <= end; j++) {
      const other = b.charCodeAt(j - 1);
      const diagonal = last[j - 1] as number;
      let value = letter === other ? diagonal : diagonal + 1;
      if (j < i + most && (last[j] as number) + 1 < value) value = (last[j] as number) + 1;
      if ((row[j - 1] as number) + 1 < value) value = (row[j - 1] as number) + 1;
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === other &&
        (before[j - 2] as number) + 1 < value
      )
        value = (before[j - 2] as number) + 1;
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] as number, most + 1);
}
