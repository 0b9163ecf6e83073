/** Passwords that are guessed first (BSI ORP.4.A22). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { findSchwaeche } from './kennwort.rules.ts';

const PERSON = { name: 'Jana Lindqvist', email: 'jana.lindqvist@musterstadt.example' };
const weak = (kennwort: string) => findSchwaeche(kennwort, PERSON) !== undefined;

test('a sentence and random signs are good', () => {
  for (const kennwort of [
    'drei Kraniche ziehen nach Süden',
    'x7Kq-93mf-Zp2v',
    'Mein Fahrrad ist blau.',
    'korrekt-pferd-batterie',
  ])
    assert.ok(!weak(kennwort), kennwort);
});

test('rows of keys and digits are not, forwards or backwards', () => {
  for (const kennwort of ['qwertzuiopasdf', '1234567890123', 'abcdefghijklmn', '0987654321098', 'zyxwvutsrqpon'])
    assert.ok(weak(kennwort), kennwort);
});

test('few different signs are not', () => {
  assert.ok(weak('aaaaaaaaaaaaaaaa'));
  assert.ok(weak('abababababababab'));
});

test('the own name and address are not', () => {
  assert.ok(weak('JanaLindqvist1'));
  assert.ok(weak('lindqvist-2026'));
  assert.ok(weak('musterstadt2026'));
});

test('well-known words with a year are not', () => {
  for (const kennwort of ['Passwort2026!', 'Sommer2026Sommer', 'Willkommen-123', 'bleibe-admin-1'])
    assert.ok(weak(kennwort), kennwort);
});
