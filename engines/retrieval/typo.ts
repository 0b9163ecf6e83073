/** Words that nobody wrote so: the nearest word that the sources use. */

/** Finds near words among many without looking at each letter by letter: length and letters are compared first. */
export class NearWords {
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  readonly #masks: Uint32Array;
  readonly #byLength = new Map<number, number[]>();

  constructor(words: Iterable<readonly [string, number]>) {
    const list = [...words];
    this.#words = list.map(([word]) => word);
    this.#counts = Uint32Array.from(list, ([, count]) => count);
    this.#masks = Uint32Array.from(this.#words, maskOf);
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
    const mask = maskOf(word);
    let found = -1;
    let distance = most + 1;
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const i of this.#byLength.get(length) ?? []) {
        if (bits((this.#masks[i] ?? 0) ^ mask) > 2 * most) continue;
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

/** Damerau-Levenshtein (neighbouring letters swapped count one); `most + 1` as soon as it is more than `most`. */
export function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
