/**
 * From the usual way of recognising a page to the unusual ones, as far as the page needs it. Otsu's threshold alone
 * leaves grey, shaded pages empty; Sauvola's alone spoils tables; so each page begins with the likelier one, and only
 * a bad result is tried otherwise. The best attempt is kept.
 */
import type { PageWord, QuarterTurn, RecognitionTry } from '../pages.types.ts';
import type { AgainAnswer, InkReport, LookAnswer, OcrCopy } from '../worker/protocol.ts';
import { type Assessment, assess, isNoise } from './assess.ts';
import type { OcrEngine, OcrOrder, Threshold } from './engine.ts';
import { joinText, placeWords } from './place.ts';
import { repairSigns } from './repair.ts';

export interface Attempt extends Assessment {
  readonly words: readonly PageWord[];
  readonly text: string;
  readonly copy: OcrCopy;
  readonly ink: InkReport;
}

export interface LadderResult {
  /** Nothing stands on the page itself: what is seen is the other side of the sheet, and can be read mirrored. */
  readonly shinesThrough: boolean;
  readonly best: Attempt;
  readonly tried: readonly RecognitionTry[];
}

export interface LadderTools {
  readonly engine: OcrEngine;
  /** The page under another turn, its size divided by `shrink`. */
  readonly again: (
    turn: QuarterTurn,
    shrink: number,
    other?: { readonly mirrored?: boolean; readonly softened?: boolean },
  ) => Promise<AgainAnswer>;
  readonly signal?: AbortSignal | undefined;
}

const CLEAR_PROFILE = 0.2;
/** All attempts at one page together, CPU seconds. */
const PAGE_BUDGET = 60;

export async function climb(look: LookAnswer & { copy: OcrCopy }, tools: LadderTools): Promise<LadderResult> {
  const climber = new Climber(tools);
  const first = likelierThreshold(look.ink);
  let best = await climber.attempt({ copy: look.copy, ink: look.ink }, first, 3);
  if (isDust(best)) return climber.result(best);
  if (isFew(best) && !isReadable(best)) {
    // A page number or a sign alone is no block of text, which the usual search looks for. More is not tried: shown
    // without its mask, such a page gives words that are none.
    best = better(best, await climber.attempt({ copy: look.copy, ink: look.ink }, first, 6));
    return climber.result(best);
  }
  // A clear profile is believed: the other turns are then not worth their CPU.
  const last = look.certainty < CLEAR_PROFILE ? [turnsLast] : [];
  for (const step of [unmasked, turnsFirst, smaller, otherThreshold, joinedDots, ...last, scatteredWords]) {
    if (best.quality === 'gut' || climber.exhausted()) break;
    best = await step(best, climber);
  }
  return climber.result(best, await climber.isOtherSide(best));
}

type Step = (best: Tried, climber: Climber) => Promise<Tried>;

/** A turn that the first look chose, or words that stand, are tried the other way before anything else. */
const turnsFirst: Step = async (best, climber) => {
  if (best.standing > 0.5) return climber.turned(best, [90, 270]);
  return best.copy.turn === 0 ? best : climber.turned(best, [(360 - best.copy.turn) as QuarterTurn]);
};

/** The models know letters of about 40 pixels; headings of a poster are ten times as large. */
const smaller: Step = async (best, climber) => {
  const heights = best.words.map((word) => word.h * best.copy.turnedHeight).sort((a, b) => a - b);
  const median = heights[Math.floor(heights.length / 2)] ?? 0;
  const factor = Math.min(8, Math.round(median / 40));
  return factor < 3 ? best : climber.shrunk(best, factor);
};

const otherThreshold: Step = async (best, climber) => {
  const threshold = best.threshold === 'otsu' ? 'sauvola' : 'otsu';
  return better(best, await climber.attempt(await climber.view(best), threshold, 3));
};

/** Needle printers and faxes make letters of dots, which the engine takes for as many full stops. */
const joinedDots: Step = async (best, climber) =>
  best.quality === 'unlesbar' && best.ink.cellCount > MANY_CELLS ? climber.softened(best) : best;

/** A few lines of text. */
const MANY_CELLS = 300;

/** On faint pages the ink that was seen is not all of it: what was painted over is shown again, without its layout. */
const unmasked: Step = async (best, climber) =>
  best.copy.masked ? better(best, await climber.attempt(await climber.unmasked(best), best.threshold, 11)) : best;

/** The profile of the lines is wrong about up and down where a page has few lines or another script. */
const turnsLast: Step = async (best, climber) =>
  best.quality === 'unlesbar' && best.confidence < 70 ? climber.turned(best, [180, 270, 90]) : best;

/** Forms and drawings have words that belong to no block. */
const scatteredWords: Step = async (best, climber) =>
  better(best, await climber.attempt(await climber.view(best), best.threshold, 11));

/** Up to so many cells, what the engine cannot read is dust. "z. d. A." alone has eleven. */
const DUST_CELLS = 8;

const isFew = ({ ink }: Attempt) => ink.cellCount <= DUST_CELLS;

const isReadable = ({ words }: Attempt) =>
  words.some((word) => word.confidence >= 50 && /[\p{L}\p{N}]/u.test(word.text));

/** Only what is too small for a letter is dust: a tick, a paraph or a figure that nobody can read is none. */
export function isDust(attempt: Attempt): boolean {
  const { ink } = attempt;
  return !isReadable(attempt) && ink.marks === 0 && (isFew(attempt) || ink.dusty);
}

type Tried = Attempt & { readonly threshold: Threshold; readonly shrink: number };

interface View {
  readonly copy: OcrCopy;
  readonly ink: InkReport;
  readonly shrink?: number;
}

class Climber {
  private readonly tried: RecognitionTry[] = [];
  private readonly tools: LadderTools;
  private current: View | undefined;

  constructor(tools: LadderTools) {
    this.tools = tools;
  }

  exhausted(): boolean {
    return this.tried.reduce((sum, { cpuMs }) => sum + cpuMs, 0) > PAGE_BUDGET * 1000;
  }

  async attempt(view: View, threshold: Threshold, segmentation: OcrOrder['segmentation']): Promise<Tried> {
    const { engine, signal } = this.tools;
    this.current = view;
    const cpuSeconds = this.tried.length === 0 ? firstLimit(view.ink) : firstLimit(view.ink) * 2;
    const outcome = await engine.recognise({ copy: view.copy, threshold, segmentation, cpuSeconds, signal });
    const words = repairSigns(outcome.words.filter((word) => !isNoise(word.text, word.confidence)));
    const placed = placeWords(words, view.copy);
    const { copy, ink, shrink = 1 } = view;
    const assessment = assess(placed, ink, { width: copy.turnedWidth, height: copy.turnedHeight });
    this.tried.push({
      method: threshold,
      turn: copy.turn,
      words: words.length,
      confidence: Math.round(assessment.confidence),
      ms: Math.round(outcome.ms),
      cpuMs: Math.round(outcome.cpuMs),
      ...(outcome.ended ? { ended: outcome.ended } : {}),
    });
    return { ...assessment, words: placed, text: joinText(words), copy, ink, threshold, shrink };
  }

  /** Tries turns relative to the best attempt's. Letters read the wrong way round are few: a near draw turns no page. */
  async turned(best: Tried, extras: readonly QuarterTurn[]): Promise<Tried> {
    let kept = best;
    for (const extra of extras) {
      const turn = ((best.copy.turn + extra) % 360) as QuarterTurn;
      if (this.exhausted() || this.tried.some((attempt) => attempt.turn === turn)) continue;
      const attempt = await this.attempt(await this.tools.again(turn, 1), best.threshold, 3);
      // Back to the way the file shows the page there is no need to be sure.
      const surer = turn === 0 ? attempt.score >= kept.score : isSurer(attempt, kept);
      if (surer) kept = attempt;
      if (kept.quality === 'gut') break;
    }
    return kept;
  }

  async shrunk(best: Tried, factor: number): Promise<Tried> {
    const view = { ...(await this.tools.again(best.copy.turn, factor)), shrink: factor };
    return better(best, await this.attempt(view, best.threshold, 3));
  }

  async softened(best: Tried): Promise<Tried> {
    const view = await this.tools.again(best.copy.turn, 1, { softened: true });
    return better(best, await this.attempt(view, 'otsu', 3));
  }

  unmasked(best: Tried): Promise<View> {
    return this.tools.again(best.copy.turn, 1);
  }

  /** The copy that an attempt was made on; made anew when another one has taken its file. */
  async view(best: Tried): Promise<View> {
    if (this.current?.copy === best.copy) return this.current;
    return { ...(await this.tools.again(best.copy.turn, best.shrink)), shrink: best.shrink };
  }

  /** Asked only where no single word can be trusted, so that a stamp on an empty back is never dropped with it. */
  async isOtherSide(best: Tried): Promise<boolean> {
    // Read mirrored, "von" and "um" become "nov" and "mu", of which the engine is sure; of longer words it never is.
    const trusted = best.words.some((word) => word.confidence >= 88 && /\p{L}{5}|\p{N}{4}/u.test(word.text));
    // What shines through is never as dark as ink.
    if (best.quality !== 'unlesbar' || trusted || best.ink.marks > 0 || this.exhausted()) return false;
    const view = await this.tools.again(best.copy.turn, 1, { mirrored: true });
    const mirrored = await this.attempt(view, best.threshold, 3);
    return mirrored.quality !== 'unlesbar' && mirrored.confidence >= 70;
  }

  result(best: Attempt, shinesThrough = false): LadderResult {
    return { best, tried: this.tried, shinesThrough };
  }
}

/** Measured: shaded or dim paper and strong noise make Otsu lose the page and burn five times the CPU on it. */
function likelierThreshold(ink: InkReport): Threshold {
  return ink.shading > 28 || ink.paper < 175 || ink.noise > 4.5 ? 'sauvola' : 'otsu';
}

/** A full A4 page (3,500 cells) takes two seconds; a first attempt that takes five times as long is lost. */
function firstLimit(ink: InkReport): number {
  return 8 + ink.cellCount / 1000;
}

function isSurer(attempt: Attempt, kept: Attempt): boolean {
  return attempt.quality !== 'unlesbar' && attempt.score >= kept.score * 1.3;
}

const RANK = { gut: 2, schwach: 1, unlesbar: 0 } as const;

function better<T extends Attempt>(kept: T, next: T): T {
  if (RANK[next.quality] !== RANK[kept.quality]) return RANK[next.quality] > RANK[kept.quality] ? next : kept;
  return next.score > kept.score * 1.02 ? next : kept;
}
