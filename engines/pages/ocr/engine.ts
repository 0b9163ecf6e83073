/** What this room asks of a recognition engine. */
import type { OcrCopy } from '../worker/protocol.ts';
import type { CopyWord } from './tsv.ts';

export type Threshold = 'otsu' | 'sauvola';

export interface OcrOrder {
  readonly copy: OcrCopy;
  readonly threshold: Threshold;
  /** Tesseract's page segmentation: 3 finds columns and blocks, 11 takes scattered words. */
  readonly segmentation: 3 | 6 | 11;
  readonly cpuSeconds: number;
  readonly signal?: AbortSignal | undefined;
}

export interface OcrOutcome {
  readonly words: readonly CopyWord[];
  /** The attempt was ended for using too much. */
  readonly ended?: 'time' | 'memory';
  readonly ms: number;
  readonly cpuMs: number;
}

export interface OcrEngine {
  readonly name: 'tesseract' | 'tesseract.js';
  /** Version and languages, for the record of a recognition. */
  readonly version: string;
  recognise(order: OcrOrder): Promise<OcrOutcome>;
  close(): Promise<void>;
}
