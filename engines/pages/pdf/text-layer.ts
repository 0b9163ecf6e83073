/** The text that a PDF page brings along, with the place of every word. */
import type { PageWord, QuarterTurn } from '../pages.types.ts';
import { INVISIBLE_MODES } from './page-objects.ts';
import { boundingBox, type PdfPage } from './pdf-file.ts';
import { type Pdfium, withMemory } from './pdfium.ts';

export interface TextLayer {
  readonly words: readonly PageWord[];
  readonly text: string;
  /** Turn that brings most of the letters upright. */
  readonly turn: QuarterTurn;
  /** Characters that print. */
  readonly characters: number;
  /** Of these: without a known meaning (no Unicode value, private use, byte-swapped). */
  readonly unknown: number;
  /** Of these: drawn invisibly, the mark of somebody else's OCR. */
  readonly hidden: number;
}

const MOST_CHARACTERS = 200_000;
const HYPHEN_MARK = 0x02;

export function readTextLayer(page: PdfPage): TextLayer {
  const { pdfium } = page;
  const text = pdfium._FPDFText_LoadPage(page.handle);
  if (text === 0) return { words: [], text: '', turn: 0, characters: 0, unknown: 0, hidden: 0 };
  try {
    return collect(page, text);
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function collect(page: PdfPage, text: number): TextLayer {
  const { pdfium } = page;
  const count = Math.min(MOST_CHARACTERS, pdfium._FPDFText_CountChars(text));
  const place = placer(page);
  const modes = new Map<number, boolean>();
  const builder = new WordBuilder();
  const turns: Record<QuarterTurn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  let characters = 0;
  let unknown = 0;
  let hidden = 0;
  withMemory(pdfium, 16, (rect) => {
    for (let index = 0; index < count; index++) {
      const code = pdfium._FPDFText_GetUnicode(text, index);
      if (isBreak(code)) {
        builder.space(code === 10 || code === 13);
        continue;
      }
      characters++;
      if (isUnknown(pdfium, text, index, code)) unknown++;
      if (isHidden(pdfium, text, index, modes)) hidden++;
      const turn = turnOf(pdfium._FPDFText_GetCharAngle(text, index), page.rotation);
      turns[turn]++;
      pdfium._FPDFText_GetLooseCharBox(text, index, rect);
      builder.add(characterOf(code), place(rect));
      // PDFium joins a word divided at the end of a line; it is kept as it is seen, on two lines.
      if (code === HYPHEN_MARK) builder.space(true);
    }
  });
  const turn = ([0, 90, 180, 270] as const).reduce(
    (most, turn) => (turns[turn] > turns[most] ? turn : most),
    0 as QuarterTurn,
  );
  const lines = builder.finish();
  const words = lines.flatMap((line, number) => line.map((word) => toWord(word, turn, number)));
  return {
    words,
    text: lines.map((line) => line.map((w) => w.text).join(' ')).join('\n'),
    turn,
    characters,
    unknown,
    hidden,
  };
}

function characterOf(code: number): string {
  if (code === HYPHEN_MARK) return '-';
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return '\ufffd';
  return String.fromCodePoint(code);
}

function isBreak(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
}

function isUnknown(pdfium: Pdfium, text: number, index: number, code: number): boolean {
  if (code === HYPHEN_MARK) return false;
  if (code < 32 || code >= 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return true;
  // ASCII with its two bytes exchanged, seen from broken converters: "䴀甀" for "Mu".
  if (code >= 0x2000 && code <= 0x7f00 && (code & 0xff) === 0) return true;
  return pdfium._FPDFText_HasUnicodeMapError(text, index) === 1;
}

function isHidden(pdfium: Pdfium, text: number, index: number, modes: Map<number, boolean>): boolean {
  const object = pdfium._FPDFText_GetTextObject(text, index);
  if (object === 0) return false;
  let hidden = modes.get(object);
  if (hidden === undefined) {
    hidden = INVISIBLE_MODES.has(pdfium._FPDFTextObj_GetTextRenderMode(object));
    modes.set(object, hidden);
  }
  return hidden;
}

/**
 * The clockwise turn that levels a letter on the page as shown. PDFium tells the letter's own clockwise turn in
 * radians, before the page is turned.
 */
function turnOf(angle: number, pageRotation: QuarterTurn): QuarterTurn {
  const own = Math.round((angle * 2) / Math.PI) * 90;
  return ((((-own - pageRotation) % 360) + 360) % 360) as QuarterTurn;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From the page's own coordinates to fractions of the page as shown. */
function placer(page: PdfPage): (rect: number) => Box {
  const box = boundingBox(page);
  const width = box.right - box.left || 1;
  const height = box.top - box.bottom || 1;
  return (rect) => {
    const view = new DataView(page.pdfium.HEAPU8.buffer, rect, 16);
    // FS_RECTF: left, top, right, bottom.
    const left = (view.getFloat32(0, true) - box.left) / width;
    const top = (box.top - view.getFloat32(4, true)) / height;
    const right = (view.getFloat32(8, true) - box.left) / width;
    const bottom = (box.top - view.getFloat32(12, true)) / height;
    return turnBox({ left, top: Math.min(top, bottom), right, bottom: Math.max(top, bottom) }, page.rotation);
  };
}

/** Where a box lies on a page that is turned clockwise; all as fractions. */
export function turnBox(box: Box, turn: QuarterTurn): Box {
  const { left, top, right, bottom } = box;
  if (turn === 90) return { left: 1 - bottom, top: left, right: 1 - top, bottom: right };
  if (turn === 180) return { left: 1 - right, top: 1 - bottom, right: 1 - left, bottom: 1 - top };
  if (turn === 270) return { left: top, top: 1 - right, right: bottom, bottom: 1 - left };
  return box;
}

interface OpenWord extends Box {
  readonly text: string;
}

/** Gathers characters into words and lines. */
class WordBuilder {
  private readonly lines: OpenWord[][] = [];
  private line: OpenWord[] = [];
  private word: OpenWord | undefined;

  add(character: string, box: Box): void {
    const { word } = this;
    this.word = word
      ? {
          text: word.text + character,
          left: Math.min(word.left, box.left),
          top: Math.min(word.top, box.top),
          right: Math.max(word.right, box.right),
          bottom: Math.max(word.bottom, box.bottom),
        }
      : { text: character, ...box };
  }

  space(endsLine: boolean): void {
    if (this.word) this.line.push(this.word);
    this.word = undefined;
    if (!endsLine || this.line.length === 0) return;
    this.lines.push(this.line);
    this.line = [];
  }

  finish(): readonly (readonly OpenWord[])[] {
    this.space(true);
    return this.lines;
  }
}

function toWord(word: OpenWord, turn: QuarterTurn, line: number): PageWord {
  const box = turnBox(word, turn);
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const x = within(box.left);
  const y = within(box.top);
  return {
    text: word.text.normalize('NFC'),
    x,
    y,
    w: within(box.right) - x,
    h: within(box.bottom) - y,
    confidence: 100,
    line,
  };
}
