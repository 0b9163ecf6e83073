import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInk } from './ink.ts';
import { type Raster, shrink, soften, tilt, toBmp, turn, WHITE } from './raster.ts';
import { findLines } from './skew.ts';

const WIDTH = 620;
const HEIGHT = 877;

function paper(): { width: number; height: number; data: Uint8Array } {
  return { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT).fill(WHITE) };
}

function fill(image: Raster, left: number, top: number, width: number, height: number, grey = 0): void {
  for (let y = top; y < top + height; y++)
    image.data.fill(grey, y * image.width + left, y * image.width + left + width);
}

/** Lines of strokes that stand on a base line; every third has an ascender, every ninth a descender, as in Latin text. */
function textPage(): Raster {
  const page = paper();
  for (let line = 0; line < 30; line++) {
    const foot = 100 + line * 22;
    // Lines begin ragged: in this plain a script, columns would otherwise be as even as lines.
    const start = 70 + ((line * 5) % 7);
    for (let letter = 0; letter < 70; letter++) {
      const tall = (letter + line) % 3 === 0 ? 8 : 5;
      const below = (letter + line) % 9 === 4 ? 2 : 0;
      fill(page, start + letter * 7, foot - tall, 3, tall + below);
    }
  }
  return page;
}

test('a quarter turn moves every pixel and four of them change nothing', () => {
  const small: Raster = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
  assert.deepEqual([...turn(small, 90).data], [4, 1, 5, 2, 6, 3]);
  assert.deepEqual([...turn(small, 180).data], [6, 5, 4, 3, 2, 1]);
  assert.deepEqual([...turn(small, 270).data], [3, 6, 2, 5, 1, 4]);
  assert.deepEqual(turn(turn(small, 90), 270), small);
});

test('turning over leaves the source as it was, also when its pixels are a Buffer', () => {
  // Buffer.slice does not copy: reversing it would turn the source over too.
  const source: Raster = { width: 2, height: 1, data: Buffer.from([1, 2]) };
  turn(source, 180);
  assert.deepEqual([...source.data], [1, 2]);
});

test('shrinking averages blocks', () => {
  const image: Raster = { width: 4, height: 2, data: Uint8Array.from([0, 100, 200, 200, 100, 200, 200, 200]) };
  assert.deepEqual([...shrink(image, 2).data], [100, 200]);
});

for (const degrees of [-6, -2.2, -0.5, 0.5, 2.2, 6]) {
  test(`lines that fall by ${degrees}° are found and levelled`, () => {
    const page = tilt(textPage(), -degrees);
    const found = findLines(findInk(page));
    assert.equal(found.turn, 0);
    assert.ok(Math.abs(found.skew - degrees) <= 0.2, `${found.skew}`);
    const levelled = findLines(findInk(tilt(page, found.skew)));
    assert.ok(Math.abs(levelled.skew) <= 0.2, `${levelled.skew}`);
  });
}

for (const turned of [90, 180, 270] as const) {
  test(`a page turned by ${turned}° is brought upright again`, () => {
    assert.equal(findLines(findInk(turn(textPage(), turned))).turn, 360 - turned);
  });
}

test('specks, punch holes, a dark edge and a long rule are no ink', () => {
  const page = paper();
  fill(page, 300, 300, 1, 2);
  fill(page, 0, 0, 6, HEIGHT, 40);
  fill(page, 100, 600, 300, 2);
  for (const middle of [330, 560]) {
    for (let y = -9; y <= 9; y++) {
      const half = Math.floor(Math.sqrt(81 - y * y));
      fill(page, 40 - half, middle + y, 2 * half + 1, 1, 30);
    }
  }
  assert.equal(findInk(page).cellCount, 0);
});

test('the grid of a table is ink, also a tilted one, but nothing in which words would be looked for', () => {
  const page = paper();
  for (let line = 0; line <= 5; line++) fill(page, 80, 200 + line * 30, 400, 1);
  for (let line = 0; line <= 2; line++) fill(page, 80 + line * 200, 200, 1, 151);
  for (let letter = 0; letter < 8; letter++) fill(page, 100 + letter * 7, 210, 4, 6);
  for (const image of [page, tilt(page, 1)]) {
    const { cellCount, readableCount } = findInk(image);
    assert.ok(cellCount > 100, `${cellCount} cells of ink`);
    assert.ok(readableCount >= 4 && readableCount < 30, `${readableCount} of them to be read`);
  }
});

test('two words are ink', () => {
  const page = paper();
  for (let letter = 0; letter < 8; letter++) fill(page, 100 + letter * 7, 100, 4, 6);
  assert.ok(findInk(page).cellCount >= 4);
});

test('a figure or a tick is a mark, however little ink it is; dust, a staple and a torn corner are none', () => {
  const dirty = paper();
  for (let speck = 0; speck < 30; speck++) fill(dirty, 40 + ((speck * 197) % 540), 40 + ((speck * 353) % 790), 2, 2);
  for (let y = 0; y < 25; y++) fill(dirty, WIDTH - 25 + y, y, 25 - y, 1, 60);
  const dust = findInk(dirty);
  assert.deepEqual([dust.marks, dust.dusty], [0, true]);
  const stapled = paper();
  fill(stapled, 30, 20, 34, 2, 90);
  assert.ok(findInk(stapled).marks === 0 && findInk(stapled).cellCount <= 8);
  const figure = paper();
  // A "7" of 8 points that lies across four cells and fills none of them.
  fill(figure, 301, 797, 5, 1);
  for (let y = 0; y < 5; y++) fill(figure, 305 - (y >> 1), 798 + y, 1, 1);
  assert.equal(findInk(figure).marks, 1);
  // What shines through is shaped like letters, and faint.
  const back = paper();
  fill(back, 300, 300, 8, 10, 215);
  assert.equal(findInk(back).marks, 0);
  // Letters stand beside letters, however thin and broken.
  const broken = paper();
  for (let letter = 0; letter < 25; letter++) fill(broken, 100 + letter * 7, 100, 3, 4);
  assert.equal(findInk(broken).dusty, false);
});

test('softened, dots run together to lines and the page keeps its brightness', () => {
  const dots = paper();
  for (let dot = 0; dot < 40; dot++) fill(dots, 100 + dot * 4, 100, 2, 2);
  const soft = soften(dots);
  const row = soft.data.subarray(101 * WIDTH + 110, 101 * WIDTH + 240);
  assert.ok(Math.max(...row) - Math.min(...row) < 12, 'no gap is left');
  assert.ok(soft.data[0] === WHITE && soft.data[soft.data.length - 1] === WHITE);
});

test('shading of the paper is measured and is no ink', () => {
  const page = paper();
  for (let x = 0; x < WIDTH; x++) fill(page, x, 0, 1, HEIGHT, 240 - Math.floor((x / WIDTH) * 80));
  const ink = findInk(page);
  assert.equal(ink.cellCount, 0);
  assert.ok(ink.shading > 50, `${ink.shading}`);
});

test('a BMP has its rows from below, padded to four bytes', () => {
  const bmp = toBmp({ width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }, 300);
  assert.equal(bmp.readUInt32LE(2), bmp.length);
  assert.deepEqual([...bmp.subarray(bmp.readUInt32LE(10))], [4, 5, 6, 0, 1, 2, 3, 0]);
});
