import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SucheErgebnis } from '../../suche/suche.schema.ts';
import { alleFunde, gruppenOf, stepFund, zielOf } from './ergebnis.ts';

const akte = { id: 'a1', aktenzeichen: 'ABH-2019-004417' };
const person = {
  id: 'p1',
  familienname: 'Osei',
  vornamen: 'Abena',
  staatsangehoerigkeiten: ['GHA'],
  akten: [akte],
  score: 1,
};
const seite = {
  dokumentId: 'd1',
  titel: 'Verlustanzeige',
  typ: 'polizei',
  akte,
  seite: 3,
  ausschnitt: [{ text: 'Reisepass', treffer: true }],
  kaesten: [],
  rang: 1,
  weg: 'wort' as const,
};
const ergebnis: SucheErgebnis = { personen: [person], akten: [], seiten: [seite], mehrSeiten: false };

test('empty groups are not shown', () => {
  assert.deepEqual(
    gruppenOf(ergebnis).map(({ name }) => name),
    ['Personen', 'In Dokumenten'],
  );
});

test('arrow keys walk through all groups and stop at the ends', () => {
  const funde = alleFunde(gruppenOf(ergebnis));
  assert.equal(stepFund(funde, undefined, 1), 'p-p1');
  assert.equal(stepFund(funde, 'p-p1', 1), 's-d1-3');
  assert.equal(stepFund(funde, 's-d1-3', 1), 's-d1-3');
  assert.equal(stepFund(funde, 'p-p1', -1), 'p-p1');
  assert.equal(stepFund([], undefined, 1), undefined);
});

test('the words searched for are never part of an address', () => {
  const [first, second] = alleFunde(gruppenOf(ergebnis));
  assert.ok(first && second);
  assert.deepEqual(zielOf(first, 'osei'), { to: '/akten/$akteId', params: { akteId: 'a1' } });
  const ziel = zielOf(second, 'reisepass');
  assert.deepEqual(ziel.state, { q: 'reisepass' });
  assert.doesNotMatch(JSON.stringify([ziel.to, ziel.params, ziel.search]), /reisepass/);
});

test('a person with several Akten is shown first, so that people choose', () => {
  const two = { ...person, akten: [akte, { id: 'a2', aktenzeichen: 'ABH-2021-000001' }] };
  const [fund] = alleFunde(gruppenOf({ ...ergebnis, personen: [two] }));
  assert.equal(fund && zielOf(fund, 'osei').to, '/personen/$personId');
});
