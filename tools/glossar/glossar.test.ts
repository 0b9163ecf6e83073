/** One word, one meaning: every German term in an exported name has a row in docs/glossar.md (house.md, Language). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { wordsOf, wordsOfExportedNames, wordsOfGlossary } from './names.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const glossar = wordsOfGlossary(readFileSync(path.join(ROOT, 'docs/glossar.md'), 'utf8'));
const english = new Set(
  readFileSync(path.join(import.meta.dirname, 'english.txt'), 'utf8')
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const used = wordsOfExportedNames(ROOT);

test('names are taken apart at their humps', () => {
  assert.deepEqual(wordsOf('createAkteInputSchema'), ['create', 'akte', 'input', 'schema']);
  assert.deepEqual(wordsOf('KENNWORT_MIN'), ['kennwort', 'min']);
  assert.deepEqual(wordsOf('DIN91379'), ['din']);
  assert.deepEqual(wordsOf('parseHTMLPage'), ['parse', 'html', 'page']);
});

test('every German word of an exported name stands in docs/glossar.md, every other one in tools/glossar/english.txt', () => {
  const unknown = used.filter(({ word }) => !glossar.has(word) && !english.has(word));
  assert.deepEqual(
    unknown.map(({ word, where }) => `${word} (${where})`),
    [],
  );
});

test('the glossary holds no word that the code has given up', () => {
  const words = new Set(used.map(({ word }) => word));
  assert.deepEqual(
    [...glossar].filter((word) => !words.has(word)),
    [],
  );
});
