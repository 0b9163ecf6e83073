/** Lines of a section → its Absätze. Pure. */
import type { Absatz } from '../bestand/werk.schema.ts';
import { joinLines, LISTENPUNKT, type Zeile } from './zeile.rules.ts';

const NUMBERED = /^\((\d{1,2}[a-z]?)\)\s+/;

/** Items of a list and rows of a table stand in a line of their own in the Absatz that they belong to. */
export function toAbsaetze(zeilen: readonly Zeile[]): Absatz[] {
  const absaetze: { nr: string; lines: string[] }[] = [];
  let before: Zeile | undefined;
  for (const zeile of zeilen) {
    const last = absaetze.at(-1);
    const lastLine = last?.lines.at(-1) ?? '';
    const [mark, nr] = NUMBERED.exec(zeile.text) ?? [];
    const isTable = zeile.zellen !== undefined;
    if (mark && nr) absaetze.push({ nr, lines: [zeile.text.slice(mark.length)] });
    else if (!last) absaetze.push({ nr: '', lines: [zeile.text] });
    else if (LISTENPUNKT.test(zeile.text) && startsLine(zeile, before, lastLine)) last.lines.push(zeile.text);
    else if (isTable && zeile.ganz) last.lines.push(zeile.text);
    else if (startsAbsatz(zeile, before, lastLine)) absaetze.push({ nr: '', lines: [zeile.text] });
    else last.lines[last.lines.length - 1] = joinLines(lastLine, zeile.text);
    before = zeile;
  }
  return absaetze.map(({ nr, lines }) => ({ nr, text: lines.join('\n') })).filter(({ text }) => text !== '');
}

/** `15. Oktober` at the beginning of a line is no item of a list. */
function startsLine(zeile: Zeile, before: Zeile | undefined, lastLine: string): boolean {
  return zeile.ganz || zeile.abgesetzt || !before?.voll || /[:;,.]$/.test(lastLine);
}

function startsAbsatz(zeile: Zeile, before: Zeile | undefined, lastLine: string): boolean {
  if (zeile.ganz || zeile.abgesetzt) return true;
  return before?.voll === false && /[.!?:]$/.test(lastLine);
}
