/** A kiosk without connection loses no arrival and sends none twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addVormerkung,
  ausgangOf,
  clearOld,
  LEERE_SCHLANGE,
  newMerkzeichen,
  readSchlange,
  settle,
  type Vormerkung,
} from './vormerkung.rules.ts';

const JETZT = '2026-11-24T09:24:00Z';
const eine: Vormerkung = { schluessel: 'k-1', code: 'ABCD2345', merkzeichen: 'KLM', um: JETZT, sprache: 'uk' };

test('the same code twice is one arrival, and the first counts', () => {
  const once = addVormerkung(LEERE_SCHLANGE, eine);
  const twice = addVormerkung(once, { ...eine, schluessel: 'k-2', um: '2026-11-24T09:30:00Z' });
  assert.deepEqual(twice.offen, [eine]);
});

test('what was not reached stays with its key', () => {
  const schlange = addVormerkung(LEERE_SCHLANGE, eine);
  assert.deepEqual(settle(schlange, 'k-1', { art: 'spaeter' }, JETZT), schlange);
});

test('what was sent leaves the number, and the sign to know it by', () => {
  const schlange = addVormerkung(LEERE_SCHLANGE, eine);
  const sent = settle(schlange, 'k-1', { art: 'gesendet', nummer: 'A 274' }, JETZT);
  assert.deepEqual(sent, { offen: [], erledigt: [{ merkzeichen: 'KLM', um: JETZT, nummer: 'A 274' }] });
  assert.deepEqual(settle(sent, 'k-1', { art: 'gesendet', nummer: 'A 274' }, JETZT), sent);
});

test('what the office refuses is shown as such and sent no more', () => {
  const refused = settle(addVormerkung(LEERE_SCHLANGE, eine), 'k-1', { art: 'abgelehnt' }, JETZT);
  assert.deepEqual(refused.offen, []);
  assert.equal(refused.erledigt[0]?.nummer, undefined);
});

test('only an answer that will not change ends the sending', () => {
  for (const status of [404, 409, 422, 400]) assert.equal(ausgangOf(status), 'abgelehnt', String(status));
  for (const status of [0, 401, 403, 408, 429, 500, 502, 503])
    assert.equal(ausgangOf(status), 'spaeter', String(status));
});

test('after a day nobody waits any more', () => {
  const schlange = settle(addVormerkung(LEERE_SCHLANGE, eine), 'k-1', { art: 'gesendet', nummer: 'A 274' }, JETZT);
  const both = addVormerkung(schlange, { ...eine, schluessel: 'k-9', code: 'ZZZZ2222' });
  assert.equal(clearOld(both, '2026-11-24T09:40:00Z').erledigt.length, 1);
  assert.equal(clearOld(both, '2026-11-24T09:50:00Z').erledigt.length, 0);
  assert.equal(clearOld(both, '2026-11-24T22:00:00Z').offen.length, 0);
});

test('what cannot be read begins anew', () => {
  for (const text of [null, undefined, '', '{', '[]', '{"offen":[{"code":1}]}'])
    assert.deepEqual(readSchlange(text), LEERE_SCHLANGE, String(text));
  const schlange = addVormerkung(LEERE_SCHLANGE, eine);
  assert.deepEqual(readSchlange(JSON.stringify(schlange)), schlange);
});

test('no sign is given twice while it can be seen', () => {
  const numbers = [7, 8, 9, 7, 8, 9, 1, 1, 1];
  const random = () => numbers.shift() ?? 0;
  const first = newMerkzeichen(LEERE_SCHLANGE, random);
  assert.match(first, /^[A-Z]{3}$/);
  const schlange = addVormerkung(LEERE_SCHLANGE, { ...eine, merkzeichen: first });
  assert.notEqual(newMerkzeichen(schlange, random), first);
});
