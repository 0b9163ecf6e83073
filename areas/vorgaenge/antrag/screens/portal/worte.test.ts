/** What the browser loads is what the server has: a text left out is shown as its key. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SPRACHEN } from '../../formular.schema.ts';
import { TEXTE } from '../../texte/texte.data.ts';
import { ladeWorte } from './worte.ts';

describe('words of the portal in the browser', () => {
  for (const sprache of SPRACHEN)
    it(`lack no text (${sprache})`, async () => {
      const { own } = await ladeWorte(sprache);
      for (const key of Object.keys(TEXTE.de)) assert.equal(own(key), TEXTE[sprache][key], key);
    });
});
