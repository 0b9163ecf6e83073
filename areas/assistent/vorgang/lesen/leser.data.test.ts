/** The table of readers speaks the vocabulary of `vorgaenge` and the types of `akten`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOKUMENTTYPEN } from '#areas/akten/index.ts';
import { isWertErlaubt, tatsachenfeldOf } from '#areas/vorgaenge/index.ts';
import { LESER } from './leser.data.ts';

test('the table knows only facts, values and types that exist', () => {
  const typen = new Set(DOKUMENTTYPEN.map(({ typ }) => typ));
  for (const leser of LESER) {
    assert.ok(tatsachenfeldOf(leser.feld), leser.feld);
    for (const typ of leser.typen) assert.ok(typen.has(typ), `${leser.feld}: ${typ}`);
    const said = [
      ...(leser.wendungen ?? []).flatMap((one) => [one.wert, one.verneint]),
      ...(leser.fragen ?? []).flatMap((one) => [one.ja, one.nein]),
    ];
    for (const wert of said) assert.ok(wert === undefined || isWertErlaubt(leser.feld, wert), `${leser.feld}: ${wert}`);
  }
});
