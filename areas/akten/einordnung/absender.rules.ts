/**
 * From whom a document is: a sender that people of this office have confirmed before, the letterhead, the small line above
 * the address, or what is called so. Whose address it is written to is not its sender. Pure.
 */
import { findTyp } from '../dokumenttyp.rules.ts';
import { foldName } from '../name.rules.ts';
import { RECHTSFORMEN, STELLEN } from './absender.data.ts';
import type { Vorschlag } from './einordnung.schema.ts';
import { shorten } from './einstufung.rules.ts';

/** Lines in which a letterhead stands. */
const HEAD_LINES = 8;
/** Of these the address window takes some. */
const WINDOW_LINES = 14;
const GREETING = /^(?:sehr geehrte|guten tag|hallo|liebe|dear)/;
const TO = /^(?:an (?:das|die|den)|herrn?|frau|familie|firma)\b/;
const CALLED =
  /^\s*(?:absender(?:in)?|arbeitgeber(?:in)?|vermieter(?:in)?|vermietende seite|aussteller(?:in)?|ausstellende behörde)\s*[:：]\s*(.{3,120})$/i;
/** "Stadtbäckerei Korn GmbH, Marktplatz 3, 12345 Musterstadt", with commas or dots in between. */
const SMALL_LINE = /^([^,·•|]{3,80}?)\s*[,·•|]\s*[^,·•|]{3,80}?\d+\s?[a-z]?\s*[,·•|].*\b\d{5}\b/i;
const STREET = /\p{L}.*\s\d{1,4}\s?[a-z]?(?:,.*)?$/u;
const TOWN = /\b\d{5}\s+\p{L}/u;
/** A sentence or a label speaks of somebody; a letterhead names them. */
const SPEAKS =
  /^ (?:und|zwischen) |\b(?:bei|zur|zum|an|fur|uber|durch|von|im|ist|wird|werden|hiermit|aktenzeichen|seite)\b/;
const STELLE = new RegExp(String.raw`(?:^|\s|[a-z])(?:${STELLEN.join('|')})(?:s|es|en|er|e)?(?:\s|$)`);
/** The receipt stamp is read into the line beside which it was put down. */
const STAMP = /\s*\b(?:POST)?(?:EINGEGANGEN|EINGANG)\b.*$/;
const OWN = /^\s*(?:zwischen|und)\s+(.{3,80}?),\s/i;
const MOST = 3;
const LONGEST = 120;
/** So alike may a name with misread letters be. */
const ALIKE = 0.72;

export interface BekannterAbsender {
  readonly name: string;
  /** Documents of which people said so. */
  readonly anzahl: number;
}

/** Lines in which the sender may stand: what comes before the greeting, and not whom it is written to. */
export function kopfzeilen(text: string): string[] {
  const lines = text
    .slice(0, 6_000)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').replace(STAMP, '').trim())
    .filter((line) => line.length > 2);
  const greeting = lines.findIndex((line) => GREETING.test(foldName(line)));
  const head = lines.slice(0, greeting === -1 ? WINDOW_LINES : Math.min(greeting, WINDOW_LINES));
  return head.filter((_, at) => !isAddressee(head, at));
}

/** The lines of an address begin with "Herrn", "Frau" or "An die" and hold a name below it. */
function isAddressee(lines: readonly string[], at: number): boolean {
  const [here = '', above = ''] = [lines[at], lines[at - 1]].map((line) => foldName(line ?? ''));
  return TO.test(here) || /^(?:an (?:das|die|den)|herrn?|frau|familie|firma)$/.test(above);
}

/** Best first, one of each name. */
export function findAbsender(text: string, bekannte: readonly BekannterAbsender[]): Vorschlag[] {
  const lines = kopfzeilen(text);
  const found = [
    ...known(lines, bekannte),
    ...named(text),
    ...smallLines(lines),
    ...top(lines),
    ...letterhead(lines),
    ...party(text),
  ];
  const best = new Map<string, Vorschlag>();
  for (const one of found) {
    const key = foldName(one.wert);
    if (key !== '' && (best.get(key)?.konfidenz ?? 0) < one.konfidenz) best.set(key, one);
  }
  return [...best.values()].sort((a, b) => b.konfidenz - a.konfidenz).slice(0, MOST);
}

function known(lines: readonly string[], bekannte: readonly BekannterAbsender[]): Vorschlag[] {
  return bekannte.flatMap(({ name, anzahl }): Vorschlag[] => {
    const at = Math.max(0, ...lines.map((line) => likeness(name, line)));
    if (at < ALIKE) return [];
    const often = (anzahl + 4) / (anzahl + 5);
    const grund = `Steht oben und ist der Absender von ${anzahl} ${anzahl === 1 ? 'Dokument' : 'Dokumenten'} im Amt`;
    return [{ wert: name, konfidenz: round(at * often), grund, quelle: 'bekannt' }];
  });
}

function named(text: string): Vorschlag[] {
  return text.split('\n').flatMap((line): Vorschlag[] => {
    const name = CALLED.exec(line)?.[1]?.split(/,\s/)[0];
    return name ? [proposal(name, 0.85, `So genannt: „${shorten(line)}“`)] : [];
  });
}

/** A bare office ("Bürgeramt") is known better by the name above it. */
function smallLines(lines: readonly string[]): Vorschlag[] {
  return lines.flatMap((line): Vorschlag[] => {
    const name = SMALL_LINE.exec(line)?.[1];
    if (!name || !isName(name)) return [];
    const isOffice = /^(?:\p{L}+amt|\p{L}+behorde|\p{L}+stelle)$/u.test(foldName(name));
    return [proposal(name, isOffice ? 0.6 : 0.85, 'Absenderzeile über der Anschrift')];
  });
}

/** The first line is a name, and below it stands where that is. */
function top(lines: readonly string[]): Vorschlag[] {
  const [first = '', ...below] = lines.slice(0, 4);
  const hasAddress = below.some((line) => STREET.test(line) || TOWN.test(line));
  return isName(first) && hasAddress ? [proposal(first, 0.8, 'Steht ganz oben, über der Anschrift')] : [];
}

function isName(line: string): boolean {
  const folded = foldName(line);
  const words = folded.split(' ').length;
  const ends = /[.;:?!]$/.test(line) && !/\be\. ?[KV]\.$/.test(line);
  if (line.length > LONGEST || words > 8 || ends || /\d/.test(line) || SPEAKS.test(` ${folded} `)) return false;
  const { an } = findTyp(line);
  return an === undefined || an === 'absender' || an === 'brief';
}

function letterhead(lines: readonly string[]): Vorschlag[] {
  return lines.slice(0, HEAD_LINES).flatMap((line, at): Vorschlag[] => {
    const name = line.split(/\s[·•|]\s|,\s/)[0] ?? line;
    const folded = foldName(name);
    if (!isName(name) || !(STELLE.test(folded) || RECHTSFORMEN.test(folded))) return [];
    return [proposal(name, at === 0 ? 0.8 : 0.6 - at * 0.03, 'Briefkopf')];
  });
}

/** "zwischen Stadtbäckerei Korn GmbH, Marktplatz 3, …": the first party of a contract. */
function party(text: string): Vorschlag[] {
  const line = text.split('\n').find((one) => OWN.test(one));
  const name = line && OWN.exec(line)?.[1];
  return name ? [proposal(name, 0.6, `Vertragspartei: „${shorten(line)}“`)] : [];
}

function proposal(name: string, konfidenz: number, grund: string): Vorschlag {
  const wert = name
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:·•|-]+$/, '')
    .trim()
    .slice(0, LONGEST);
  return { wert, konfidenz: round(konfidenz), grund, quelle: 'text' };
}

/** 1: the whole name stands in the line; less with misread letters. Shares of pairs of letters, blanks aside. */
export function likeness(name: string, line: string): number {
  const [one, other] = [foldName(name), foldName(line)];
  if (one.length < 3) return 0;
  if (` ${other} `.includes(` ${one} `)) return 1;
  const pairs = pairsOf(one);
  const there = pairsOf(other);
  let shared = 0;
  for (const pair of pairs) if (there.has(pair)) shared += 1;
  // A long line holds many pairs by chance.
  const size = there.size > pairs.size * 2 ? (pairs.size + there.size) / 2 : pairs.size;
  return shared / size;
}

function pairsOf(text: string): Set<string> {
  const plain = text.replaceAll(' ', '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
