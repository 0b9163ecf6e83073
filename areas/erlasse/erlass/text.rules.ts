/** Plain text and Markdown as lines. Pure. */
import { cleanText, isPageNumber, type Zeile } from './zeile.rules.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;
const TABLE_ROW = /^\s*\|(.+)\|\s*$/;
/** Markdown marks that stand around a label: `**Datum:** 1. März`. */
const EMPHASIS = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g;

export function linesOfText(text: string, markdown: boolean): Zeile[] {
  const zeilen: Zeile[] = [];
  const all = text.replaceAll(/\r\n?/g, '\n').replaceAll('\f', '\n\n').split('\n');
  const longest = Math.max(40, ...all.map(({ length }) => Math.min(length, 120)));
  let abgesetzt = true;
  for (const raw of all) {
    const line = markdown ? stripMarks(raw) : raw;
    if (cleanText(line) === '' || RULE.test(line)) {
      abgesetzt = true;
      continue;
    }
    if (!markdown && isPageNumber(cleanText(line)) && cleanText(line).length < 40 && /Seite|[-–—]/.test(line)) continue;
    const zeile: Zeile | undefined = markdown ? markdownLine(line, abgesetzt) : undefined;
    zeilen.push(
      zeile ?? {
        text: cleanText(line),
        ebene: 0,
        abgesetzt,
        ganz: false,
        // Two blanks or a backslash at the end break the line in Markdown.
        voll: markdown ? !/ {2}$|\\$/.test(raw) : line.trimEnd().length > longest * 0.75,
      },
    );
    abgesetzt = zeile !== undefined;
  }
  return zeilen;
}

function markdownLine(line: string, abgesetzt: boolean): Zeile | undefined {
  const heading = HEADING.exec(line);
  if (heading)
    return { text: cleanText(heading[2] ?? ''), ebene: heading[1]?.length ?? 1, abgesetzt: true, ganz: true };
  const row = TABLE_ROW.exec(line);
  if (!row) return undefined;
  const zellen = (row[1] ?? '').split('|').map(cleanText);
  if (zellen.every((zelle) => /^:?-+:?$/.test(zelle))) return { text: '', ebene: 0, abgesetzt, ganz: true };
  return { text: zellen.join(' '), ebene: 0, abgesetzt, ganz: true, zellen };
}

function stripMarks(line: string): string {
  return line
    .replace(/^\s*>\s?/, '')
    .replaceAll(EMPHASIS, '$2')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/\\([.()[\]#*_-])/g, '$1');
}
