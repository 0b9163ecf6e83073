import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessTyp, titleOf } from './dokumenttyp.rules.ts';
import { mayBeName, parseQuery } from './suche.rules.ts';

test('the last word is open while it is being typed', () => {
  assert.deepEqual(parseQuery('Antrag verl'), { words: ['Antrag'], phrases: [], open: 'verl' });
  assert.deepEqual(parseQuery('Antrag verl '), { words: ['Antrag', 'verl'], phrases: [] });
  assert.deepEqual(parseQuery('in'), { words: ['in'], phrases: [] });
});

test('quotes make a phrase, German and straight, closed or not', () => {
  assert.deepEqual(parseQuery('„im Namen“ Straße '), { words: ['Straße'], phrases: ['im Namen'] });
  assert.deepEqual(parseQuery('"im Namen des'), { words: [], phrases: ['im Namen des'] });
  assert.deepEqual(parseQuery('""'), { words: [], phrases: [] });
});

test('signs alone are no words', () => {
  assert.deepEqual(parseQuery('& | ! :* ( )'), { words: [], phrases: [] });
});

test('numbers and quotations are no names', () => {
  assert.equal(mayBeName('Müller Hans'), true);
  assert.equal(mayBeName('ABH-2019'), false);
  assert.equal(mayBeName('"Müller"'), false);
  assert.equal(mayBeName('ab'), false);
});

test('the type is what the head of the page names, not what the text mentions', () => {
  const filler = 'Wort '.repeat(200);
  assert.equal(guessTyp('Stadt Musterstadt\nFiktionsbescheinigung\nSehr geehrte Frau').typ, 'fiktionsbescheinigung');
  assert.equal(guessTyp(`Betreff ${filler} Duldung Bescheid Mit freundlichen Grüßen`).typ, 'schreiben');
  assert.equal(guessTyp('Aufforderung zur Vorlage von Unterlagen').typ, 'nachforderung');
  assert.equal(guessTyp('').typ, 'unbestimmt');
});

test('without a type the file gives the title', () => {
  assert.equal(titleOf(guessTyp(''), 'scans/Brief_vom_Amt.pdf'), 'Brief vom Amt');
  assert.equal(titleOf(guessTyp(''), '.pdf'), 'Ohne Titel');
});
