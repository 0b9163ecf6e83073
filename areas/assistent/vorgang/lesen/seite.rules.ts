/** Words of a page as recognition gave them, put into lines, rows and sentences. Pure. */
import type { Kasten } from '../vorgang.schema.ts';
import { merke } from './merken.rules.ts';

/** As `engines/pages` gives it; the box in fractions of the upright page. */
export interface Wort {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** In reading order. */
  readonly line: number;
  /** 0 to 100. */
  readonly confidence: number;
}

export interface Leseseite {
  readonly seite: number;
  readonly worte: readonly Wort[];
}

export interface Zeile {
  readonly worte: readonly Wort[];
  readonly kasten: Kasten;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

export function kastenUm(worte: readonly Wort[]): Kasten {
  const x = clamp(Math.min(...worte.map((wort) => wort.x)));
  const y = clamp(Math.min(...worte.map((wort) => wort.y)));
  const right = clamp(Math.max(...worte.map((wort) => wort.x + wort.w)));
  const bottom = clamp(Math.max(...worte.map((wort) => wort.y + wort.h)));
  return { x, y, w: Math.max(0, right - x), h: Math.max(0, bottom - y) };
}

/** Lines in reading order; words from left to right, unless the text runs from right to left. */
export const zeilenVon = merke(({ worte }: Leseseite): readonly Zeile[] => {
  const lines = new Map<number, Wort[]>();
  for (const wort of worte) {
    if (wort.text.trim() === '') continue;
    const line = lines.get(wort.line);
    if (line) line.push(wort);
    else lines.set(wort.line, [wort]);
  }
  return [...lines.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => ({ worte: line, kasten: kastenUm(line) }));
});

/** What stands on the same height, also where recognition took columns apart; from left to right. */
export function reiheUm(zeile: Zeile, zeilen: readonly Zeile[]): Wort[] {
  return zeilen
    .filter((other) => onSameLine(zeile.kasten, other.kasten))
    .sort((one, other) => one.kasten.x - other.kasten.x)
    .flatMap(({ worte }) => worte);
}

export function onSameLine(one: Kasten, other: Kasten): boolean {
  const shared = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return shared > 0.5 * Math.min(one.h, other.h);
}

/** Full stops that end no sentence. */
const ABKUERZUNG =
  /^(?:\d{1,2}|\p{L}|abs|nr|art|bzw|ca|std|mtl|geb|dr|prof|inkl|ggf|usw|str|tel|vgl|gem|zzgl|evtl|u\.a|z\.b|d\.h|p\.a|p\.m|i\.d\.r|dipl|ing|max|min|wöchtl|jan|feb|mrz|apr|jun|jul|aug|sep|sept|okt|nov|dez)$/iu;

/** Sentences and entries, across the ends of lines where a line is full. */
export const saetzeVon = merke((zeilen: readonly Zeile[]): readonly (readonly Wort[])[] => {
  const saetze: Wort[][] = [];
  let satz: Wort[] = [];
  const close = () => {
    if (satz.length > 0) saetze.push(satz);
    satz = [];
  };
  zeilen.forEach((zeile, at) => {
    if (at > 0 && !runsOn(zeilen[at - 1] as Zeile, zeile, zeilen)) close();
    for (const [index, wort] of zeile.worte.entries()) {
      satz.push(wort);
      const next = zeile.worte[index + 1] ?? zeilen[at + 1]?.worte[0];
      if (endsSentence(wort.text, next?.text ?? '')) close();
    }
  });
  close();
  return saetze;
});

function endsSentence(text: string, next: string): boolean {
  if (/[!?;]["“”)]?$/.test(text)) return true;
  if (!/\.["“”)]?$/.test(text)) return false;
  const bare = text.replace(/^[("„]+/, '').replace(/[."“”)]+$/, '');
  return !ABKUERZUNG.test(bare) && !/^\p{Ll}/u.test(next);
}

/** A line that is not full ends an entry, unless the next one goes on in small letters. */
function runsOn(above: Zeile, below: Zeile, zeilen: readonly Zeile[]): boolean {
  const [a, b] = [above.kasten, below.kasten];
  const gap = b.y - (a.y + a.h);
  if (gap > 1.6 * Math.max(a.h, b.h) || gap < -0.5 * a.h) return false;
  if (Math.min(a.x + a.w, b.x + b.w) < Math.max(a.x, b.x)) return false;
  if (/^\p{Ll}/u.test(below.worte[0]?.text ?? '')) return true;
  if (/[-\u00ad¬]$/.test(above.worte.at(-1)?.text ?? '')) return true;
  if (below.worte.slice(0, 5).some(({ text }) => text.endsWith(':'))) return false;
  const block = zeilen.filter(({ kasten }) => Math.abs(kasten.x - a.x) < 0.05);
  const right = Math.max(...block.map(({ kasten }) => kasten.x + kasten.w));
  return a.x + a.w > a.x + 0.82 * (right - a.x) && a.w > 0.3 && Math.abs(a.x - b.x) < 0.06;
}

/** The words that stand right under a box, down to about two lines. */
export function darunter(kasten: Kasten, zeilen: readonly Zeile[]): Wort[] {
  const bottom = kasten.y + kasten.h;
  const near = zeilen
    .filter((zeile) => zeile.kasten.y >= bottom - 0.3 * kasten.h && zeile.kasten.y - bottom < 2.2 * kasten.h)
    .map((zeile) => columnOf(zeile.worte, kasten))
    .filter((worte) => worte.length > 0)
    .sort((one, other) => (one[0] as Wort).y - (other[0] as Wort).y);
  return near[0] ?? [];
}

/** The run of words in a line that begins at the column of the box. */
function columnOf(worte: readonly Wort[], kasten: Kasten): Wort[] {
  const from = worte.findIndex((wort) => wort.x + wort.w > kasten.x - 0.01 && wort.x < kasten.x + kasten.w);
  if (from === -1 || Math.abs((worte[from] as Wort).x - kasten.x) > Math.max(0.05, kasten.w)) return [];
  const found: Wort[] = [];
  for (const wort of worte.slice(from)) {
    const last = found.at(-1);
    if (last && wort.x - (last.x + last.w) > 3 * wort.h) break;
    found.push(wort);
  }
  return found;
}

export const wortlautVon = (worte: readonly Wort[]): string => worte.map(({ text }) => text.trim()).join(' ');
