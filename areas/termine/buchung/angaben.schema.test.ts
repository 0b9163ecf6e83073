/** What strangers type, as it is taken: nothing unseen in a name, digits of any script in a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filenameSchema, telefonSchema, terminpersonSchema } from './angaben.schema.ts';

const anna = { familienname: 'Özdemir', vornamen: 'Ayşe', geburtsdatum: '1990-05-17', nummer: 'U1234567' };
const take = (more: Partial<typeof anna>) => terminpersonSchema.safeParse({ ...anna, ...more });

test('marks that turn or break the line are taken away, joiners of a Persian name are not', () => {
  assert.equal(take({ familienname: '\u202eÖzdemir\u2028\u200f' }).data?.familienname, 'Özdemir');
  assert.equal(take({ familienname: 'A\u0085B' }).data?.familienname, 'AB');
  assert.equal(take({ familienname: 'علی\u200cزاده' }).data?.familienname, 'علی\u200cزاده');
  assert.equal(take({ familienname: '\u202e\u2066' }).success, false, 'nothing is left');
});

test('lines, markup and names without a letter are refused', () => {
  for (const familienname of [
    'A\nBEGIN:VEVENT',
    'X\r\nBcc: a@b.de',
    '<script>alert(1)</script>',
    'A\u0000B',
    '12345',
    '😀',
  ])
    assert.equal(take({ familienname }).success, false, JSON.stringify(familienname));
});

test('digits of any script; signs between them do not count', () => {
  assert.equal(take({ nummer: 'U١٢٣٤٥٦٧' }).data?.nummer, 'U1234567');
  assert.equal(take({ nummer: 'U۱۲۳۴۵۶۷' }).data?.nummer, 'U1234567');
  assert.equal(telefonSchema.parse('٠١٧٠ ١٢٣٤٥٦٧'), '+491701234567');
  assert.equal(take({ nummer: 'A---' }).success, false);
});

test('a name of a file holds no folder, no line and no turned end', () => {
  assert.equal(filenameSchema.parse('../../etc/Pass (Kopie).pdf'), 'Pass (Kopie).pdf');
  assert.equal(filenameSchema.parse('C:\\Dokumente\\Pass.pdf'), 'Pass.pdf');
  assert.equal(filenameSchema.parse('a\r\nX-Header: y'), 'a  X-Header: y');
  assert.equal(filenameSchema.parse('brief\u202efdp.exe'), 'brieffdp.exe');
  assert.equal(filenameSchema.safeParse('..//').success, false);
});
