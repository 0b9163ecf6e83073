/** Which law the words after or before a number name. Pure. */
import { GESETZESNAMEN, KEIN_GESETZ, LAENDER } from './fundstelle.data.ts';
import { readRoemisch, readZeichen, toSchluessel, type Zeichen } from './zeichen.rules.ts';

export interface Gesetzesname {
  /** As it is cited; where nobody knows it, as it is written, in the nominative. */
  readonly name: string;
  /** The piece after its last one. */
  readonly ende: number;
  /** One of the names that are listed, not one that only looks like a law. */
  readonly bekannt: boolean;
  /** "dieses Gesetzes" */
  readonly eigenes?: true;
}

/** Names by their comparable spelling, and the first pieces of all of them. */
export interface Namen {
  readonly nachName: ReadonlyMap<string, string>;
  readonly anfaenge: ReadonlySet<string>;
}

const LISTED = new Map(
  GESETZESNAMEN.flatMap(([name, ...others]) => [name, ...others].map((one) => [one, name] as const)),
);
const KNOWN = toNamen(LISTED);

/** Listed names and, beside them, those of the works that are stored. */
export function readNamen(kurznamen: Iterable<string>): Namen {
  const stored = [...kurznamen].filter((name) => !KNOWN.nachName.has(toKey(name)));
  return toNamen(new Map([...stored.map((name) => [name, name] as const), ...LISTED]));
}

function toNamen(names: ReadonlyMap<string, string>): Namen {
  return {
    nachName: new Map([...names].map(([one, name]) => [toKey(one), name])),
    anfaenge: new Set([...names.keys()].map((one) => toKey(readZeichen(one)[0]?.text ?? ''))),
  };
}

/** The name under which a law is cited, of any of its names. */
export function zitiernameOf(name: string, namen: Namen = KNOWN): string | undefined {
  return namen.nachName.get(toKey(name));
}

const seen = new WeakMap<Namen, Map<string, boolean>>();
const MOST_SEEN = 20_000;

/** Asked of each word of a text, so the answers are kept. */
function mayBegin(namen: Namen, word: string): boolean {
  let known = seen.get(namen);
  if (!known || known.size > MOST_SEEN) {
    known = new Map();
    seen.set(namen, known);
  }
  let answer = known.get(word);
  if (answer === undefined) {
    answer = namen.anfaenge.has(toKey(word));
    known.set(word, answer);
  }
  return answer;
}

const MOST_PIECES = 9;
const LONGEST = 90;

/** A name that begins at this piece. */
export function readName(
  text: string,
  pieces: readonly Zeichen[],
  at: number,
  namen: Namen = KNOWN,
): Gesetzesname | undefined {
  const first = pieces[at];
  if (!first || (first.art !== 'wort' && first.art !== 'zahl')) return undefined;
  if (!mayBegin(namen, first.text)) return undefined;
  for (let count = Math.min(MOST_PIECES, pieces.length - at); count > 0; count -= 1) {
    const last = pieces[at + count - 1] as Zeichen;
    if (last.bis - first.von > LONGEST || last.art === 'zeichen') continue;
    const name = namen.nachName.get(toKey(text.slice(first.von, last.bis)));
    if (!name) continue;
    const land = pieces[at + count];
    if (land && LAENDER.has(land.text) && !land.zeile)
      return { name: `${name} ${land.text}`, ende: at + count + 1, bekannt: false };
    return { name, ende: at + count, bekannt: true };
  }
  return undefined;
}

const ARTIKEL = new Set(['des', 'der', 'dem', 'im', 'vom', 'zum', 'zur', 'von']);
const DIESES = new Set(['dieses', 'dieser', 'diesem']);

/** "AufenthG", "des Aufenthaltsgesetzes", "der Verordnung (EU) 2016/399" after a citation. */
export function readNameAfter(
  text: string,
  pieces: readonly Zeichen[],
  at: number,
  namen: Namen = KNOWN,
): Gesetzesname | undefined {
  const first = pieces[at];
  if (first?.text === '(') {
    const inner = readName(text, pieces, at + 1, namen);
    return inner && pieces[inner.ende]?.text === ')' ? { ...inner, ende: inner.ende + 1 } : undefined;
  }
  if (first?.art !== 'wort') return undefined;
  const word = first.text.toLowerCase();
  if (word === 'zu' && pieces[at + 1]?.text === 'der') return readNameAfter(text, pieces, at + 1, namen);
  const next = pieces[at + 1];
  if (DIESES.has(word) && next && /^(Gesetz|Verordnung)/.test(next.text))
    return { name: '', ende: at + 2, bekannt: true, eigenes: true };
  if (ARTIKEL.has(word))
    return readName(text, pieces, at + 1, namen) ?? readForeign(text, pieces, at + 1) ?? readLong(pieces, at + 1);
  return readName(text, pieces, at, namen) ?? readShort(text, pieces, at);
}

/** Capitals within a word: `VwZG`, `InsO`. */
function readShort(text: string, pieces: readonly Zeichen[], at: number): Gesetzesname | undefined {
  const { text: word, von } = pieces[at] as Zeichen;
  if (!/^\p{Lu}\p{L}*\p{Lu}/u.test(word) || word.length > 24 || KEIN_GESETZ.has(word) || readRoemisch(word))
    return undefined;
  let ende = at + 1;
  while (ende < at + 6 && pieces[ende]?.dicht && /^[-/]$/.test(pieces[ende]?.text ?? '') && pieces[ende + 1]?.dicht)
    ende += 2;
  return { name: text.slice(von, (pieces[ende - 1] as Zeichen).bis), ende, bekannt: false };
}

const LANGNAME = /^(\p{Lu}[\p{L}]*?(?:gesetz|verordnung|ordnung|buch|kodex|satzung))(?:e?s)?$/u;

/** `Rechtspflegergesetzes` */
function readLong(pieces: readonly Zeichen[], at: number): Gesetzesname | undefined {
  for (let i = at; i < at + 3; i += 1) {
    const name = LANGNAME.exec(pieces[i]?.text ?? '')?.[1];
    if (name) return { name, ende: i + 1, bekannt: false };
    if (!/^\p{Lu}\p{L}*e[nr]$/u.test(pieces[i]?.text ?? '') && pieces[i + 1]?.text !== '-') return undefined;
  }
  return undefined;
}

const FREMDES =
  /^(?:Verordnung|Richtlinie|Übereinkommens?|Abkommens?|Vertrag(?:e?s)?|Konvention|Charta|Beschluss(?:es)?|Protokolls?|Gesetz(?:es)?|Assoziationsratsbeschlusses|Anordnung|Verfassung|Entscheidung)$/u;

/** "der Verordnung (EU) 2016/399": of another law in any case, so not of the one that is read. */
function readForeign(text: string, pieces: readonly Zeichen[], at: number): Gesetzesname | undefined {
  const first = pieces[at];
  if (!first || !FREMDES.test(first.text)) return undefined;
  for (let i = at; i < Math.min(at + 9, pieces.length); i += 1) {
    const slice = text.slice(first.von, (pieces[i] as Zeichen).bis);
    if (/\d+\/\d+$/.test(slice)) {
      const treaty = pieces[i + 1]?.text === '/' && pieces[i + 2]?.art === 'wort' ? 2 : 0;
      return { name: text.slice(first.von, (pieces[i + treaty] as Zeichen).bis), ende: i + treaty + 1, bekannt: false };
    }
    if (i > at && /^[,;:.§]$/.test((pieces[i] as Zeichen).text) && pieces[i - 1]?.text !== 'Nr') break;
  }
  return { name: first.text, ende: at + 1, bekannt: false };
}

/** Comparable spelling with the genitive taken off. */
function toKey(name: string): string {
  return toSchluessel(name)
    .replaceAll(/gesetzes(?=$|eu$)/g, 'gesetz')
    .replace(/gesetzbuche?s?$/, 'gesetzbuch')
    .replace(/(abkommen|uebereinkommen)s$/, '$1');
}
