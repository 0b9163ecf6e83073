import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAbsaetze } from './absatz.rules.ts';

test('paragraphs, lines and lists of plain text; signs of markup mean nothing', () => {
  assert.deepEqual(toAbsaetze('Erster *Absatz*.\n\n- Pass\n– Vertrag\n\n\nZeile 1\r\nZeile 2\n'), [
    { art: 'text', text: 'Erster *Absatz*.' },
    { art: 'liste', punkte: ['Pass', 'Vertrag'] },
    { art: 'zeilen', punkte: ['Zeile 1', 'Zeile 2'] },
  ]);
  assert.deepEqual(toAbsaetze('  \n \n'), []);
});
