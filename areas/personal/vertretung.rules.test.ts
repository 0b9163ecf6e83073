/** Who represents whom, and for how long. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { findVertretungshindernis, standOf, type Vertretungsplan } from './vertretung.rules.ts';

const plan = (change: Partial<Vertretungsplan>): Vertretungsplan => ({
  vertretene: { id: 'jana', rollen: ['sachbearbeitung'] },
  vertretung: { id: 'deniz', rollen: ['sachbearbeitung'] },
  von: '2026-12-21',
  bis: '2027-01-08',
  stichtag: '2026-11-26',
  ...change,
});
const possible = (change: Partial<Vertretungsplan>) => findVertretungshindernis(plan(change)) === undefined;

test('a colleague represents a colleague for some weeks', () => {
  assert.ok(possible({}));
  assert.ok(possible({ von: '2026-11-26', bis: '2026-11-26' }), 'from today, for today');
});

test('nobody represents themselves', () => {
  assert.ok(!possible({ vertretung: { id: 'jana', rollen: ['sachbearbeitung'] } }));
});

test('it neither begins nor ends in the past, and does not end before it begins', () => {
  assert.ok(!possible({ von: '2026-11-25' }));
  assert.ok(!possible({ von: '2026-11-01', bis: '2026-11-25' }));
  assert.ok(!possible({ von: '2027-01-09' }));
});

test('92 days are the most', () => {
  assert.ok(possible({ von: '2026-12-01', bis: '2027-03-02' }));
  assert.ok(!possible({ von: '2026-12-01', bis: '2027-03-03' }));
});

test('only people who read Akten themselves represent, and only people who have Akten are represented', () => {
  for (const rolle of ['administration', 'datenschutz', 'kasse', 'poststelle', 'scanstelle']) {
    assert.ok(!possible({ vertretung: { id: 'x', rollen: [rolle] } }), rolle);
    assert.ok(!possible({ vertretene: { id: 'x', rollen: [rolle] } }), rolle);
  }
});

test('the Leitung is represented by those who lead', () => {
  const vertretene = { id: 'henrike', rollen: ['leitung'] };
  assert.ok(possible({ vertretene, vertretung: { id: 'tomasz', rollen: ['teamleitung'] } }));
  assert.ok(!possible({ vertretene }));
});

test('it stands until the end of its last day', () => {
  const days = { von: '2026-12-21', bis: '2027-01-08', beendet: false };
  assert.equal(standOf(days, '2026-12-20'), 'kommt');
  assert.equal(standOf(days, '2026-12-21'), 'laeuft');
  assert.equal(standOf(days, '2027-01-08'), 'laeuft');
  assert.equal(standOf(days, '2027-01-09'), 'beendet');
  assert.equal(standOf({ ...days, beendet: true }, '2026-12-25'), 'beendet');
});
