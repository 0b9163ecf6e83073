/** What a model may do to a screen: nothing. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { clean, TextCleaner } from './clean.ts';

function inPieces(text: string, size: number): string {
  const cleaner = new TextCleaner();
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, at * size + size),
  );
  return pieces.map((piece) => cleaner.push(piece)).join('') + cleaner.end();
}

test('control characters, direction overrides and hidden tags go; words, lines and other scripts stay', () => {
  assert.equal(clean('a\u0000b\u001b[31mc\u202Ed\u{E0041}e\u200Bf\uFEFF'), 'ab[31mcdef');
  assert.equal(clean('Zeile\r\nzwei\tÄ مرحبا 🙂'), 'Zeile\nzwei\tÄ مرحبا 🙂');
  assert.equal(clean('halb \uD83D'), 'halb \uFFFD');
  assert.equal(clean('<script>x</script>'), '<script>x</script>', 'markup stays, as text');
});

test('however the pieces are cut, the text is the same, and thinking aloud is none of it', () => {
  const text = '<think>Erst überlegen 🙂 <b>\n</think>\n\nDie Frist 🙂 ist ein Monat.\r\nEnde';
  for (let size = 1; size <= text.length; size += 1)
    assert.equal(inPieces(text, size), 'Die Frist 🙂 ist ein Monat.\nEnde', `pieces of ${size}`);
  assert.equal(inPieces('<think>nie fertig', 3), '');
  assert.equal(inPieces('<thema> ist ein Wort', 2), '<thema> ist ein Wort');
});
