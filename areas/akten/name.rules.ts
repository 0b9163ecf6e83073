/**
 * Names as they sound: the same person comes as Mohammed, Muhamed and Mohamad, as Ševčenko, Shevchenko and
 * Schewtschenko. Kölner Phonetik knows German spelling only; these rules know the ways in which Arabic, Slavic, Turkish
 * and Persian names are written in Latin letters.
 */

/** Letters that lose more than a mark when they become plain. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'a', œ: 'o', ı: 'i', ə: 'a', ħ: 'h', ŋ: 'n' },
  ...{ ŧ: 't', ǥ: 'g', ɨ: 'i', ʒ: 'z', ĸ: 'k', ƈ: 'c', ĳ: 'ij', ŀ: 'l' },
};

/** Letters whose mark carries a sound that transliterations spell out. */
const SOUNDING_LETTERS: Readonly<Record<string, string>> = {
  ...{ č: 'tsch', ć: 'tsch', š: 'sch', ś: 'sch', ş: 'sch', ș: 'sch', ž: 'sch', ż: 'sch', ź: 'sch' },
  ...{ ç: 'tsch', ț: 'ts', ţ: 'ts', đ: 'dj', ñ: 'nj', ř: 'rsch', ğ: '' },
};

/** Parts that come and go: articles, "son of", nobility. They help no search. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul as ad an ar at az ash abd ibn bin ben bint ould van von vom zu zur zum de da do di du dos das des del della la le y e i'.split(
    ' ',
  ),
);

/** Plain lower-case letters, umlauts in one form: Müller, Mueller and Muller are `muller`. White space between parts. */
export function foldName(name: string): string {
  return plainLetters(name)
    .replace(/['’`´ʹʺʾʿˈˌ·~¨‡,]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([ao])e/g, '$1')
    .replace(/(?<![aeq])ue/g, 'u')
    .trim();
}

function plainLetters(name: string): string {
  const lower = name.normalize('NFC').toLowerCase();
  const replaced = Array.from(lower, (letter) => PLAIN_LETTERS[letter] ?? letter).join('');
  return replaced.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The parts of a name that carry it: without particles, unless nothing else is left. */
export function nameParts(name: string): string[] {
  const parts = foldName(name).split(' ').filter(Boolean);
  const carrying = parts.filter((part) => !PARTICLES.has(part));
  return carrying.length > 0 ? carrying : parts;
}

/** Letter by which the registry files a name; marks and particles do not count, a name without letters files under X. */
export function filingLetter(familienname: string, vornamen: string): string {
  const first = foldName(familienname || vornamen).match(/[a-z]/)?.[0];
  return (first ?? 'x').toUpperCase();
}

/**
 * Sound keys of a name: of each carrying part and of all together, each in up to eight readings, since a letter can
 * stand for several sounds. Two names that may sound alike share at least one key.
 */
export function soundKeys(name: string): string[] {
  const keys = new Set<string>();
  for (const spelling of spellings(name)) {
    const parts = spelling.split(' ').filter(Boolean);
    const carrying = parts.filter((part) => !PARTICLES.has(part));
    const forms = [...carrying, parts.join(''), carrying.join('')].flatMap(withoutArticle);
    for (const form of forms) for (const key of readings(form)) if (key.length > 1) keys.add(key);
  }
  return [...keys].sort();
}

/** As typed without marks (the way of machines and passports), and as it sounds with them. */
function spellings(name: string): string[] {
  const sounding = Array.from(name.normalize('NFC').toLowerCase(), (letter) => SOUNDING_LETTERS[letter] ?? letter).join(
    '',
  );
  return [...new Set([foldName(name), foldName(sounding)])];
}

/** Alhasan is al-Hasan as well; Ali and Alt are not. */
function withoutArticle(part: string): string[] {
  const rest = /^(?:al|el|abdul|abdel|abdal)([b-df-hj-np-tv-z][a-z]{3,})$/.exec(part)?.[1];
  return rest ? [part, rest] : [part];
}

interface Sound {
  /** At the current place of the word. */
  readonly pattern: RegExp;
  /** Keys it may stand for; an empty one means it is not heard. */
  readonly keys: readonly string[];
}

/** First match wins; so the longer spelling stands before the shorter. */
const SOUNDS: readonly Sound[] = [
  { pattern: /dzsch|dsch|dzh|dj|dz/y, keys: ['J'] },
  { pattern: /tsch|tch|cz|shch|schtsch|sch|sh|sz|zh|ts|tz/y, keys: ['S'] },
  { pattern: /ch/y, keys: ['S', 'H'] },
  { pattern: /kh/y, keys: ['H', 'K'] },
  { pattern: /gh/y, keys: ['K'] },
  { pattern: /th|dh/y, keys: ['T'] },
  { pattern: /ph/y, keys: ['F'] },
  { pattern: /ck|q|k/y, keys: ['K'] },
  { pattern: /x/y, keys: ['KS', 'H'] },
  { pattern: /c(?=[eiy])/y, keys: ['S', 'J'] },
  { pattern: /c/y, keys: ['K', 'S'] },
  { pattern: /g(?=[eiy])/y, keys: ['K', 'J'] },
  { pattern: /g/y, keys: ['K'] },
  { pattern: /j/y, keys: ['J', ''] },
  { pattern: /[sz]/y, keys: ['S'] },
  { pattern: /[bp]/y, keys: ['P'] },
  { pattern: /[dt]/y, keys: ['T'] },
  { pattern: /w/y, keys: ['F', ''] },
  { pattern: /[fv]/y, keys: ['F'] },
  { pattern: /h(?![aeiouy])/y, keys: ['', 'H'] },
  { pattern: /h/y, keys: ['H'] },
  { pattern: /[mnlr]/y, keys: [] },
  { pattern: /[aeiouy]/y, keys: [''] },
];

const MAX_READINGS = 8;

function readings(part: string): string[] {
  let keys = firstKeys(part);
  for (let at = 0; at < part.length; ) {
    const { length, sounds } = soundAt(part, at);
    at += length;
    const longer = keys.flatMap((key) => sounds.map((sound) => append(key, sound)));
    keys = [...new Set(longer)].slice(0, MAX_READINGS);
  }
  return keys;
}

/** A vowel counts only at the beginning; j may be one there (Jusuf, Yusuf). */
function firstKeys(part: string): string[] {
  if (part.startsWith('j')) return ['', 'A'];
  return [/^[aeiouy]/.test(part) ? 'A' : ''];
}

function soundAt(part: string, at: number): { length: number; sounds: readonly string[] } {
  for (const { pattern, keys } of SOUNDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(part)?.[0];
    if (found !== undefined) return { length: found.length, sounds: keys.length > 0 ? keys : [found.toUpperCase()] };
  }
  return { length: 1, sounds: [part.charAt(at)] };
}

/** Doubled letters are heard once. */
function append(key: string, sound: string): string {
  return sound !== '' && key.endsWith(sound) && sound.length === 1 ? key : key + sound;
}

/** A name prepared for comparing, so that one search prepares what it looks for only once. */
export interface PreparedName {
  /** One list of parts per spelling. */
  readonly forms: readonly (readonly Part[])[];
}

interface Part {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

export function prepareName(name: string): PreparedName {
  return { forms: spellings(name).map((spelling) => nameParts(spelling).map(preparePart)) };
}

/** Parts of names recur, and reading one is what comparing costs: so many are kept, then it begins anew. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Part>();

function preparePart(text: string): Part {
  const known = kept.get(text);
  if (known) return known;
  const part = { text, keys: new Set(withoutArticle(text).flatMap(readings)) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, part);
  return part;
}

/** How near two names are, 0 to 1: spelling first, then sound; the order of parts does not matter. */
export function nameNearness(a: string | PreparedName, b: string | PreparedName): number {
  const left = typeof a === 'string' ? prepareName(a) : a;
  const right = typeof b === 'string' ? prepareName(b) : b;
  return Math.max(...left.forms.flatMap((one) => right.forms.map((other) => formNearness(one, other))));
}

function formNearness(left: readonly Part[], right: readonly Part[]): number {
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const aligned = alignParts(left, right);
  if (left.length === 1 && right.length === 1) return aligned;
  return Math.max(aligned, partNearness(joined(left), joined(right)));
}

/** Ahmad Zai and Ahmadzai are one name. */
function joined(parts: readonly Part[]): Part {
  return preparePart(parts.map((part) => part.text).join(''));
}

/** More parts than these no name needs to be told from another. */
const MOST_PARTS = 5;

/**
 * The best way to give each part of the shorter name a mate in the longer; parts without a mate cost a little. All ways
 * are tried (by sets of taken mates), so that the result does not depend on who is compared with whom.
 */
function alignParts(left: readonly Part[], right: readonly Part[]): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const mates = long.slice(0, MOST_PARTS);
  let best = new Map<number, number>([[0, 0]]);
  for (const part of short.slice(0, MOST_PARTS)) {
    const next = new Map<number, number>();
    const nearness = mates.map((mate) => partNearness(part, mate));
    for (const [taken, sum] of best) {
      nearness.forEach((near, index) => {
        const now = taken | (1 << index);
        if (now !== taken) next.set(now, Math.max(next.get(now) ?? 0, sum + near));
      });
    }
    best = next;
  }
  const parts = Math.min(short.length, MOST_PARTS);
  return (Math.max(...best.values()) / parts) * (1 - 0.08 * Math.min(3, long.length - short.length));
}

function partNearness(a: Part, b: Part): number {
  if (a.text === b.text) return 1;
  const spelling = diceOfBigrams(a.text, b.text);
  const alike = [...b.keys].some((key) => key.length > 1 && a.keys.has(key));
  return alike ? Math.max(0.82 + 0.16 * spelling, spelling) : spelling * 0.85;
}

function diceOfBigrams(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  let common = 0;
  const rest = [...right];
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function bigrams(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2));
}
