/** The shapes that pages have on their way through this room. */
import type { QuarterTurn } from './image/raster.ts';

export type { QuarterTurn } from './image/raster.ts';

export type SourceKind = 'pdf' | 'tiff' | 'jpeg' | 'png' | 'webp' | 'bmp';

/** What a file is, found from its bytes; its name is never asked. */
export interface SourceInfo {
  readonly kind: SourceKind;
  readonly pages: number;
  /** A PDF that is encrypted but opens without a password. */
  readonly encrypted: boolean;
  /** A PDF that carries at least one digital signature. */
  readonly signed: boolean;
  /** Program that made the PDF, as it says itself. */
  readonly producer?: string;
}

/** A word and where it stands, as fractions of the page as it is shown upright (0,0 is the upper left corner). */
export interface PageWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** 0 to 100. */
  readonly confidence: number;
  /** Number of the line in reading order, from 0. */
  readonly line: number;
}

export interface Barcode {
  readonly text: string;
  /** `QRCode`, `Code128`, … as zxing names them. */
  readonly format: string;
  /** Corners as fractions of the page as shown, clockwise from the symbol's own upper left. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** `gut` needs nobody; `schwach` is searchable with errors; `unlesbar` has ink that no text accounts for. */
export type PageQuality = 'gut' | 'schwach' | 'unlesbar';

/** One attempt at a page, for the log of the recognition. */
export interface RecognitionTry {
  readonly method: 'otsu' | 'sauvola' | 'text-layer';
  readonly turn: QuarterTurn;
  readonly words: number;
  readonly confidence: number;
  readonly ms: number;
  readonly cpuMs: number;
  /** Set when the attempt was ended for using too much time or memory. */
  readonly ended?: 'time' | 'memory';
}

export interface RecognisedPage {
  /** From 1. */
  readonly page: number;
  /** Lines separated by a line feed, paragraphs by an empty line. */
  readonly text: string;
  readonly words: readonly PageWord[];
  /** Mean of the words, weighted by length; 100 for a sound text layer, 0 without words. */
  readonly confidence: number;
  /** Clockwise turn that brings the page, as its file shows it, upright. */
  readonly rotation: QuarterTurn;
  /** Degrees by which lines of the upright page fall to the right. */
  readonly skew: number;
  /** Presumably nothing on it. Only ever a mark: nobody may drop a page for it. */
  readonly blank: boolean;
  readonly codes: readonly Barcode[];
  /** What a scanned page looks like, 64 hex digits; missing where there is too little on it. */
  readonly print?: string;
  /** Text-sized ink in cells of 2.7 mm. */
  readonly inkCells: number;
  /** Brightness of the paper, 0 to 255; a photo in bad light is dark. */
  readonly paper: number;
  readonly source: 'ocr' | 'text-layer';
  readonly quality: PageQuality;
  readonly tried: readonly RecognitionTry[];
  /** Size of the upright page in points (1/72 inch). */
  readonly width: number;
  readonly height: number;
  readonly ms: number;
  readonly cpuMs: number;
}
