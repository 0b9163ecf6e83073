/** When the search says that its sources do not answer. The questions are our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Deckung, pruefeBeleg } from './beleg.rules.ts';

const gut: Deckung = { erster: 0.8, bester: 0.85, unbekannt: 0, eigeneQuelle: false };
const halb: Deckung = { ...gut, erster: 0.5, bester: 0.55 };
const schwach: Deckung = { erster: 0.25, bester: 0.3, unbekannt: 0.4, eigeneQuelle: false };

test('What a statute can answer is answered, also where its words sound like something else', () => {
  for (const frage of [
    'Titel läuft in zwei Wochen ab, darf er bis zur Entscheidung weiterarbeiten?',
    'Wer ist für den Antrag zuständig, wenn sie umgezogen ist?',
    'Botschaft stellt keinen Pass aus, Reiseausweis?',
    'Wie lange darf die Abschiebungshaft dauern?',
  ])
    assert.equal(pruefeBeleg(frage, gut).traegt, true, frage);
});

test('What no statute holds is refused, and the sentence says who knows it', () => {
  const asked: readonly (readonly [string, RegExp])[] = [
    ['Telefonnummer der Visastelle in Lagos?', /Auslandsvertretung|erreichen/],
    ['Was hat der VGH zum Kirchenasyl entschieden?', /Gericht/],
    ['Wie lange dauert es momentan bis die Karte aus dem Druck kommt?', /Dauer|Wartezeit/],
    ['Wie viele Duldungen wurden letztes Jahr erteilt?', /Statistik/],
    ['Fehlermeldung beim Hochladen in das Fachverfahren', /Programm/],
    ['Welche Entgeltgruppe hat eine Sachbearbeiterin nach TVöD?', /Löhnen|Arbeitsverhältnis/],
  ];
  for (const [frage, grund] of asked) {
    const found = pruefeBeleg(frage, halb);
    assert.equal(found.traegt, false, frage);
    assert.match(found.grund ?? '', grund, frage);
  }
});

test('Where the office has its own Erlass, asking for one is no reason to refuse', () => {
  const frage = 'Was regelt der Erlass zur Beschäftigungsduldung?';
  assert.equal(pruefeBeleg(frage, { ...halb, eigeneQuelle: false }).traegt, false);
  assert.equal(pruefeBeleg(frage, { ...halb, eigeneQuelle: true }).traegt, true);
});

test('The less the best places carry, the more points; never the other way round', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (frage, more) => {
      const deckung = { ...schwach, erster: more, bester: more };
      assert.ok(pruefeBeleg(frage, deckung).punkte <= pruefeBeleg(frage, { ...deckung, erster: 0, bester: 0 }).punkte);
    }),
  );
});
