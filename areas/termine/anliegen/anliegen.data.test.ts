/** The catalogue that comes with Bleibe. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERFAHRENSARTEN } from '#areas/vorgaenge/index.ts';
import { ANLIEGEN } from './anliegen.data.ts';
import { anliegenSchema } from './anliegen.schema.ts';

test('every Anliegen is whole, and what it points at is there', () => {
  const schluessel = new Set(ANLIEGEN.map((eines) => eines.schluessel));
  assert.equal(schluessel.size, ANLIEGEN.length);
  assert.ok(ANLIEGEN.length >= 30, `${ANLIEGEN.length}`);
  for (const eines of ANLIEGEN) {
    assert.deepEqual(anliegenSchema.parse(eines), eines);
    for (const anderes of eines.kombinierbar) assert.ok(schluessel.has(anderes), `${eines.schluessel} → ${anderes}`);
    if (eines.verfahren !== null)
      assert.ok(
        VERFAHRENSARTEN.some((art) => art.schluessel === eines.verfahren),
        `${eines.schluessel} → ${eines.verfahren}`,
      );
    const mitbringen = eines.mitbringen.map((was) => was.schluessel);
    assert.equal(new Set(mitbringen).size, mitbringen.length, eines.schluessel);
  }
});

test('scarce titles are given by need, pick-up and eID directly, the rest by invitation or without a Termin', () => {
  const zugang = (schluessel: string) => ANLIEGEN.find((eines) => eines.schluessel === schluessel)?.zugang;
  for (const eines of ANLIEGEN.filter(({ gruppe }) => gruppe === 'titel')) assert.equal(eines.zugang, 'zuteilung');
  for (const eines of ['abholung', 'eid', 'verpflichtungserklaerung', 'einbuergerung'])
    assert.equal(zugang(eines), 'direkt');
  assert.equal(zugang('notfall'), 'zuteilung');
  assert.equal(zugang('unterlagen-abgeben'), 'spontan');
});

test('what begins a title or prolongs it asks the question of § 81 (4) AufenthG', () => {
  const fragen = ANLIEGEN.filter(({ fragtVerlaengerung }) => fragtVerlaengerung).map((eines) => eines.schluessel);
  for (const eines of ['titel-verlaengern', 'studium', 'notfall', 'geburt']) assert.ok(fragen.includes(eines), eines);
  assert.ok(!fragen.includes('abholung'));
});
