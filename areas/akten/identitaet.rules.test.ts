import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareBirthDates,
  compareIdentities,
  FRAGEN_AB,
  type Identitaet,
  prepareIdentity,
} from './identitaet.rules.ts';

const score = (a: Identitaet, b: Identitaet) => compareIdentities(prepareIdentity(a), prepareIdentity(b)).score;
const hassan = { familienname: 'Al-Hassan', vornamen: 'Mohammed', geburtsdatum: '1991-03-14' };

test('§ 5 AZRG-DV: the same person in other spelling is asked about, not created', () => {
  for (const other of [
    { familienname: 'Alhasan', vornamen: 'Muhamed', geburtsdatum: '1991-03-14' },
    { familienname: 'Mohamad', vornamen: 'Al Hasan', geburtsdatum: '1991-03-14' },
    { familienname: 'Al-Hassan', vornamen: 'Mohammed', geburtsdatum: '1991-03' },
    { familienname: 'Alhassan', vornamen: 'Mohammed', geburtsdatum: '1991' },
    { familienname: 'Al-Hassan', vornamen: 'Mohammed Ali' },
  ]) {
    assert.ok(score(hassan, other) >= FRAGEN_AB, JSON.stringify(other));
  }
});

test('others are not', () => {
  for (const other of [
    { familienname: 'Kowalski', vornamen: 'Jan', geburtsdatum: '1991-03-14' },
    { familienname: 'Hussein', vornamen: 'Fatima', geburtsdatum: '1991-03-14' },
    { familienname: 'Al-Hassan', vornamen: 'Mohammed', geburtsdatum: '1962-11-30' },
  ]) {
    assert.ok(score(hassan, other) < FRAGEN_AB, JSON.stringify(other));
  }
});

test('birth names and aliases count like names', () => {
  const married = { familienname: 'Brandt', geburtsname: 'Kovalenko', vornamen: 'Olena', geburtsdatum: '1990-12-05' };
  assert.ok(score({ familienname: 'Kowalenko', vornamen: 'Olena', geburtsdatum: '1990-12-05' }, married) >= FRAGEN_AB);
  const alias = { familienname: 'X', vornamen: 'Y', aliase: [{ familienname: 'Shevchenko', vornamen: 'Oleksandr' }] };
  assert.ok(score({ familienname: 'Schewtschenko', vornamen: 'Oleksandr' }, alias) >= FRAGEN_AB);
});

test('birth dates agree with their usual errors', () => {
  assert.equal(compareBirthDates('1991-03-04', '1991-04-03').grund, 'Tag und Monat der Geburt vertauscht');
  assert.equal(compareBirthDates('1991', '1991-04-03').factor, 0.95);
  assert.equal(compareBirthDates('1991-04', '1991-04-03').factor, 0.95);
  assert.equal(compareBirthDates('1991-01-01', '1991-04-03').factor, 0.92);
  assert.equal(compareBirthDates('1991-04-08', '1991-04-03').factor, 0.88);
  assert.ok(compareBirthDates('1971-09-28', '1991-04-03').factor < FRAGEN_AB);
});

test('comparing is symmetric, and nobody is more alike than oneself', () => {
  const identity = fc.record({
    familienname: fc.constantFrom('Al-Hassan', 'Müller', 'Ševčenko', 'Öztürk', 'Nguyễn', ''),
    vornamen: fc.constantFrom('Mohammed', 'Elif', 'Thị Mai', 'Jan Peter', ''),
    geburtsdatum: fc.constantFrom(undefined, '1990', '1990-05', '1990-05-17', '1990-01-01'),
  });
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      assert.equal(score(a, b), score(b, a));
      assert.ok(score(a, b) <= 1);
    }),
    { seed: 5, numRuns: 300 },
  );
});
