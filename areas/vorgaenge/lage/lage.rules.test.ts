/** What follows when an applicant dies, becomes German or moves: a proposal with its norm, never an end by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAGEN, lageOf } from './lage.rules.ts';

test('nothing known, nothing said', () => {
  assert.equal(lageOf(undefined, [{ art: 'eingang' }]), undefined);
  assert.equal(lageOf('auskunftssperre', []), undefined, 'a guarded address is no reason to end anything');
});

test('it is known from the Akte or from what was noted in the Vorgang', () => {
  assert.equal(lageOf('deutscher', []), 'deutscher');
  assert.equal(lageOf(undefined, [{ art: 'lage-fortzug' }]), 'fortgezogen');
});

test('death stands above everything else, citizenship above a move', () => {
  assert.equal(lageOf('fortgezogen', [{ art: 'lage-tod' }]), 'gestorben');
  assert.equal(lageOf('fortgezogen', [{ art: 'lage-einbuergerung' }]), 'deutscher');
});

test('each names its norm and an end without a Bescheid', () => {
  for (const { norm, ergebnis } of Object.values(LAGEN)) {
    assert.match(norm, /§/);
    assert.ok(['eingestellt', 'erledigt', 'abgegeben'].includes(ergebnis));
  }
});
