/** Figures show places and waiting, never a person (Art. 5 (1) c, 25 DSGVO; no figure of a single colleague). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  anteilOf,
  mittelOf,
  ohneKleine,
  quantilOf,
  type Stufe,
  sicherOf,
  stufeDerMinuten,
  stufeDesVorlaufs,
} from './verteilung.rules.ts';
import { vorschlagDauer, vorschlagUeberbuchung } from './vorschlag.rules.ts';

const stufen = (...minuten: number[]): Stufe[] =>
  minuten.map((wert) => ({ stufe: stufeDerMinuten(wert), anzahl: 1, summe: wert }));
const oft = (minuten: number, anzahl: number): Stufe => ({
  stufe: stufeDerMinuten(minuten),
  anzahl,
  summe: minuten * anzahl,
});

describe('distributions', () => {
  test('classes of five minutes; before the time is at once', () => {
    assert.deepEqual([0, 4, 5, 14, -3].map(stufeDerMinuten), [0, 0, 5, 10, 0]);
    assert.deepEqual([0, 2, 3, 14, 28, 29, 400].map(stufeDesVorlaufs), [0, 0, 3, 8, 15, 29, 29]);
  });

  test('four visits say nothing, five do', () => {
    assert.equal(mittelOf(stufen(1, 2, 3, 4)), null);
    assert.equal(quantilOf(stufen(1, 2, 3, 4), 0.5), null);
    assert.equal(anteilOf(1, 4), null);
    assert.equal(mittelOf(stufen(1, 2, 3, 4, 5)), 3);
  });

  test('the quantile never promises less than was waited', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 5, maxLength: 60 }), (minuten) => {
        const sorted = minuten.toSorted((a, b) => a - b);
        const real = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
        const said = quantilOf(stufen(...minuten), 0.9) ?? 0;
        return said > real && said <= real + 5;
      }),
    );
  });
});

describe('small numbers', () => {
  const vereine = (kleine: readonly { name: string; anzahl: number }[]) => ({
    name: 'Übrige',
    anzahl: kleine.reduce((sum, { anzahl }) => sum + anzahl, 0),
  });

  test('small groups stand together; where that is still small, it is not there at all', () => {
    const gruppen = [
      { name: 'a', anzahl: 12 },
      { name: 'b', anzahl: 4 },
      { name: 'c', anzahl: 3 },
    ];
    assert.deepEqual(ohneKleine(gruppen, vereine), [
      { name: 'a', anzahl: 12 },
      { name: 'Übrige', anzahl: 7 },
    ]);
    assert.deepEqual(ohneKleine(gruppen.slice(0, 2), vereine), [{ name: 'a', anzahl: 12 }]);
  });

  test('whatever is measured, nothing below five is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 12 }), (counts) => {
        const shown = ohneKleine(
          counts.map((anzahl, i) => ({ name: `${i}`, anzahl })),
          vereine,
        );
        return shown.every(({ anzahl }) => anzahl >= 5);
      }),
    );
  });
});

describe('proposal for a duration', () => {
  test('"Anliegen X dauert im Mittel 24 statt 15 Minuten (n = 132)"', () => {
    const vorschlag = vorschlagDauer('Reiseausweis', 15, [oft(24, 132)]);
    assert.equal(vorschlag?.minuten, 25);
    assert.equal(vorschlag?.satz, 'Reiseausweis dauert im Mittel 24 statt 15 Minuten (n = 132).');
  });

  test('none from few visits, and none for what is off by two minutes', () => {
    assert.equal(vorschlagDauer('x', 15, [oft(40, 29)]), null);
    assert.equal(vorschlagDauer('x', 15, [oft(17, 400)]), null);
  });

  test('shorter is proposed as well', () => {
    assert.equal(vorschlagDauer('x', 30, [oft(14, 60)])?.minuten, 15);
  });

  test('single long talks are no reason: never longer than nine of ten need', () => {
    const vorschlag = vorschlagDauer('x', 15, [oft(12, 95), oft(240, 5)]);
    assert.ok(vorschlag === null || vorschlag.minuten <= 15);
  });

  test('always on the grid and never nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 30, maxLength: 90 }),
        (fuenf, minuten) => {
          const vorschlag = vorschlagDauer('x', fuenf * 5, stufen(...minuten));
          return vorschlag === null || (vorschlag.minuten >= 5 && vorschlag.minuten % 5 === 0);
        },
      ),
    );
  });
});

describe('proposal for overbooking', () => {
  const pool = { pool: 'Aufenthalt', minutenJeTag: 2400 };

  test('from few visits none, in words', () => {
    const { minutenJeTag, satz } = vorschlagUeberbuchung({ ...pool, termine: 60, ausgefallen: 20 });
    assert.equal(minutenJeTag, 0);
    assert.match(satz, /100 Termine/);
  });

  test('sized by what is surely missed, and less than that', () => {
    const { minutenJeTag, satz } = vorschlagUeberbuchung({ ...pool, termine: 840, ausgefallen: 101 });
    const { von } = sicherOf(101, 840);
    assert.ok(von > 0.09 && von < 0.12);
    assert.ok(minutenJeTag > 0 && minutenJeTag <= pool.minutenJeTag * von);
    assert.equal(minutenJeTag % 5, 0);
    assert.match(satz, /12 % der Termine fallen aus \(n = 840\)/);
  });

  test('never more than is missed on average, whatever was measured', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (termine, quote) => {
        const ausgefallen = Math.floor(termine * quote);
        const { minutenJeTag } = vorschlagUeberbuchung({ ...pool, termine, ausgefallen });
        return minutenJeTag <= (pool.minutenJeTag * ausgefallen) / termine;
      }),
    );
  });
});
