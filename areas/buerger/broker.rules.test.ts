/** What the word of an identity broker is worth (§ 3 OZG, Art. 8 eIDAS). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { angabenOf, isAtLeast, isSamePerson, vertrauenOf } from './broker.rules.ts';
import { brokerListeSchema, brokerSchema } from './broker.schema.ts';

const broker = brokerSchema.parse({
  schluessel: 'bundid',
  name: 'BundID',
  aussteller: 'https://broker.example',
  clientId: 'portal',
  acr: { gold: 'hoch' },
});

test('Art. 8 eIDAS: low, substantial and high are told apart, also by their older names', () => {
  assert.equal(vertrauenOf(broker, 'http://eidas.europa.eu/LoA/low'), 'niedrig');
  assert.equal(vertrauenOf(broker, 'STORK-QAA-Level-3'), 'substanziell');
  assert.equal(vertrauenOf(broker, 'http://eidas.europa.eu/LoA/high'), 'hoch');
  assert.equal(vertrauenOf(broker, 'gold'), 'hoch', 'a word of this broker alone');
});

test('what nobody knows is worth no more than a code by mail', () => {
  for (const acr of [undefined, '', 'constructor', '__proto__', 'HOCH', 3, ['http://eidas.europa.eu/LoA/high']])
    assert.equal(vertrauenOf(broker, acr), 'niedrig', String(acr));
});

test('no broker is believed beyond what the office allows it', () => {
  assert.equal(vertrauenOf({ ...broker, hoechstens: 'substanziell' }, 'gold'), 'substanziell');
  assert.equal(vertrauenOf({ ...broker, hoechstens: 'niedrig' }, 'STORK-QAA-Level-4'), 'niedrig');
});

test('levels have an order', () => {
  assert.ok(isAtLeast('hoch', 'substanziell') && isAtLeast('substanziell', 'substanziell'));
  assert.ok(!isAtLeast('niedrig', 'substanziell'));
});

test('names and birth date come by the names that this broker gives them; a birth date that is none is left out', () => {
  const other = { ...broker, claims: { ...broker.claims, geburtsdatum: 'dateOfBirth' } };
  assert.deepEqual(angabenOf(other, { family_name: ' Koval ', given_name: 'Olena', dateOfBirth: '1988-02-19' }), {
    familienname: 'Koval',
    vornamen: 'Olena',
    geburtsdatum: '1988-02-19',
  });
  assert.deepEqual(angabenOf(broker, { family_name: '', birthdate: '19.2.1988' }), {});
});

test('the same person: family name and birth date; without either nothing is said', () => {
  const proven = { familienname: 'AL HASSAN', geburtsdatum: '1994-11-05' };
  assert.equal(isSamePerson(proven, { familienname: 'Al-Hassan', geburtsdatum: '1994-11-05' }), true);
  assert.equal(isSamePerson(proven, { familienname: 'Al-Hassan', geburtsdatum: '1994-11-06' }), false);
  assert.equal(isSamePerson({ familienname: 'AL HASSAN' }, { familienname: 'Al-Hassan' }), undefined);
});

test('two brokers of one key are a mistake that is told at start', () => {
  assert.equal(brokerListeSchema.safeParse([broker, broker]).success, false);
  assert.equal(brokerListeSchema.safeParse([broker, { ...broker, schluessel: 'servicekonto' }]).success, true);
});
