import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignFolgen } from './folge.rules.ts';

const worte = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });

test('what is the same in both stands in both, and nothing is lost', () => {
  fc.assert(
    fc.property(worte, worte, (alt, neu) => {
      const strecken = alignFolgen(alt, neu);
      assert.deepEqual(
        strecken.flatMap((one) => alt.slice(...one.alt)),
        alt,
      );
      assert.deepEqual(
        strecken.flatMap((one) => neu.slice(...one.neu)),
        neu,
      );
      for (const { gleich, alt: a, neu: n } of strecken) if (gleich) assert.deepEqual(alt.slice(...a), neu.slice(...n));
    }),
  );
});

test('the way is the shortest', () => {
  const longest = (a: readonly string[], b: readonly string[]): number => {
    const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
    for (let i = 1; i <= a.length; i += 1)
      for (let j = 1; j <= b.length; j += 1)
        (rows[i] as number[])[j] =
          a[i - 1] === b[j - 1]
            ? (rows[i - 1]?.[j - 1] ?? 0) + 1
            : Math.max(rows[i - 1]?.[j] ?? 0, rows[i]?.[j - 1] ?? 0);
    return rows[a.length]?.[b.length] ?? 0;
  };
  fc.assert(
    fc.property(worte, worte, (alt, neu) => {
      const kept = alignFolgen(alt, neu)
        .filter(({ gleich }) => gleich)
        .reduce((sum, { alt: [von, bis] }) => sum + bis - von, 0);
      assert.equal(kept, longest(alt, neu));
    }),
  );
});

test('two texts of 20,000 words that share nothing are one change, without comparing each with each', () => {
  const alt = Array.from({ length: 20_000 }, (_, i) => `a${i}`);
  const neu = Array.from({ length: 20_000 }, (_, i) => `b${i}`);
  assert.equal(alignFolgen(alt, neu).length, 1);
});
