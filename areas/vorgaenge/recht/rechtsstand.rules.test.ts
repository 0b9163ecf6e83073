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

test('§§ 29 to 32, 81 read the same since April 2025; § 104c has its present text since 31 December 2025', () => {
  for (const art of ['AE_30', 'AE_32', 'FIKTION_81'] as const) {
    assert.equal(rechtsstandFuer(art, '2025-04-02').stand, 'eingearbeitet', art);
    assert.equal(rechtsstandFuer(art, '2025-04-01').stand, 'vor_geltung', art);
  }
  assert.equal(rechtsstandFuer('AE_104c', '2025-12-30').stand, 'vor_geltung');
  assert.equal(rechtsstandFuer('AE_104c', '2025-12-31').stand, 'eingearbeitet');
  const fiktion = pruefling('FIKTION_81', { 'aufenthalt.titel': 'AE_104c', 'antrag.beantragter_titel': 'AE_18a' });
  const absatz = (tag: string) =>
    fiktion({}, tag).ganz.requirements[0]?.norms.find(({ section }) => section === '§ 104c')?.paragraph;
  assert.deepEqual([absatz('2025-12-30'), absatz('2025-12-31')], ['3', '2']);
});
