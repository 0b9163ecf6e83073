/** Text blocks in the letter: which fit, where they go, and what is remembered of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPassende, insertBaustein, noteVerwendet, schluesselOf } from './baustein.rules.ts';
import { bausteinSchema } from './baustein.schema.ts';

const block = (titel: string, more: object = {}) => ({
  ...bausteinSchema.parse({ titel, text: `Text von ${titel}`, ...more }),
  gilt: true,
});
const STELLE = { art: 'bescheid', verfahrensart: 'P08', abschnitt: 'gruende' } as const;
const titles = (found: readonly { titel: string }[]) => found.map(({ titel }) => titel);

test('only what is meant for this letter and this Verfahren, the own section first', () => {
  const all = [
    block('Anderer Brief', { briefe: ['anhoerung'] }),
    block('Anderes Verfahren', { verfahren: ['P01'] }),
    block('Alle'),
    block('Gründe', { briefe: ['bescheid'], verfahren: ['P08'], abschnitt: 'gruende' }),
    { ...block('Noch nicht in Kraft'), gilt: false },
  ];
  assert.deepEqual(titles(findPassende(all, STELLE, '')), ['Gründe', 'Alle']);
});

test('every word is searched in name, norm and text', () => {
  const all = [block('Ermessen', { norm: '§ 40 VwVfG NRW' }), block('Gebühr')];
  assert.deepEqual(titles(findPassende(all, STELLE, 'vwvfg ermessen')), ['Ermessen']);
  assert.deepEqual(findPassende(all, STELLE, 'vwvfg gebühr'), []);
});

test('a block is a paragraph of its own at the caret', () => {
  assert.deepEqual(insertBaustein('', 0, 'B'), { text: 'B', caret: 1 });
  assert.deepEqual(insertBaustein('Eins. Zwei.', 5, 'B'), { text: 'Eins.\n\nB\n\nZwei.', caret: 8 });
});

test('each block is noted once, in the version that went in last', () => {
  const first = noteVerwendet([], { schluessel: 'a', titel: 'A' });
  assert.deepEqual(noteVerwendet(first, { schluessel: 'a', titel: 'A', nummer: 2 }), [
    { schluessel: 'a', titel: 'A', nummer: 2 },
  ]);
});

test('a block of the office is called after its first title', () => {
  assert.equal(schluesselOf('Gründe: § 5 Abs. 1 – Pass'), 'eigen.gruende-5-abs-1-pass');
});
