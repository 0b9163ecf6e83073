import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANLIEGEN } from './anliegen.data.ts';
import { mitbringenAus, mitbringenText } from './mitbringen.rules.ts';

test('what comes with Bleibe survives being written as lines and read again', () => {
  for (const { mitbringen } of ANLIEGEN) assert.deepEqual(mitbringenAus(mitbringenText(mitbringen)), mitbringen);
});

test('lines, commas and spaces as people type them', () => {
  assert.deepEqual(mitbringenAus(' pass* , foto-code *@foto-extern\n\nmietvertrag'), [
    { schluessel: 'pass', jePerson: true, wenn: [] },
    { schluessel: 'foto-code', jePerson: true, wenn: ['foto-extern'] },
    { schluessel: 'mietvertrag', jePerson: false, wenn: [] },
  ]);
});
