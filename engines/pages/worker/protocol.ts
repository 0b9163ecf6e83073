/** What the engine and its sandboxed child say to each other: one JSON object a line; pixels travel as files. */
import type { Barcode, PageWord, QuarterTurn, SourceInfo } from '../pages.types.ts';
import type { Soundness } from '../pdf/text-soundness.ts';
import type { PageBox } from '../redaction.ts';

export type WorkerRequest =
  | { readonly op: 'probe'; readonly path: string }
  | { readonly op: 'look'; readonly path: string; readonly page: number; readonly out: string }
  | {
      readonly op: 'again';
      readonly path: string;
      readonly page: number;
      readonly out: string;
      readonly turn: QuarterTurn;
      /** Divides the size of the copy, for letters too large for the engine. */
      readonly shrink: number;
      /** Left and right exchanged: what shines through from the other side can then be read. */
      readonly mirrored?: boolean;
      /** Smoothed, so that letters made of dots become letters. */
      readonly softened?: boolean;
    }
  | { readonly op: 'archive'; readonly path: string; readonly page: number; readonly out: string }
  | {
      readonly op: 'redact';
      readonly path: string;
      readonly page: number;
      readonly out: string;
      /** Turn that brings the page upright; the answer is upright. */
      readonly turn: QuarterTurn;
      readonly boxes: readonly PageBox[];
    }
  | {
      readonly op: 'picture';
      readonly path: string;
      readonly page: number;
      readonly out: string;
      readonly width: number;
      readonly turn: QuarterTurn;
      readonly format: 'jpeg' | 'webp';
    }
  | { readonly op: 'barcodes'; readonly path: string; readonly page: number }
  | { readonly op: 'assemble'; readonly pages: readonly SourcePage[]; readonly out: string }
  | { readonly op: 'colour-profile' };

/** One page of a stored file, from 1. */
export interface SourcePage {
  readonly path: string;
  readonly page: number;
}

export interface AssembleAnswer {
  readonly pages: number;
}

/** Errors come back as data: a rejected request would only say that the child broke. */
export type WorkerAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly cpuMs: number }
  | { readonly ok: false; readonly fault: string; readonly params: Readonly<Record<string, string | number>> };

export type ProbeAnswer = SourceInfo;

/** A copy made for recognition: upright, level, 8-bit grey BMP. */
export interface OcrCopy {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Turn and tilt that were applied to the page as shown. */
  readonly turn: QuarterTurn;
  readonly skew: number;
  /** Everything but the ink is painted white. */
  readonly masked: boolean;
  /** Size in pixels of the turned page before it was tilted. */
  readonly turnedWidth: number;
  readonly turnedHeight: number;
}

/** Ink of the upright page. */
export interface InkReport {
  readonly cellCount: number;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Cells without line-work: bytes 0 and 1 in base64. */
  readonly readable: string;
  readonly readableCount: number;
  readonly shading: number;
  readonly paper: number;
  readonly noise: number;
  readonly marks: number;
  readonly dusty: boolean;
}

export interface LayerReport {
  readonly soundness: Soundness;
  readonly text: string;
  readonly words: readonly PageWord[];
  readonly turn: QuarterTurn;
}

export interface LookAnswer {
  /** Size of the page as shown, points. */
  readonly width: number;
  readonly height: number;
  /** Missing when the text layer is sound and nothing needs recognition. */
  readonly copy?: OcrCopy;
  readonly ink: InkReport;
  readonly layer?: LayerReport;
  readonly codes: readonly Barcode[];
  /** What the page looks like, of scanned pages ({@link fingerprint}). */
  readonly print?: string;
  /** How surely the profile of the lines tells up from down, 0 to 1. */
  readonly certainty: number;
}

export interface AgainAnswer {
  readonly copy: OcrCopy;
  readonly ink: InkReport;
}

/** Image of a page as it goes into the working copy. */
export interface ArchiveAnswer {
  readonly file: string;
  /** `bits`: packed, one bit a pixel, 1 is white, rows begin at a byte. */
  readonly format: 'jpeg' | 'bits';
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** Turn that viewers must apply to the image to show it as its file does. */
  readonly turn: QuarterTurn;
  /** Size of the image in points, before any turn. */
  readonly widthPoints: number;
  readonly heightPoints: number;
}

export interface PictureAnswer {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

export interface BarcodesAnswer {
  readonly codes: readonly Barcode[];
}
