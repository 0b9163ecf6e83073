/** When the search says that its sources do not answer. The questions here are none of those it learned from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Deckung } from './beleg.rules.ts';
import { pruefeBeleg, WISSEN } from './beleg.ts';
import { learnBeleg } from './beleg-lernen.ts';

const gut: Deckung = {
  erster: 0.8,
  bester: 0.85,
  woertlich: 0.7,
  genannt: 0.6,
  unbekannt: 0,
  ungenannt: 0.1,
  seltenstes: 4,
  woerter: 4,
  eigeneQuelle: false,
};
const halb: Deckung = {
  ...gut,
  erster: 0.5,
  bester: 0.55,
  woertlich: 0.4,
  genannt: 0.3,
  ungenannt: 0.3,
  seltenstes: 6,
};

test('The weights are what the shipped questions teach, and nothing that somebody wrote down', () => {
  assert.equal(readFileSync(WISSEN, 'utf8'), learnBeleg());
});

test('What a statute can answer is answered, also where its words sound like something else', () => {
  for (const frage of [
    'Titel läuft in zwei Wochen ab, darf er bis zur Entscheidung weiterarbeiten?',
    'Wer ist zuständig, wenn sie während des Verfahrens umgezogen ist?',
    'Botschaft stellt keinen Pass aus, Reiseausweis möglich?',
    'Wie lange darf die Abschiebungshaft höchstens dauern?',
  ])
    assert.equal(pruefeBeleg(frage, gut).traegt, true, frage);
});

test('What no statute holds is refused, and the sentence says who knows it', () => {
  const asked: readonly (readonly [string, RegExp])[] = [
    ['Telefonnummer der Visastelle in Lagos?', /Auslandsvertretung|erreichen/],
    ['Was hat der VGH zum Kirchenasyl entschieden?', /Gericht/],
    ['Wie viele Duldungen wurden letztes Jahr in Hessen erteilt?', /Statistik/],
    ['Fehlermeldung beim Hochladen in das Fachverfahren', /Programm/],
  ];
  for (const [frage, grund] of asked) {
    const found = pruefeBeleg(frage, halb);
    assert.equal(found.traegt, false, frage);
    assert.match(found.grund ?? '', grund, frage);
  }
});

test('Where somebody comes from changes no answer (Art. 10 of Regulation (EU) 2024/1689)', () => {
  const swapped = ['Syrer', 'Inder', 'Türke', 'Georgier', 'Nigerianer', 'Kanadier'];
  for (const frage of [
    '# heiratet hier eine Deutsche, darf er arbeiten?',
    'Pass von einem # abgelaufen, was nun',
    '# will seine Mutter nachholen',
  ]) {
    const points = new Set(swapped.map((who) => pruefeBeleg(frage.replace('#', who), halb).punkte));
    assert.equal(points.size, 1, frage);
  }
});

test('An Erlass of the office that carries the question makes refusing less likely, never more', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (frage) => {
      assert.ok(pruefeBeleg(frage, { ...halb, eigeneQuelle: true }).punkte <= pruefeBeleg(frage, halb).punkte);
    }),
  );
});

test('The less the best places carry, the more points; never the other way round', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (frage, more) => {
      const some = { ...halb, erster: more, bester: more };
      assert.ok(pruefeBeleg(frage, some).punkte <= pruefeBeleg(frage, { ...some, erster: 0, bester: 0 }).punkte + 1e-9);
    }),
  );
});

test('Where half of the words stand in no source at all, the nearest place is no answer', () => {
  const frage = 'Darf er den Arbeitgeber wechseln?';
  assert.equal(pruefeBeleg(frage, { ...gut, fehlt: 0.4 }).traegt, true);
  const { traegt, grund } = pruefeBeleg(frage, { ...gut, eigeneQuelle: true, fehlt: 0.5 });
  assert.equal(traegt, false);
  assert.equal(pruefeBeleg(frage, { ...gut, woertlich: 0, genannt: 0 }).traegt, false);
  assert.match(grund ?? '', /kommen in den durchsuchten Quellen kaum vor/);
});

test('Any question is judged, whatever its letters and however long', () => {
  for (const frage of [
    '',
    ' ',
    '؟ ما هي المستندات المطلوبة',
    '🙂🙂',
    'wie lange warte '.repeat(4000),
    "'; drop table x; --",
  ])
    assert.equal(typeof pruefeBeleg(frage, halb).traegt, 'boolean');
});
