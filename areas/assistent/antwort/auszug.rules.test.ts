/** Which sentence of a source answers, by the kind of question. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Auszugstelle, auszug } from './auszug.rules.ts';

const KARTE: Auszugstelle = {
  ueberschrift: 'Musterkarte',
  text: 'Die Musterkarte dient der Beschäftigung. Sie wird für vier Jahre ausgestellt. Über den Antrag entscheidet die Musterbehörde. Die Gebühr für die Musterkarte beträgt dreißig Euro. Wer die Musterkarte verliert, darf sie nicht durch eine Kopie ersetzen.',
  marken: [],
};
const first = (frage: string, ...stellen: Auszugstelle[]) => auszug(frage, stellen)[0]?.text;

test('The kind of question chooses the sentence: period, amount, who, may', () => {
  assert.equal(first('Wie lange gilt die Musterkarte?', KARTE), 'Sie wird für vier Jahre ausgestellt.');
  assert.match(first('Wie hoch ist die Gebühr der Musterkarte?', KARTE) ?? '', /dreißig Euro/);
  assert.match(first('Wer entscheidet über die Musterkarte?', KARTE) ?? '', /^Über den Antrag/);
  assert.match(
    first('Darf er bei Verlust der Musterkarte eine Kopie benutzen?', KARTE) ?? '',
    /^Wer die Musterkarte verliert/,
  );
});

const LISTE: Auszugstelle = {
  text: `Der Titel wird erteilt, wenn\n1. ${'die Person ein Einkommen in ausreichender Höhe nachweist und es voraussichtlich behält, '.repeat(3)}\n2. ${'sie über eine Wohnung verfügt, die für alle genügt und die sie nicht nur vorübergehend bewohnt, '.repeat(3)}\n3. sie sich auf einfache Art in deutscher Sprache verständigen kann.`,
  marken: [],
};

test('An item of a long list comes with the words that lead the list in', () => {
  const text = first('Muss die Wohnung für alle genügen?', LISTE) ?? '';
  assert.match(text, /^Der Titel wird erteilt, wenn \[…\] 2\. sie über eine Wohnung verfügt/);
  assert.doesNotMatch(text, /deutscher Sprache/);
});

test('Nothing is better than a sentence that shares nothing with the question', () => {
  assert.deepEqual(auszug('Öffnungszeiten der Kantine', [KARTE]), []);
});

test('A place that was found first goes before one that says as much', () => {
  const [one, two] = ['Die Musterkarte gilt drei Jahre.', 'Die Musterkarte gilt fünf Jahre.'];
  assert.equal(first('Wie lange gilt die Musterkarte?', { text: one, marken: [] }, { text: two, marken: [] }), one);
});

test('At most five sentences, each of them word for word a piece of its place', () => {
  const words = ['Titel', 'Frist', 'gilt', 'drei Monate', 'Behörde', 'nicht', '.', '. ', '\n1. ', 'Karte'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      (parts, frage) => {
        const text = parts.join(' ');
        const saetze = auszug(`${frage} Titel Karte Frist`, [{ text, marken: [] }]);
        assert.ok(saetze.length <= 5);
        for (const satz of saetze)
          for (const piece of satz.zitat.split(' […] '))
            assert.ok(text.replaceAll(/\s+/g, ' ').includes(piece.replaceAll(/\s+/g, ' ')), piece);
      },
    ),
  );
});
