import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBegriffe, findDefinitionen } from './definition.rules.ts';

const of = (text: string) =>
  findDefinitionen([{ bezeichnung: '§ 2', absaetze: [{ nr: '1', text }] }]).map(({ wort, text: t }) => [wort, t]);

test('terms in brackets, in the sense of the law, and at the beginning of an Absatz', () => {
  assert.deepEqual(of('Vorher. Wer bleibt, erhält ein Papier (Bleibepapier). Nachher.'), [
    ['Bleibepapier', 'Wer bleibt, erhält ein Papier (Bleibepapier).'],
  ]);
  assert.deepEqual(of('Bleibender ist jeder, der nach § 3 Abs. 1 bleibt. Mehr nicht.'), [
    ['Bleibender', 'Bleibender ist jeder, der nach § 3 Abs. 1 bleibt.'],
  ]);
  assert.deepEqual(of('Bleibefrist im Sinne dieses Gesetzes ist ein Monat.')[0]?.[0], 'Bleibefrist');
});

test('short names of laws and places in brackets are no terms', () => {
  assert.deepEqual(of('nach dem Gesetz (BleibG), der Meldung (Absatz 2) und dem Blatt (BGBl. I S. 1)'), []);
});

test('a term is found with the endings of its cases, and not within another word', () => {
  const text = 'Wer bleibt, erhält ein Papier (Bleibepapier).';
  const definitionen = findDefinitionen([{ bezeichnung: '§ 2', absaetze: [{ nr: '1', text }] }]);
  const found = findBegriffe('Des Bleibepapiers wegen; das Bleibepapierwesen nicht.', definitionen);
  assert.deepEqual(
    found.map(({ von, bis }) => [von, bis]),
    [[4, 17]],
  );
});
