import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Turn, turnBox } from '../../screens/viewer/geometry.ts';
import { kastenSchema } from '../schwaerzung.schema.ts';
import { boxBetween, NEW_BOX, nudge } from './kaesten.ts';

const part = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const point = fc.record({ x: part, y: part });
const turn = fc.constantFrom<Turn>(0, 90, 180, 270);

test('what is drawn on a turned page covers the same place of the upright one, and is never refused', () => {
  fc.assert(
    fc.property(point, point, turn, (from, to, turned) => {
      const box = boxBetween(from, to, turned);
      if (!box) return;
      assert.ok(kastenSchema.safeParse({ ...box, seite: 1, grund: 'dritte' }).success);
      const shown = turnBox(box, turned);
      const within = (value: number) => Math.min(Math.max(0, value), 1);
      assert.ok(Math.abs(shown.x - within(Math.min(from.x, to.x))) < 1e-4);
      assert.ok(Math.abs(shown.y + shown.h - within(Math.max(from.y, to.y))) < 1e-4);
    }),
  );
});

test('a click draws nothing; keys move and grow a box within the page', () => {
  assert.equal(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.5 }, 0), undefined);
  const steps = fc.array(fc.tuple(fc.constantFrom(-0.1, 0, 0.1), fc.constantFrom(-0.1, 0, 0.1), fc.boolean()));
  fc.assert(
    fc.property(steps, (moves) => {
      const box = moves.reduce((at, [dx, dy, grows]) => nudge(at, dx, dy, grows), NEW_BOX);
      assert.ok(kastenSchema.safeParse({ ...box, seite: 1, grund: 'dritte' }).success, JSON.stringify(box));
      assert.ok(box.x + box.w <= 1 + 1e-9 && box.y + box.h <= 1 + 1e-9);
    }),
  );
});
