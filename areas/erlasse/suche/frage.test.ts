/** How a question is read before anything is searched: whole words, their parts, near words, words of the office. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NearWords, stemOf } from '#engines/retrieval/index.ts';
import { expressionKey, readFrage, type Sprachwissen } from './frage.ts';

const GEWICHTE = { teil: 0.5, teilUnbekannt: 1, erweiterung: 0.25, berichtigt: 0.9 };

function wissen(used: readonly string[], more: Partial<Sprachwissen> = {}): Sprachwissen {
  const stems = new Set(used.map(stemOf));
  return {
    vocabularies: [],
    near: new NearWords(used.map((word) => [word, 1] as const)),
    erweiterungen: new Map(),
    frequency: (term) => (stems.has(term) ? 3 : 0),
    ...more,
  };
}

const only = (frage: string, given: Sprachwissen) => readFrage(frage, given, GEWICHTE).woerter[0];

test('a word that the sources use is taken as it is', () => {
  assert.deepEqual(only('Fiktionsbescheinigung', wissen(['fiktionsbescheinigung'])), {
    wort: 'fiktionsbescheinigung',
    terme: [{ term: stemOf('fiktionsbescheinigung'), weight: 1 }],
    bekannt: true,
  });
});

test('a slip of the finger is read as the nearest word, and says so', () => {
  const read = only('Fiktionsbescheinigng', wissen(['fiktionsbescheinigung']));
  assert.equal(read?.berichtigt, 'fiktionsbescheinigung');
  assert.equal(read?.terme[0]?.weight, GEWICHTE.berichtigt);
});

test('what is right as it is written is not corrected: numbers, what somebody insists on, words of the Glossar', () => {
  const words = wissen(['arbeitgebers']);
  assert.equal(only('12345a', wissen(['12345b']))?.berichtigt, undefined);
  assert.equal(only('Arbeitgebern', { ...words, ohne: new Set(['arbeitgebern']) })?.berichtigt, undefined);
  // The Glossar knows it, no source uses it: nothing is found by it, and nobody is asked what was meant.
  const known = wissen([], { near: new NearWords([['arbeitgeber', 1]]) });
  assert.deepEqual(only('Arbeitgeber', known), {
    wort: 'arbeitgeber',
    terme: [{ term: stemOf('arbeitgeber'), weight: 1 }],
    bekannt: false,
  });
});

test('an expression of the office brings the words of the law, whatever its forms, and weighs less than what was asked', () => {
  const given = wissen(['erteilung', 'aufenthaltstitel'], {
    erweiterungen: new Map([[expressionKey(['blaue', 'karte']), ['Aufenthaltstitel']]]),
  });
  const { woerter, erweitert } = readFrage('Erteilung der Blauen Karte', given, GEWICHTE);
  assert.deepEqual(erweitert, [{ von: 'blauen karte', zu: 'Aufenthaltstitel' }]);
  const added = woerter.find(({ aus }) => aus !== undefined);
  assert.ok((added?.terme[0]?.weight ?? 1) <= GEWICHTE.erweiterung);
});
