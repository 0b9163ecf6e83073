/** Days that cannot be are refused with a sentence, whoever says them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { einwandGegen } from './tage.rules.ts';

const HEUTE = '2026-11-27';
const geboren = { feld: 'person.geburtsdatum', wert: '1990-05-17' };
const gegen = (feld: string, wert: unknown, others = [geboren]) => einwandGegen({ feld, wert }, others, HEUTE);

test('what has happened cannot lie ahead; the last possible day is today', () => {
  assert.match(gegen('einreise.datum', '2026-11-28') ?? '', /Zukunft/);
  assert.equal(gegen('einreise.datum', HEUTE), undefined);
  assert.equal(gegen('aufenthalt.titel_bis', '2030-01-01'), undefined);
});

test('nothing of a life lies before its birth, whichever of the two days comes second', () => {
  assert.match(gegen('einreise.datum', '1990-05-16') ?? '', /vor der Geburt/);
  assert.equal(gegen('einreise.datum', '1990-05-17'), undefined, 'born here');
  const entered = { feld: 'einreise.datum', wert: '1989-01-01' };
  assert.match(gegen('person.geburtsdatum', '1990-05-17', [entered]) ?? '', /beide Tage/);
});

test('a title does not end before it begins, and a year is not mistyped by a century', () => {
  const seit = { feld: 'aufenthalt.titel_seit', wert: '2024-01-01' };
  assert.match(gegen('aufenthalt.titel_bis', '2023-12-31', [seit]) ?? '', /bevor er beginnt/);
  assert.match(gegen('person.geburtsdatum', '1890-01-01', []) ?? '', /zu weit zurück/);
});

test('what is no day is none of its business', () => {
  assert.equal(gegen('person.pass', 'gueltig'), undefined);
  assert.equal(gegen('rente.monate', 60), undefined);
});
