/** One list out of two, and a second opinion about its head. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { sortiereNach, vereine } from './fusion.rules.ts';

const ids = (list: readonly { normId: string }[]) => list.map(({ normId }) => normId).join('');
const of = (...pairs: [string, number][]) => pairs.map(([normId, score]) => ({ normId, score }));

test('what both found comes first, and everything says by what it was found', () => {
  const both = vereine(of(['a', 10], ['b', 9]), of(['b', 0.9], ['c', 0.8], ['d', 0.5]));
  assert.equal(ids(both), 'bacd');
  assert.deepEqual(
    both.map(({ durch }) => durch),
    ['beide', 'woerter', 'vektor', 'vektor'],
  );
});

test('without vectors the order of the words stays, with the best at 1', () => {
  assert.deepEqual(
    vereine(of(['a', 10], ['b', 5]), [], { anteil: 0 }).map(({ score }) => score),
    [1, 0.5],
  );
  assert.deepEqual(vereine([], []), []);
  assert.equal(ids(vereine([], of(['x', 0.4]))), 'x');
});

test('several Absätze of one section count once, by the best', () => {
  const [first] = vereine([], of(['a', 0.2], ['a', 0.9], ['b', 0.5]), { anteil: 1 });
  assert.deepEqual([first?.normId, first?.score], ['a', 1]);
});

test('equal scores keep the order that the words gave them', () => {
  assert.equal(ids(vereine(of(['c', 1], ['a', 1], ['b', 1]), [], { anteil: 0 })), 'cab');
});

test('a law of the office weighs more among what vectors find, as it does among what words find', () => {
  const found = of(['fremd', 0.9], ['amt', 0.88], ['fern', 0.5]);
  assert.equal(vereine([], found)[0]?.normId, 'fremd');
  assert.equal(vereine([], found, { gewicht: (id) => (id === 'amt' ? 2 : 1) })[0]?.normId, 'amt');
});

test('a reranker reorders the head and never lifts the rest over it', () => {
  const list = vereine(of(['a', 10], ['b', 9], ['c', 8], ['d', 7]), [], { anteil: 0 });
  const again = sortiereNach(list, [-8, 5, -2]);
  assert.equal(ids(again), 'bcad');
  assert.ok(again.every(({ score }, i) => i === 0 || score <= (again[i - 1]?.score ?? 0)));
  assert.equal(ids(sortiereNach(list, [0.5, 0.5])), 'abcd');
});
