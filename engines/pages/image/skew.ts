/** Which way the lines of a page run, by projection: the profile of ink across level lines is the most jagged. */
import type { InkMap } from './ink.ts';
import { type QuarterTurn, radians } from './raster.ts';

export interface Lines {
  /** Clockwise turn that brings the page upright. */
  readonly turn: QuarterTurn;
  /** Degrees by which the lines of the turned page fall to the right. */
  readonly skew: number;
  /** How clearly the profile says up from down, 0 to 1; below 0.1 it says nothing. */
  readonly certainty: number;
}

const WIDEST = 15;
const MIN_POINTS = 150;
const MAX_POINTS = 30_000;
/** A run of ink longer than this is a rule or a bar (at 75 dpi), not a letter. */
const LONGEST_RUN = 24;

export function findLines(ink: InkMap): Lines {
  const points = letterPoints(ink);
  if (points.x.length < MIN_POINTS) return { turn: 0, skew: 0, certainty: 0 };
  const across: Direction = { along: points.x, across: points.y, length: ink.width, breadth: ink.height };
  const down: Direction = { along: points.y, across: points.x, length: ink.height, breadth: ink.width };
  const level = bestAngle(across);
  const standing = bestAngle(down);
  if (waviness(across, level) >= waviness(down, standing)) {
    const weight = footWeight(across, level);
    const overturned = weight < UPSIDE_DOWN && points.x.length >= MIN_POINTS_TO_OVERTURN;
    return { turn: overturned ? 180 : 0, skew: level, certainty: Math.abs(weight) };
  }
  // Turned clockwise by 90 degrees, a column becomes a row counted the same way, and the slope changes its sign.
  const weight = footWeight(down, standing);
  return { turn: weight < 0 ? 270 : 90, skew: standing === 0 ? 0 : -standing, certainty: Math.abs(weight) };
}

/** A page that lies level is turned over only on clear evidence. */
const UPSIDE_DOWN = -0.1;
/** About six lines; in fewer, a few capitals decide. */
const MIN_POINTS_TO_OVERTURN = 1_500;

interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Ink without long runs: rules and bars say nothing about lines of text. */
function letterPoints(ink: InkMap): Points {
  const { letters, width, height } = ink;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; ) {
      if (!letters[y * width + x]) {
        x++;
        continue;
      }
      const start = x;
      while (x < width && letters[y * width + x]) x++;
      if (x - start > LONGEST_RUN) continue;
      for (let at = start; at < x; at++) {
        xs.push(at);
        ys.push(y);
      }
    }
  }
  return thin(xs, ys);
}

function thin(xs: readonly number[], ys: readonly number[]): Points {
  const every = Math.max(1, Math.ceil(xs.length / MAX_POINTS));
  const kept = (_: number, index: number) => index % every === 0;
  return { x: Float32Array.from(xs.filter(kept)), y: Float32Array.from(ys.filter(kept)) };
}

/** Ink seen along one side of the page. */
interface Direction {
  readonly along: Float32Array;
  readonly across: Float32Array;
  readonly length: number;
  readonly breadth: number;
}

function bestAngle(direction: Direction): number {
  let best = { angle: 0, score: jaggedness(direction, 0) };
  const tryAngle = (angle: number) => {
    const score = jaggedness(direction, angle);
    if (score > best.score) best = { angle, score };
  };
  for (let angle = -WIDEST; angle <= WIDEST; angle += 0.5) tryAngle(angle);
  const coarse = best.angle;
  for (let step = -4; step <= 4; step++) tryAngle(coarse + step / 10);
  return Math.round(best.angle * 10) / 10;
}

/** Sum of squared steps of the profile, in bins of one pixel. */
function jaggedness(direction: Direction, angle: number): number {
  return squaredSteps(profileOf(direction, angle));
}

/** About one letter of a typewriter (12 to the inch) at 75 dpi. */
const LETTER_PITCH = 7;

/**
 * The same after levelling everything as narrow as a letter: on typewritten pages letters stand in columns as exactly
 * as in lines, but only lines are farther apart than a letter.
 */
function waviness(direction: Direction, angle: number): number {
  const profile = profileOf(direction, angle);
  const smooth = new Int32Array(profile.length);
  let sum = 0;
  for (let bin = 0; bin < profile.length; bin++) {
    sum += (profile[bin] as number) - (profile[bin - LETTER_PITCH] ?? 0);
    smooth[bin] = sum;
  }
  return squaredSteps(smooth);
}

function squaredSteps(profile: Int32Array): number {
  let sum = 0;
  for (let bin = 1; bin < profile.length; bin++) {
    const step = (profile[bin] as number) - (profile[bin - 1] as number);
    sum += step * step;
  }
  return sum;
}

/**
 * Latin letters stand on their line: the profile falls off a cliff at the foot (few letters go below), while capitals
 * and ascenders soften the head. Positive when the cliff is below, -1 to 1.
 */
function footWeight(direction: Direction, angle: number): number {
  const profile = profileOf(direction, angle);
  let signed = 0;
  let total = 0;
  for (let bin = 1; bin < profile.length; bin++) {
    const cube = ((profile[bin - 1] as number) - (profile[bin] as number)) ** 3;
    signed += cube;
    total += Math.abs(cube);
  }
  return total > 0 ? signed / total : 0;
}

/** Ink per bin of one pixel, across lines that slope by `angle`. */
function profileOf({ along, across, length, breadth }: Direction, angle: number): Int32Array {
  const slope = Math.tan(radians(angle));
  const margin = Math.ceil(Math.abs(slope) * length) + 2;
  const profile = new Int32Array(breadth + 2 * margin);
  for (let i = 0; i < along.length; i++) {
    const bin = ((across[i] as number) - (along[i] as number) * slope + margin) | 0;
    profile[bin] = (profile[bin] as number) + 1;
  }
  return profile;
}
