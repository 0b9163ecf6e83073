import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  currentPage,
  factorOf,
  GAP,
  indexAt,
  isInSight,
  keepPlace,
  layOut,
  pagesInView,
  pictureWidthFor,
  scrollTopFor,
  stepZoom,
  type Turn,
  turnBox,
  turnBy,
} from './geometry.ts';
import { firstHitFrom, hitsInOrder, joinNeighbours, stepHit } from './hits.ts';
import { VIEWER_KEYS } from './keys.ts';

const A4 = { breite: 595, hoehe: 842 };
const VIEW = { width: 832, height: 600 };

test('a page fills the width or is shown as a whole, also when turned', () => {
  const wide = layOut([A4], 'breite', 0, VIEW).pages[0];
  assert.equal(wide?.width, VIEW.width - 2 * GAP);
  const whole = layOut([A4], 'seite', 0, VIEW).pages[0];
  assert.equal(whole?.height, VIEW.height - 2 * GAP);
  const turned = layOut([A4], 'seite', 90, VIEW).pages[0];
  assert.ok((turned?.width ?? 0) > (turned?.height ?? 0));
});

test('a page that is not recognised yet has the size of a sheet', () => {
  const [frame] = layOut([{}], 1, 0, VIEW).pages;
  assert.deepEqual([frame?.width, frame?.height], [793, 1123]);
});

test('of two thousand pages only those in sight exist', () => {
  const strip = layOut(
    Array.from({ length: 2000 }, () => A4),
    'breite',
    0,
    VIEW,
  );
  const seen = pagesInView(strip, strip.height / 2, VIEW.height);
  assert.ok(seen.length <= 5, `${seen.length} pages`);
  assert.ok(seen.some(({ nr }) => nr === 1000));
  assert.equal(currentPage(strip, scrollTopFor(strip, 1234, VIEW.height), VIEW.height), 1234);
});

test('the place of a page is found from any point of it', () => {
  const size = fc.record({ breite: fc.integer({ min: 50, max: 3000 }), hoehe: fc.integer({ min: 50, max: 3000 }) });
  fc.assert(
    fc.property(
      fc.array(size, { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (pages, part) => {
        const strip = layOut(pages, 'breite', 0, VIEW);
        for (const frame of strip.pages) assert.equal(indexAt(strip, frame.top + part * frame.height), frame.nr - 1);
      },
    ),
    { numRuns: 50 },
  );
});

test('a box turns with the page and comes back after four quarters', () => {
  const box = { x: 0.1, y: 0.2, w: 0.3, h: 0.05 };
  const right = turnBox(box, 90);
  assert.ok(Math.abs(right.x - 0.75) < 1e-9 && Math.abs(right.y - 0.1) < 1e-9);
  const turns: Turn[] = [90, 90, 90, 90];
  const back = turns.reduce(turnBox, box);
  for (const side of ['x', 'y', 'w', 'h'] as const) assert.ok(Math.abs(back[side] - box[side]) < 1e-9);
  assert.equal(turnBy(270, 90), 0);
  assert.equal(turnBy(0, -90), 270);
});

test('a hit far down is brought into sight, one in sight moves nothing', () => {
  const strip = layOut([A4, A4], 'breite', 0, VIEW);
  const box = { x: 0.1, y: 0.9, w: 0.1, h: 0.02 };
  assert.equal(isInSight(strip, 2, box, 0, VIEW.height), false);
  const to = scrollTopFor(strip, 2, VIEW.height, box);
  assert.equal(isInSight(strip, 2, box, to, VIEW.height), true);
  assert.ok(to <= strip.height - VIEW.height);
});

test('zooming keeps the place that is read', () => {
  const pages = Array.from({ length: 20 }, () => A4);
  const before = layOut(pages, 'breite', 0, VIEW);
  const after = layOut(pages, 2, 0, VIEW);
  const moved = keepPlace(before, after, 5000, VIEW.height);
  assert.equal(indexAt(after, moved + VIEW.height / 3), indexAt(before, 5000 + VIEW.height / 3));
});

test('zoom goes by steps from wherever it stands and ends at the ends', () => {
  assert.equal(stepZoom(factorOf('breite', A4, 0, VIEW), 1), 1.1);
  assert.equal(stepZoom(1, -1), 0.9);
  assert.equal(stepZoom(4, 1), 4);
  assert.equal(stepZoom(0.1, -1), 0.25);
});

test('the picture is as large as it is shown, on fine screens finer', () => {
  const widths = [160, 480, 960, 1600, 2400];
  assert.equal(pictureWidthFor(800, 1, widths), 960);
  assert.equal(pictureWidthFor(1000, 1, widths), 960);
  assert.equal(pictureWidthFor(800, 2, widths), 1600);
  assert.equal(pictureWidthFor(4000, 2, widths), 2400);
});

test('words of a phrase are one hit, the same word in the next line is another', () => {
  const blaue = { x: 0.1, y: 0.2, w: 0.08, h: 0.015 };
  const karte = { x: 0.19, y: 0.2, w: 0.08, h: 0.015 };
  const below = { x: 0.1, y: 0.23, w: 0.08, h: 0.015 };
  assert.equal(joinNeighbours([blaue, karte, below]).length, 2);
  const hits = hitsInOrder([
    { nr: 7, kasten: [below] },
    { nr: 2, kasten: [blaue, karte] },
  ]);
  assert.deepEqual(
    hits.map(({ seite }) => seite),
    [2, 7],
  );
});

test('n and N go from hit to hit and round the ends', () => {
  const box = { x: 0, y: 0, w: 0.1, h: 0.1 };
  const hits = [2, 5, 5, 9].map((seite) => ({ seite, box }));
  assert.equal(stepHit(hits, undefined, 1, 3), 1);
  assert.equal(stepHit(hits, undefined, -1, 6), 2);
  assert.equal(stepHit(hits, 3, 1, 9), 0);
  assert.equal(stepHit(hits, 0, -1, 1), 3);
  assert.equal(stepHit([], undefined, 1, 1), undefined);
  assert.equal(firstHitFrom(hits, 10), 0);
});

test('each key has one meaning, and g stays free for going to other pages', () => {
  const keys = VIEWER_KEYS.map((one) => one.keys);
  assert.equal(new Set(keys).size, keys.length);
  for (const taken of ['j', 'k', 'g', '?', 'a']) assert.ok(!keys.includes(taken), taken);
});
