/** Whoever chose a language at home finds it in the house too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texte as buerger } from './buerger/texte.ts';
import { texte as kiosk } from './kiosk/texte.ts';

test('the kiosk speaks every language of the citizens’ entry', () => {
  for (const language of Object.keys(buerger)) assert.ok(language in kiosk, language);
});
