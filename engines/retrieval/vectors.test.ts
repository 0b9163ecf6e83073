/** Exact means exact: the same as comparing each by hand, in the order of their cosine. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { toBytes, VectorSet } from './vectors.ts';

/** The same on every machine. */
function numbers(seed: number, length: number): Float32Array {
  let state = seed;
  const vector = Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}

for (const dimensions of [16, 96, 100, 1024])
  test(`nearest of 300 vectors with ${dimensions} numbers`, () => {
    const vectors = Array.from({ length: 300 }, (_, at) => numbers(at + 1, dimensions));
    const set = new VectorSet(vectors.map(toBytes), dimensions);
    const query = numbers(77_777, dimensions);
    const byHand = vectors.map((vector, at) => ({
      at,
      cosine: vector.reduce((sum, value, i) => sum + value * (query[i] as number), 0),
    }));
    const near = set.nearest(query, 300);
    for (const { at, cosine } of near) assert.ok(Math.abs(cosine - (byHand[at]?.cosine ?? 9)) < 0.02);
    assert.deepEqual(
      near,
      near.toSorted((a, b) => b.cosine - a.cosine),
    );
    assert.deepEqual(set.nearest(query, 5), near.slice(0, 5));
    assert.equal(set.nearest(vectors[42] as Float32Array, 1)[0]?.at, 42);
    const even = set.nearest(query, 5, (at) => at % 2 === 0);
    assert.ok(even.length === 5 && even.every(({ at }) => at % 2 === 0));
  });

test('nothing to compare, and what cannot be compared', () => {
  assert.deepEqual(new VectorSet([], 8).nearest(new Float32Array(8), 3), []);
  assert.throws(() => new VectorSet([toBytes([1, 0])], 3), /vector of 2/);
  assert.throws(() => new VectorSet([toBytes([1, 0])], 2).nearest([1], 1), /query of 1/);
  assert.equal(new VectorSet([toBytes([0, 0])], 2).nearest([1, 0], 1)[0]?.cosine, 0);
});
