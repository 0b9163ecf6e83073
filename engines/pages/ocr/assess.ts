/** How good a recognition is, judged without knowing the true text. */
import type { PageQuality, PageWord } from '../pages.types.ts';
import { coveredShare } from '../pdf/text-soundness.ts';
import type { InkReport } from '../worker/protocol.ts';
import { judgeText } from './plausible.ts';

export interface Assessment {
  /** Mean of the words weighted by length, 0 to 100. */
  readonly confidence: number;
  /** Share of the text-sized ink that lies under words. */
  readonly covered: number;
  readonly quality: PageQuality;
  /** Share of the longer words that stand instead of lying: the page is on its side, whatever the engine read. */
  readonly standing: number;
  /** For comparing attempts at the same page: letters, weighted by how sure they are. */
  readonly score: number;
}

/** Below this a word is more often invented than read. */
const LEAST_CONFIDENCE = 30;
/** Text read upside down reaches 45 on the whole; only what is above speaks for an attempt. */
const CONVINCING = 50;

/** `words` are placed on a page of `width` × `height` in any unit. */
export function assess(
  words: readonly PageWord[],
  ink: InkReport,
  { width, height }: { width: number; height: number },
): Assessment {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = letters === 0 ? 0 : words.reduce((sum, w) => sum + w.confidence * w.text.length, 0) / letters;
  const covered = coveredShare(sure(words), {
    ...ink,
    cells: Buffer.from(ink.readable, 'base64'),
    cellCount: ink.readableCount,
  });
  const long = words.filter((word) => word.text.length >= 4);
  const standing = long.length === 0 ? 0 : long.filter((w) => w.h * height > w.w * width).length / long.length;
  const weight = words.reduce((sum, w) => sum + w.text.length * Math.max(0, w.confidence - CONVINCING), 0);
  const quality = standing > 0.5 ? 'unlesbar' : qualityOf(words, confidence, covered);
  return { confidence, covered, standing, score: weight * (1 - standing), quality };
}

function sure(words: readonly PageWord[]): readonly PageWord[] {
  // One or two "letters" as large as a column are a frame or a picture.
  return words.filter((word) => word.confidence >= LEAST_CONFIDENCE && (word.h < 0.2 || word.text.length > 2));
}

function qualityOf(words: readonly PageWord[], confidence: number, covered: number): PageQuality {
  if (!words.some((word) => /[\p{L}\p{N}]/u.test(word.text))) return 'unlesbar';
  const { words: count, common, wellFormed } = judgeText(words.map((word) => word.text).join(' '));
  const garbled = count >= 12 && wellFormed < 0.6;
  // Ink without words beside sure words is a picture, a seal, a barcode; beside unsure ones it is unread text.
  const unread = covered < 0.25 && confidence < 80;
  if (garbled || confidence < 55 || unread) return 'unlesbar';
  // A page of real sentences has common words; a sure reading (numbers, names, other languages) needs none.
  const speaks = count < 12 || common >= 0.08 || confidence >= 88;
  return confidence >= 78 && covered >= 0.55 && speaks ? 'gut' : 'schwach';
}

/**
 * Marks that no person would miss. Tesseract gives zero to some words that it reads well, so words that look like one
 * stay, however unsure.
 */
export function isNoise(text: string, confidence: number): boolean {
  // Rules of tables and borders.
  if (/^[|¦_~‚{}[\]\\/]+$/.test(text)) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence < 50;
  return confidence < 20 && !/\p{L}{3}|\p{N}{2}/u.test(text);
}
