/** Looks at a page and prepares the copy that is recognised: one decode, everything else is measured on its raster. */
import { writeFileSync } from 'node:fs';
import { fingerprint } from '../image/fingerprint.ts';
import { CELL, findInk, INK_DPI, type InkMap } from '../image/ink.ts';
import {
  darkestShare,
  mirror,
  type QuarterTurn,
  type Raster,
  shrink,
  soften,
  stretch,
  tilt,
  toBmp,
  turn,
  WHITE,
} from '../image/raster.ts';
import { findLines } from '../image/skew.ts';
import type { Barcode, PageWord } from '../pages.types.ts';
import { turnBox } from '../pdf/text-layer.ts';
import { judgeCharacters, judgeCoverage, type Soundness } from '../pdf/text-soundness.ts';
import { CODES_DPI, readCodes } from './barcodes.ts';
import { type GreyPage, readGrey } from './image-source.ts';
import { checkPictures, drawGrey, type PdfPageFacts, readPageFacts, readPdfGrey } from './page-loader.ts';
import type { AgainAnswer, InkReport, LookAnswer, OcrCopy, WorkerRequest } from './protocol.ts';
import { type OpenSource, openPage } from './source-cache.ts';

/** Straightening smaller angles changes nothing that Tesseract notices. */
const LEAST_SKEW = 0.3;
/** On a page with less ink, everything but the ink is painted white: noise is not looked at by the engine. */
const SPARSE_CELLS = 60;

/** The raster of the last page, so that another try needs no second decode. */
let last: { readonly key: string; readonly page: GreyPage } | undefined;

export async function look(path: string, page: number, out: string): Promise<LookAnswer> {
  const source = await openPage(path, page);
  const facts = source.pdf ? readPageFacts(source.pdf, page) : undefined;
  const layer = source.pdf && facts ? judgeLayer(source, page, facts) : undefined;
  if (layer?.soundness === 'sound' && facts) {
    const ink = turnedInk(layer.ink, layer.raster, facts.layer.turn);
    return {
      width: facts.width,
      height: facts.height,
      layer: layerReport(facts, 'sound'),
      codes: await codesOfText(source, page, facts),
      ink: report(ink),
      certainty: 1,
    };
  }
  const grey = await loadGrey(source, page, facts);
  const middle = toMiddle(grey);
  const small = shrinkForInk(middle);
  const level = findInk(small);
  const lines = findLines(level);
  const ink = turnedInk(level, small, lines.turn);
  const print = fingerprint(small, level.paper);
  const seen = {
    width: grey.width,
    height: grey.height,
    codes: await readCodes(middle, level.noise),
    ink: report(ink),
    certainty: lines.certainty,
    ...(print ? { print } : {}),
    ...(facts && layer && layer.soundness !== 'none' ? { layer: layerReport(facts, layer.soundness) } : {}),
  };
  if (ink.cellCount === 0 && ink.marks === 0) {
    if (source.pdf && facts && facts.objects.images.length > 0) checkPictures(source.pdf, page);
    return seen;
  }
  // A thin figure that lies across four cells fills none of them.
  const masked = ink.cellCount > 0 && ink.cellCount < SPARSE_CELLS;
  return { ...seen, copy: makeCopy(grey, ink, { turned: lines.turn, skew: lines.skew, masked }, out) };
}

/** Sheets that were printed to a file instead of on paper have little text; a full page of it is drawn for nothing. */
const SHEET_WORDS = 120;

async function codesOfText(source: OpenSource, page: number, facts: PdfPageFacts): Promise<readonly Barcode[]> {
  const { images, drawings } = facts.objects;
  if (facts.layer.words.length > SHEET_WORDS || images.length + drawings === 0 || !source.pdf) return [];
  const { raster, scale } = source.pdf.withPage(page, (open) => drawGrey(open, 150));
  return readCodes({ raster, dpi: scale * 72 });
}

/** The same page under another turn or smaller, and nothing painted over. */
export async function lookAgain(request: Extract<WorkerRequest, { op: 'again' }>): Promise<AgainAnswer> {
  const { path, page, out } = request;
  const source = await openPage(path, page);
  const facts = source.pdf ? readPageFacts(source.pdf, page) : undefined;
  const loaded = await loadGrey(source, page, facts);
  const grey = { ...loaded, raster: altered(loaded.raster, request) };
  const ink = findInk(turn(shrinkForInk(grey), request.turn));
  const lines = findLines(ink);
  const skew = lines.turn % 180 === 0 ? lines.skew : 0;
  const sized = { ...grey, raster: shrink(grey.raster, request.shrink), dpi: grey.dpi / request.shrink };
  return { ink: report(ink), copy: makeCopy(sized, ink, { turned: request.turn, skew, masked: false }, out) };
}

function altered(raster: Raster, { mirrored, softened }: Extract<WorkerRequest, { op: 'again' }>): Raster {
  const side = mirrored ? mirror(raster) : raster;
  return softened ? soften(side) : side;
}

async function loadGrey(source: OpenSource, page: number, facts: PdfPageFacts | undefined): Promise<GreyPage> {
  const key = `${source.path}|${page}`;
  if (last?.key === key) return last.page;
  last = undefined;
  const grey =
    source.pdf && facts ? await readPdfGrey(source.pdf, page, facts) : await readGrey(source.path, source.kind, page);
  last = { key, page: grey };
  return grey;
}

export type Seen = Pick<GreyPage, 'raster' | 'dpi'>;

/** The usual scan at half its resolution, at which codes are read and from which ink is measured. */
export function toMiddle({ raster, dpi }: GreyPage): Seen {
  return dpi < CODES_DPI * 1.5 ? { raster, dpi } : { raster: shrink(raster, 2), dpi: dpi / 2 };
}

function shrinkForInk(grey: Seen): Raster {
  return shrink(grey.raster, Math.max(1, Math.round(grey.dpi / INK_DPI)));
}

interface JudgedLayer {
  readonly soundness: Soundness;
  readonly ink: InkMap;
  readonly raster: Raster;
}

/** `undefined` when the page has no text worth a look. */
function judgeLayer(source: OpenSource, page: number, facts: PdfPageFacts): JudgedLayer | undefined {
  const early = judgeCharacters(facts.layer);
  if (early === 'none' || source.pdf === undefined) return undefined;
  const { raster } = source.pdf.withPage(page, (open) => drawGrey(open, INK_DPI));
  const ink = findInk(raster);
  const words = facts.layer.words.map((word) => turnBack(word, facts.layer.turn));
  return { soundness: early ?? judgeCoverage(words, ink, facts.objects), ink, raster };
}

/** Words are placed on the upright page, ink is measured on the page as its file shows it. */
function turnBack(word: PageWord, turned: QuarterTurn): PageWord {
  const back = ((360 - turned) % 360) as QuarterTurn;
  const box = turnBox({ left: word.x, top: word.y, right: word.x + word.w, bottom: word.y + word.h }, back);
  return { ...word, x: box.left, y: box.top, w: box.right - box.left, h: box.bottom - box.top };
}

function layerReport(facts: PdfPageFacts, soundness: Soundness) {
  const { text, words, turn: turned } = facts.layer;
  return { soundness, text, words, turn: turned };
}

function turnedInk(ink: InkMap, raster: Raster, turned: QuarterTurn): InkMap {
  return turned === 0 ? ink : findInk(turn(raster, turned));
}

interface Shape {
  readonly turned: QuarterTurn;
  readonly skew: number;
  readonly masked: boolean;
}

function makeCopy(grey: GreyPage, ink: InkMap, { turned, skew, masked }: Shape, out: string): OcrCopy {
  const upright = strengthened(turn(grey.raster, turned), ink);
  const clean = masked ? keepInk(upright, ink) : upright;
  const applied = Math.abs(skew) >= LEAST_SKEW ? skew : 0;
  const copy = applied === 0 ? clean : tilt(clean, applied);
  const dpi = Math.round(grey.dpi);
  writeFileSync(out, toBmp(copy, dpi));
  return {
    file: out,
    width: copy.width,
    height: copy.height,
    dpi,
    turn: turned,
    skew: applied,
    masked,
    turnedWidth: upright.width,
    turnedHeight: upright.height,
  };
}

/** Below this many levels between ink and paper the engine loses lines of text. */
const FAINT = 80;

/** A faint page is drawn out to full contrast; what is strong enough stays as it is. */
function strengthened(raster: Raster, ink: InkMap): Raster {
  if (ink.paper > 235) return raster;
  const dark = darkestShare(raster, 0.005);
  return ink.paper - dark < FAINT ? stretch(raster, dark, ink.paper) : raster;
}

/** White everywhere but in inked cells and their neighbours. */
function keepInk(raster: Raster, ink: InkMap): Raster {
  const data = new Uint8Array(raster.data.length).fill(WHITE);
  const scaleX = raster.width / ink.width;
  const scaleY = raster.height / ink.height;
  for (let cell = 0; cell < ink.cells.length; cell++) {
    if (!ink.cells[cell]) continue;
    const row = Math.floor(cell / ink.columns);
    const column = cell % ink.columns;
    const left = Math.max(0, Math.floor((column - 1) * CELL * scaleX));
    const right = Math.min(raster.width, Math.ceil((column + 2) * CELL * scaleX));
    const top = Math.max(0, Math.floor((row - 1) * CELL * scaleY));
    const bottom = Math.min(raster.height, Math.ceil((row + 2) * CELL * scaleY));
    for (let y = top; y < bottom; y++) {
      data.set(raster.data.subarray(y * raster.width + left, y * raster.width + right), y * raster.width + left);
    }
  }
  return { ...raster, data };
}

function report(ink: InkMap): InkReport {
  const { cellCount, readableCount, columns, rows, width, height, shading, paper, noise, marks, dusty } = ink;
  return {
    cellCount,
    readableCount,
    columns,
    rows,
    width,
    height,
    shading,
    paper,
    noise,
    marks,
    dusty,
    readable: Buffer.from(ink.readable).toString('base64'),
  };
}
