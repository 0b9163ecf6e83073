import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { gruppiere } from './gruppieren.ts';

const dokument = (id: string, typ: string, datum: string | undefined, eingegangenAm = '2026-11-26T08:00:00Z') =>
  ({
    id,
    titel: id,
    typ,
    ...(datum ? { datum } : {}),
    eingegangenAm,
    seiten: 1,
    seitenFertig: 1,
    status: 'fertig',
    auffaellig: 0,
  }) as DokumentKurz;

const list = [
  dokument('alt', 'pass', '2019-03-01'),
  dokument('neu', 'antrag', '2026-01-05'),
  dokument('ohne', 'pass', undefined),
];

test('by date: years from the newest, a document without a date by the day it came', () => {
  const gruppen = gruppiere(list, 'datum');
  assert.deepEqual(
    gruppen.map(({ name, dokumente }) => [name, dokumente.map(({ id }) => id)]),
    [
      ['2026', ['ohne', 'neu']],
      ['2019', ['alt']],
    ],
  );
});

test('by type: in the order of the catalogue, each from the newest', () => {
  const gruppen = gruppiere(list, 'art');
  assert.deepEqual(
    gruppen.map(({ name, dokumente }) => [name, dokumente.map(({ id }) => id)]),
    [
      ['Antrag', ['neu']],
      ['Pass oder Passersatz', ['ohne', 'alt']],
    ],
  );
});
