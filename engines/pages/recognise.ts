/** One page from look to result: which of its texts counts, and how good it is. */
import { climb, isDust, type LadderResult, type LadderTools } from './ocr/ladder.ts';
import type { Barcode, PageQuality, RecognisedPage, RecognitionTry, SourceInfo } from './pages.types.ts';
import type { LayerReport, LookAnswer } from './worker/protocol.ts';

/** Everything of a page but its number and its costs. */
export type PageResult = Omit<RecognisedPage, 'page' | 'ms' | 'cpuMs'>;

/** @param isSheet says of the codes on a page that they are all that matters on it: then nothing is read */
export async function recogniseLook(
  look: LookAnswer,
  tools: LadderTools,
  isSheet: (codes: readonly Barcode[]) => boolean = () => false,
): Promise<PageResult> {
  if (look.codes.length > 0 && isSheet(look.codes)) return { ...nothing(look), blank: false };
  if (look.layer?.soundness === 'sound') return fromLayer(look, look.layer, [], 'gut');
  if (!look.copy)
    return look.layer && look.layer.words.length > 0 ? fromLayer(look, look.layer, [], 'gut') : nothing(look);
  const result = await climb({ ...look, copy: look.copy }, tools);
  if (look.layer && !readsMore(result, look.layer)) {
    return fromLayer(look, look.layer, result.tried, result.best.quality === 'gut' ? 'schwach' : 'gut');
  }
  return fromLadder(look, result);
}

/**
 * Whether a file is to get a searchable working copy: a scan from its first to its last page. A PDF with text of its
 * own stays as it is, and a signed one would lose its signature.
 */
export function needsWorkingCopy(source: SourceInfo, pages: readonly Pick<RecognisedPage, 'source'>[]): boolean {
  return !source.signed && pages.length > 0 && pages.every((page) => page.source === 'ocr');
}

/** A recognition is taken over a doubtful text layer when it surely reads more than that holds. */
function readsMore({ best }: LadderResult, layer: LayerReport): boolean {
  const lettersOf = (words: readonly { text: string }[]) => words.reduce((sum, { text }) => sum + text.length, 0);
  const read = lettersOf(best.words.filter((word) => word.confidence >= 60));
  return best.quality !== 'unlesbar' && read > lettersOf(layer.words) * 1.15 + 5;
}

function fromLayer(
  look: LookAnswer,
  layer: LayerReport,
  tried: readonly RecognitionTry[],
  quality: PageQuality,
): PageResult {
  const first: RecognitionTry = {
    ...{ method: 'text-layer', turn: layer.turn, words: layer.words.length },
    ...{ confidence: 100, ms: 0, cpuMs: 0 },
  };
  return {
    text: layer.text,
    words: layer.words,
    confidence: 100,
    rotation: layer.turn,
    skew: 0,
    blank: false,
    codes: look.codes,
    inkCells: look.ink.cellCount,
    paper: look.ink.paper,
    source: 'text-layer',
    quality,
    tried: [first, ...tried],
    ...uprightSize(look, layer.turn),
  };
}

function fromLadder(look: LookAnswer, { best, tried, shinesThrough }: LadderResult): PageResult {
  const { cellCount } = best.ink;
  if (isDust(best) || shinesThrough) return { ...nothing(look), inkCells: cellCount, tried };
  // Marks that turned out to be no words leave the page as its file shows it.
  const turn = best.words.length > 0 ? best.copy.turn : 0;
  return {
    text: best.text,
    words: best.words,
    confidence: Math.round(best.confidence * 10) / 10,
    rotation: turn,
    skew: best.words.length > 0 ? Math.round(best.copy.skew * 100) / 100 : 0,
    blank: false,
    codes: look.codes,
    ...(look.print ? { print: look.print } : {}),
    inkCells: cellCount,
    paper: look.ink.paper,
    source: 'ocr',
    quality: best.quality,
    tried,
    ...uprightSize(look, turn),
  };
}

function nothing(look: LookAnswer): PageResult {
  return {
    text: '',
    words: [],
    confidence: 0,
    rotation: 0,
    skew: 0,
    blank: true,
    codes: look.codes,
    inkCells: look.ink.cellCount,
    paper: look.ink.paper,
    source: 'ocr',
    quality: 'gut',
    tried: [],
    width: look.width,
    height: look.height,
  };
}

function uprightSize({ width, height }: LookAnswer, turn: number): { width: number; height: number } {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}
