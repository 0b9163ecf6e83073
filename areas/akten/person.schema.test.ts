import assert from 'node:assert/strict';
import { test } from 'node:test';
import { azrNummerSchema, foreignCharacters, isPartialDate, nameSchema } from './person.schema.ts';

test('names take the characters of DIN 91379 and nothing else', () => {
  for (const name of ['Đorđević', 'Nguyễn', 'Şükrü İsmail', 'ẞ', 'Ŵilliam', "O'Brien", 'K͟haled', 'Ž̦', 'Ḩāsān', 'M̐']) {
    assert.deepEqual(foreignCharacters(name), [], name);
  }
  assert.deepEqual(foreignCharacters('Иван'), ['И', 'в', 'а', 'н']);
  assert.deepEqual(foreignCharacters('محمد').length > 0, true);
  assert.deepEqual(foreignCharacters('Max2'), ['2']);
  assert.deepEqual(foreignCharacters('A͜'), ['A͜']);
});

test('the refusal says which characters and what to do', () => {
  const refused = nameSchema.safeParse('Иван');
  assert.equal(refused.success, false);
  assert.match(refused.error.issues[0]?.message ?? '', /DIN 91379.*И.*Pass/);
});

test('decomposed input is stored in NFC, white space is put in order', () => {
  assert.equal(nameSchema.parse('  Mu\u0308ller   Meier '), 'Müller Meier');
});

test('a name must not be empty', () => {
  assert.equal(nameSchema.safeParse('  ').success, false);
});

test('birth dates are known in whole or in part, and exist', () => {
  for (const text of ['1990', '1990-05', '1990-05-17', '2024-02-29']) assert.equal(isPartialDate(text), true, text);
  for (const text of ['', '90', '1990-13', '1990-02-30', '1990-5-1', '17.05.1990', '1790', '2023-02-29', '1990-00']) {
    assert.equal(isPartialDate(text), false, text);
  }
});

test('the AZR-Nummer has twelve digits, however they are grouped', () => {
  assert.equal(azrNummerSchema.parse('1234 5678-9012'), '123456789012');
  assert.equal(azrNummerSchema.safeParse('12345').success, false);
});
