/** What the browser loads is what the server has: a text left out is shown as its key. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SPRACHEN } from '../../formular.schema.ts';
import { TEXTE } from '../../texte/texte.data.ts';
import { ladeWorte, zahlOf } from './worte.ts';

describe('words of the portal in the browser', () => {
  for (const sprache of SPRACHEN)
    it(`lack no text (${sprache})`, async () => {
      const { own } = await ladeWorte(sprache);
      for (const key of Object.keys(TEXTE.de)) assert.equal(own(key), TEXTE[sprache][key], key);
    });
});

describe('numbers as people type them', () => {
  it('three digits behind a mark are thousands, whichever mark it is', () => {
    for (const text of ['56400', '56.400', '56,400', '56 400', '56’400'.replace('’', "'"), '٥٦٤٠٠'])
      assert.equal(zahlOf(text), 56_400, text);
    assert.equal(zahlOf('1.256.400,50'), 1_256_400.5);
    assert.equal(zahlOf('1,256,400.50'), 1_256_400.5);
  });
  it('one or two digits behind a mark are parts', () => {
    for (const text of ['38,5', '38.5']) assert.equal(zahlOf(text), 38.5, text);
    assert.equal(zahlOf('56400,50 €'), 56_400.5);
  });
  it('what is no number is none', () => {
    for (const text of ['', 'viel', '40 Stunden']) assert.equal(zahlOf(text), undefined, text);
  });
});
