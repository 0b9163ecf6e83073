import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWunsch } from './wunsch.rules.ts';

test('a citation is meant as a norm, in every way in which people type it', () => {
  for (const typed of [
    '§ 81',
    '§81 AufenthG',
    '81 IV',
    '25b AufenthG',
    '25b IV 2 AufenthG',
    'Art. 6 GG',
    '§ 5 Abs. 1 Nr. 1a',
    '§ 3 FreizügG/EU',
    '7 SGB II',
  ])
    assert.equal(readWunsch(typed)?.art, 'norm', typed);
});

test('an Aktenzeichen of a ministry is meant as an Erlass', () => {
  assert.equal(readWunsch('512-39.01-14/2024')?.art, 'erlass');
});

test('names and numbers of Akten are none of both', () => {
  for (const typed of ['Al-Hassan', 'Abebe Selam', 'ABH-2026-001234', '81', '17.05.1990'])
    assert.deepEqual(readWunsch(typed), typed.length < 3 ? undefined : { art: 'frage', sicher: false }, typed);
});

test('a question is one for sure once it ends as one or has many words', () => {
  assert.deepEqual(readWunsch('Wie lange gilt die Fiktion?'), { art: 'frage', sicher: true });
  assert.deepEqual(readWunsch('Nachzug der Ehegatten von Fachkräften'), { art: 'frage', sicher: true });
});
