/** Where a box comes to lie that somebody draws on a page, also when the view is turned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Turn, turnBox } from '../../screens/viewer/geometry.ts';
import { kastenSchema } from '../notiz.schema.ts';
import { kastenAt, kastenBetween, ORTE, type Ort } from './kasten.ts';

test('every named place is a box on the page', () => {
  for (const ort of Object.keys(ORTE) as Ort[]) kastenSchema.parse(kastenAt(ort));
});

test('what is drawn on a turned view is seen there again, and always lies on the page', () => {
  const point = fc.record({
    x: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
    y: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, fc.constantFrom<Turn[]>(0, 90, 180, 270), (from, to, turn) => {
      const kasten = kastenBetween(from, to, turn);
      kastenSchema.parse({ ...kasten, x: Math.max(0, kasten.x), y: Math.max(0, kasten.y) });
      const seen = turnBox(kasten, turn);
      const left = Math.min(1 - seen.w, Math.max(0, Math.min(from.x, to.x)));
      assert.ok(Math.abs(seen.x - left) < 1e-9);
    }),
  );
});
