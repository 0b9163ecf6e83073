/** Which text of the law answers for which day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pruefling } from '../pruefung/testing.ts';
import { ASYLBEZUG, FASSUNGEN } from './rechtsstand.data.ts';
import { rechtsstandFuer } from './rechtsstand.rules.ts';

test('up to 11 June 2026 the text is worked in; from the 12th on the answer names the acts that are not', () => {
  assert.equal(rechtsstandFuer('AE_18a', '2026-06-11').stand, 'eingearbeitet');
  const danach = rechtsstandFuer('AE_18a', '2026-06-12');
  assert.equal(danach.stand, 'nicht_eingearbeitet');
  assert.match(
    'hinweis' in danach ? danach.hinweis : '',
    /Änderung nicht eingearbeitet: BGBl\. 2026 I Nr\. 111 .*12\.06\.2026.*Nr\. 112/,
  );
  const november = rechtsstandFuer('AE_18a', '2026-11-01');
  assert.match('hinweis' in november ? november.hinweis : '', /Nr\. 112 .*12\.06\.2026 und 01\.11\.2026/);
});

test('a day before the text is known to apply gets no results, and says so', () => {
  const frueh = pruefling('AE_18a', {})({}, '2024-01-31');
  assert.deepEqual([frueh.outcome, frueh.ganz.requirements.length], ['offen', 0]);
  assert.match(frueh.ganz.grund, /31\.01\.2024 ist kein Recht hinterlegt/);
});

test('later days keep their results with a mark; what follows from asylum is left to people', () => {
  const arbeit = pruefling('AE_18a', { 'person.pass': 'keiner' })({}, '2026-12-01');
  assert.equal(arbeit.outcome, 'ablehnen');
  assert.match(arbeit.ganz.hinweise.join(), /Änderung nicht eingearbeitet/);
  const asyl = pruefling('AE_18a', { 'person.pass': 'keiner', 'schutz.asylverfahren': 'abgelehnt' })({}, '2026-12-01');
  assert.equal(asyl.outcome, 'offen');
  for (const art of ASYLBEZUG) assert.equal(pruefling(art, {})({}, '2026-12-01').outcome, 'offen', art);
});

test('every kind has its Fassung', () => {
  for (const [art, fassung] of Object.entries(FASSUNGEN)) {
    assert.equal(fassung.art, art);
    assert.ok(fassung.gueltigAb <= fassung.geprueftBis, art);
  }
});
