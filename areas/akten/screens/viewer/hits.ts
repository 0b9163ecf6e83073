/** The hits of a document as people count them: words that stand beside each other are one hit. */
import type { Box } from './geometry.ts';

export interface SeiteHits {
  readonly nr: number;
  readonly kasten: readonly Box[];
}

export interface Hit {
  /** Page, from 1. */
  readonly seite: number;
  readonly box: Box;
}

/** All hits in reading order. */
export function hitsInOrder(seiten: readonly SeiteHits[]): Hit[] {
  return [...seiten]
    .sort((one, other) => one.nr - other.nr)
    .flatMap(({ nr, kasten }) => joinNeighbours(kasten).map((box) => ({ seite: nr, box })));
}

/** Boxes come in reading order; a phrase lies as one box after the other on one line. */
export function joinNeighbours(boxes: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    const before = joined.at(-1);
    if (before && areNeighbours(before, box)) joined[joined.length - 1] = around(before, box);
    else joined.push(box);
  }
  return joined;
}

function areNeighbours(left: Box, right: Box): boolean {
  const height = Math.min(left.h, right.h);
  const overlap = Math.min(left.y + left.h, right.y + right.h) - Math.max(left.y, right.y);
  const gap = right.x - (left.x + left.w);
  // Fractions of width and height differ by the shape of the page; a letter's height is about half of it in width.
  return overlap > height / 2 && gap >= -height && gap < height;
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    w: Math.max(one.x + one.w, other.x + other.w) - x,
    h: Math.max(one.y + one.h, other.y + other.h) - y,
  };
}

/** Index of the first hit on this page or after it; the first of all where there is none behind. */
export function firstHitFrom(hits: readonly Hit[], seite: number): number | undefined {
  if (hits.length === 0) return undefined;
  const found = hits.findIndex((hit) => hit.seite >= seite);
  return found === -1 ? 0 : found;
}

/** One on or back, round the ends; without a current one the first from this page. */
export function stepHit(
  hits: readonly Hit[],
  current: number | undefined,
  direction: 1 | -1,
  seite: number,
): number | undefined {
  if (hits.length === 0) return undefined;
  if (current !== undefined) return (current + direction + hits.length) % hits.length;
  if (direction === 1) return firstHitFrom(hits, seite);
  const before = hits.findLastIndex((hit) => hit.seite <= seite);
  return before === -1 ? hits.length - 1 : before;
}
