/**
 * Where the Sätze and the Nummern of an Absatz begin and end, as they are cited: „Absatz 1 Satz 2 Nummer 3 Buchstabe a“.
 * Sätze lie one after the other with nothing but blanks between; a Nummer lies within its Satz, a Buchstabe within its
 * Nummer. Sentences inside a Nummer are not counted: they are cited by their Nummer. Pure; the text is never changed.
 */
import { ABKUERZUNGEN, MONATE, NACH_ORDNUNGSZAHL, VOR_ZAHL_AM_ENDE } from './satz.data.ts';
import type { Teil } from './werk.schema.ts';

interface Zeile {
  readonly von: number;
  /** Without the line break. */
  readonly bis: number;
  /** Of a line that begins with `1.`, `2a.`, `b)` or `aa)`. */
  readonly marke?: { readonly nr: string; readonly tiefe: number };
}

export function splitAbsatz(text: string): Teil[] {
  const zeilen = zeilenOf(text);
  const starts = startsOf(text, zeilen);
  return [...saetzeOf(text, starts), ...nummernOf(text, zeilen, starts)];
}

const MARKE = /^(?:(\d{1,3}[a-z]{0,2})\.|([a-z])\)|([a-z]{2,3})\))(?=\s|$)/;

function zeilenOf(text: string): Zeile[] {
  const zeilen: Zeile[] = [];
  const seen = new Set<number>();
  for (let von = 0; von <= text.length; ) {
    const end = text.indexOf('\n', von);
    const bis = end < 0 ? text.length : end;
    const marke = markeOf(text.slice(von, Math.min(bis, von + 8)), seen);
    zeilen.push(marke ? { von, bis, marke } : { von, bis });
    von = bis + 1;
  }
  return zeilen;
}

/** A list begins with its first: a line that begins „18. Lebensjahr“ begins none. */
function markeOf(head: string, seen: Set<number>): Zeile['marke'] {
  const [, nummer, buchstabe, doppelt] = MARKE.exec(head) ?? [];
  const nr = nummer ?? buchstabe ?? doppelt;
  if (nr === undefined) return undefined;
  const tiefe = nummer !== undefined ? 0 : buchstabe !== undefined ? 1 : 2;
  const isFirst = nr === '1' || nr === 'a' || nr === 'aa' || nr === 'aaa';
  if (!isFirst && !seen.has(tiefe)) return undefined;
  seen.add(tiefe);
  return { nr, tiefe };
}

function nummernOf(text: string, zeilen: readonly Zeile[], starts: readonly number[]): Teil[] {
  const isStart = new Set(starts);
  return zeilen.flatMap(({ von, bis: end, marke }, i): Teil[] => {
    if (!marke) return [];
    // In a table the mark stands alone, its text in the lines below.
    const isAlone = text.slice(von, end).trimEnd().length <= marke.nr.length + 1;
    const ends = ({ von: at, marke: next }: Zeile) =>
      next ? next.tiefe <= marke.tiefe : isStart.has(at) || !(isAlone || isNumbered(text, at));
    let next = i + 1;
    while (next < zeilen.length && !ends(zeilen[next] as Zeile)) next += 1;
    return [{ art: 'nummer', nr: marke.nr, von, bis: trimEnd(text, von, zeilen[next]?.von ?? text.length) }];
  });
}

function saetzeOf(text: string, starts: readonly number[]): Teil[] {
  const teile: Teil[] = [];
  starts.forEach((start, i) => {
    const von = skipBlanks(text, start);
    const bis = trimEnd(text, von, starts[i + 1] ?? text.length);
    if (bis > von) teile.push({ art: 'satz', nr: String(teile.length + 1), von, bis });
  });
  return teile;
}

/** Ascending offsets, the first is 0. */
function startsOf(text: string, zeilen: readonly Zeile[]): number[] {
  const starts = [0];
  const numbered = numberAt(text, skipBlanks(text, 0)) === 1;
  const fits = (at: number, otherwise: () => boolean) => {
    const nr = numberAt(text, at);
    // One that is not the next belongs to the Nummer in which it stands.
    return nr === undefined ? !numbered && otherwise() : numbered && nr === starts.length + 1;
  };
  for (const { von, bis, marke } of zeilen) {
    if (marke) continue;
    if (von > 0 && fits(von, () => beginsSatz(text, von, bis))) starts.push(von);
    for (let at = von; at < bis; at += 1) {
      const next = endAt(text, at, bis);
      if (next !== undefined && next < bis && fits(next, () => isEnd(text, at, next, von))) starts.push(next);
    }
  }
  return starts;
}

/** As in the EStG: the number stands right before the first word. */
const SATZNUMMER = /^(\d{1,2})(?=[\p{Lu}§„"(])/u;
const numberAt = (text: string, at: number): number | undefined => {
  const [, nr] = SATZNUMMER.exec(text.slice(at, at + 4)) ?? [];
  return nr === undefined ? undefined : Number(nr);
};
const isNumbered = (text: string, at: number): boolean => numberAt(text, at) !== undefined;
const OPENING = /^(?:[„"»‚'([]\s*)*(?:\p{Lu}|§|\d)/u;
const ENDING = /[.!?…][”“"«’'\])]*$/;

/** A line that follows a list or a paragraph is a new Satz when the one before has ended. */
function beginsSatz(text: string, von: number, bis: number): boolean {
  const before = text.slice(Math.max(0, von - 12), von).trimEnd();
  return ENDING.test(before) && OPENING.test(text.slice(von, Math.min(bis, von + 12)).trimStart());
}

/** Where the next word begins, when a stop and what closes with it stand at `at`. */
function endAt(text: string, at: number, bis: number): number | undefined {
  const sign = text[at];
  if (sign !== '.' && sign !== '!' && sign !== '?') return undefined;
  let next = at + 1;
  while (next < bis && '”“"«’\')]'.includes(text[next] as string)) next += 1;
  // A closing quotation mark can be an opening one: without a blank before it, it closes.
  const blank = /\s/.test(text[next] ?? '');
  while (next < bis && /\s/.test(text[next] as string)) next += 1;
  if (!blank && !isNumbered(text, next)) return undefined;
  return next;
}

function isEnd(text: string, at: number, next: number, von: number): boolean {
  if (!OPENING.test(text.slice(next, next + 8))) return false;
  if (text[at] !== '.') return true;
  const [before = '', word = ''] = wordsBefore(text, von, at);
  const lower = word.toLowerCase();
  const follows =
    /^[\p{L}\d]+/u.exec(text.slice(next, next + 40).replace(/^[^\p{L}\d§]+/u, ''))?.[0]?.toLowerCase() ?? '';
  if (/^\d{1,3}$/.test(word)) return endsWithNumber(before.toLowerCase(), follows);
  if (/^\p{L}$/u.test(word)) return /^(buchstabe|buchstaben|und|oder|bis)$/i.test(before);
  if (/^\d/.test(text.slice(next)) && ABKUERZUNGEN.has(lower)) return false;
  return !ABKUERZUNGEN.has(lower);
}

function endsWithNumber(before: string, follows: string): boolean {
  if (MONATE.has(follows) || NACH_ORDNUNGSZAHL.has(follows)) return false;
  if (VOR_ZAHL_AM_ENDE.has(before)) return true;
  return !/^(das|dem|der|des|die|den|vom|am|zum|zur|im|ab|bis|und|oder|dieses|jedes|jeden|vor|nach|einem|einen|eine)$/.test(
    before,
  );
}

/** The word that ends at `at` and the one before it. */
function wordsBefore(text: string, von: number, at: number): [before: string, word: string] {
  const head = text.slice(Math.max(von, at - 80), at);
  const [, before = '', word = ''] = /(?:(\S+?)[\s\u00a0]+)?[„"(‚'[]*([\p{L}\d§]*)$/u.exec(head) ?? [];
  return [before.replace(/^[„"(]+/, ''), word];
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at += 1;
  return at;
}

function trimEnd(text: string, von: number, to: number): number {
  let bis = to;
  while (bis > von && /\s/.test(text[bis - 1] as string)) bis -= 1;
  return bis;
}
