/** What a statement of a bank may be made of: one line that is wrong is named, and takes no other with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKontoauszug } from './kontoauszug.rules.ts';

const HEAD = 'Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck';
const read = (...lines: string[]) => readKontoauszug([HEAD, ...lines].join('\n'));
const good = (nr: number) => `R${nr};04.05.2026;${nr},00;Wer;Zweck`;

test('a line that no column can hold is named, the others are read', () => {
  const auszug = read(
    good(1),
    'R2;04.05.2026;99.999.999,00;Wer;zu viel',
    'R3;0000-01-01;3,00;Wer;kein Jahr',
    `${'x'.repeat(3_000)};04.05.2026;4,00;Wer;lang`,
    `R5;04.05.2026;${'9'.repeat(400)},00;Wer;viele Ziffern`,
    good(6),
  );
  assert.deepEqual(
    auszug?.zeilen.map(({ referenz }) => referenz),
    ['R1', 'R6'],
  );
  assert.deepEqual(
    auszug?.fehlerhaft.map(({ zeile }) => zeile),
    [3, 4, 5, 6],
  );
  for (const { grund } of auszug?.fehlerhaft ?? []) assert.ok(grund.length < 120 && grund.endsWith('.'), grund);
});

test('payments that share a reference, or have none, are not booked as one', () => {
  const auszug = read(
    'NOTPROVIDED;04.05.2026;10,00;Eins;a',
    'R1;04.05.2026;10,00;Eins;a',
    'R1;04.05.2026;20,00;Zwei;b',
    good(7),
    good(7),
  );
  assert.deepEqual(
    auszug?.zeilen.map(({ referenz }) => referenz),
    ['R7', 'R7'],
    'the same line twice is one payment, as in a statement that is read again',
  );
  assert.deepEqual(
    auszug?.fehlerhaft.map(({ zeile }) => zeile),
    [2, 3, 4],
  );
});

test('a quote inside a cell is a sign; one that never ends is named with its line and swallows nothing in silence', () => {
  const auszug = read(
    'R1;04.05.2026;1,00;Bäckerei "Zur Post";3" Rohr',
    good(2),
    '"R3;04.05.2026;3,00;Wer;offen',
    good(4),
  );
  assert.deepEqual(
    auszug?.zeilen.map(({ referenz, zweck }) => [referenz, zweck]),
    [
      ['R1', '3" Rohr'],
      ['R2', 'Zweck'],
    ],
  );
  assert.deepEqual(
    auszug?.fehlerhaft.map(({ zeile }) => zeile),
    [4],
  );
});

/** The same accidents every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

test('whatever is changed in a statement: no line is lost without a word', () => {
  const lines = Array.from({ length: 12 }, (_, nr) => good(nr + 1));
  const SIGNS = [...'";\n\r,.-0\u0000\u202e\ud800ﷺ=@+\t', '\uFEFF', '9'.repeat(30)];
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const next = random(seed);
    const text = lines.join('\n').split('');
    for (let changes = 1 + next(4); changes > 0; changes -= 1)
      text.splice(next(text.length), next(2), SIGNS[next(SIGNS.length)] as string);
    const auszug = read(text.join(''));
    assert.ok(auszug, String(seed));
    for (const { betragCent, buchungstag, referenz } of auszug.zeilen) {
      assert.ok(Number.isSafeInteger(betragCent) && betragCent > 0 && betragCent <= 2_147_483_647);
      assert.match(buchungstag, /^(?!0000)\d{4}-\d\d-\d\d$/);
      assert.ok(referenz !== '' && referenz.length <= 140);
    }
    if (auszug.zeilen.length < lines.length - 1) assert.ok(auszug.fehlerhaft.length > 0, JSON.stringify(text.join('')));
  }
});
