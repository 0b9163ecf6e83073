/**
 * Words as numbers, so that a text is taken apart once, however often its words are counted and looked up: reading the
 * words of a corpus as text anew for each use was most of the time of building an index.
 */
import { wordsOf } from './words.ts';

export class WordList {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #written = new WrittenForms();

  get words(): readonly string[] {
    return this.#words;
  }

  /** The same words in the same order as `wordsOf`. */
  read(text: string): Uint32Array {
    return this.#readPlain(text) ?? Uint32Array.from(wordsOf(text), (word) => this.#idOf(word));
  }

  /** Letter by letter by a table; `undefined` where a letter needs the whole text to be normalised first. */
  #readPlain(text: string): Uint32Array | undefined {
    const kinds = kindsOfLetters();
    const ids: number[] = [];
    let start = -1;
    let hash = 0;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE;
      const kind = code < TABLE ? kinds[code] : FOREIGN;
      if (kind === FOREIGN) return undefined;
      if (kind === LETTER) {
        if (start < 0) start = at;
        hash = Math.imul(hash ^ code, 0x0100_0193);
      } else if (start >= 0) {
        ids.push(this.#writtenId(text, start, at, hash >>> 0));
        start = -1;
        hash = 0;
      }
    }
    return Uint32Array.from(ids);
  }

  #writtenId(text: string, from: number, to: number, hash: number): number {
    const known = this.#written.find(text, from, to, hash);
    if (known !== undefined) return known;
    const form = text.slice(from, to);
    const id = this.#idOf(wordsOf(form)[0] ?? '');
    this.#written.add(form, hash, id);
    return id;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    return id;
  }
}

/** Words as they are written, to their numbers. A `Map` would have to be asked with a new string for every word. */
class WrittenForms {
  /** Open addressing; 0 is free, otherwise place in `#forms` plus one. */
  #slots = new Uint32Array(1 << 12);
  readonly #forms: string[] = [];
  readonly #hashes: number[] = [];
  readonly #ids: number[] = [];

  find(text: string, from: number, to: number, hash: number): number | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0) return undefined;
      if (this.#hashes[place] === hash && isAt(this.#forms[place] as string, text, from, to)) return this.#ids[place];
    }
  }

  add(form: string, hash: number, id: number): void {
    this.#forms.push(form);
    this.#hashes.push(hash);
    this.#ids.push(id);
    if (this.#forms.length * 2 > this.#slots.length) {
      this.#slots = new Uint32Array(this.#slots.length * 2);
      this.#hashes.forEach((one, place) => {
        this.#put(one, place);
      });
    } else this.#put(hash, this.#forms.length - 1);
  }

  #put(hash: number, place: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isAt(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false;
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

const SPACE = 32;
const TABLE = 0x2200;
/** Latin letters with all that Europe puts on them. */
const LATIN = 0x250;
const BETWEEN = 0;
const LETTER = 1;
const FOREIGN = 2;

let known: Uint8Array | undefined;

function kindsOfLetters(): Uint8Array {
  known ??= Uint8Array.from({ length: TABLE }, (_, code) => kindOf(String.fromCharCode(code), code));
  return known;
}

/** A letter is plain when it stays itself by normalisation and one letter in lower case, whatever stands beside it. */
function kindOf(letter: string, code: number): number {
  const normal = letter.normalize('NFKC');
  if (/[\p{L}\p{N}]/u.test(letter))
    return code < LATIN && normal === letter && letter.toLowerCase().length === 1 ? LETTER : FOREIGN;
  return /[\p{L}\p{N}\p{M}]/u.test(normal) ? FOREIGN : BETWEEN;
}
