/** Who sees which Akten. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { scopeOf, type Zugangslage } from './bereich.rules.ts';

const lage = (change: Partial<Zugangslage>): Zugangslage => ({
  rollen: ['sachbearbeitung'],
  zustaendigkeiten: [{ teamId: 'nord', von: 'A', bis: 'E' }],
  vertretene: [],
  notzugriffe: [],
  ...change,
});
const ranges = (change: Partial<Zugangslage>) =>
  scopeOf(lage(change)).ranges.map(({ teamId, from, to }) => `${teamId} ${from}–${to}`);

test('Sachbearbeitung sees its own letters and nothing else', () => {
  assert.deepEqual(scopeOf(lage({})), { all: false, ranges: [{ teamId: 'nord', from: 'A', to: 'E' }], akten: [] });
});

test('Teamleitung sees the whole of its team, also letters that the team does not hold', () => {
  assert.deepEqual(ranges({ rollen: ['teamleitung'] }), ['nord A–Z']);
});

test('Leitung sees all', () => {
  assert.equal(scopeOf(lage({ rollen: ['leitung'], zustaendigkeiten: [] })).all, true);
});

test('post and scan reach all, for putting things where they belong; their rights read nothing', () => {
  for (const rolle of ['poststelle', 'scanstelle']) assert.equal(scopeOf(lage({ rollen: [rolle] })).all, true);
});

test('administration, data protection and Kasse see nothing, whatever letters stand in their account', () => {
  for (const rolle of ['administration', 'datenschutz', 'kasse'])
    assert.deepEqual(scopeOf(lage({ rollen: [rolle], notzugriffe: ['x'] })), { all: false, ranges: [], akten: [] });
});

test('who represents somebody sees their letters too, each once', () => {
  const vertretene = [
    { rollen: ['sachbearbeitung'], zustaendigkeiten: [{ teamId: 'nord', von: 'F', bis: 'K' }] },
    { rollen: ['sachbearbeitung'], zustaendigkeiten: [{ teamId: 'nord', von: 'A', bis: 'E' }] },
  ];
  assert.deepEqual(ranges({ vertretene }), ['nord A–E', 'nord F–K']);
});

test('who represents the Teamleitung sees the team, who represents the Leitung sees all', () => {
  assert.deepEqual(
    ranges({ vertretene: [{ rollen: ['teamleitung'], zustaendigkeiten: [{ teamId: 'sued', von: 'L', bis: 'Z' }] }] }),
    ['nord A–E', 'sued A–Z'],
  );
  const leitung = { rollen: ['leitung'], zustaendigkeiten: [] };
  assert.equal(scopeOf(lage({ rollen: ['teamleitung'], vertretene: [leitung] })).all, true);
});

test('a substitution opens nothing to somebody who has lost the role that reads', () => {
  const vertretene = [{ rollen: ['leitung'], zustaendigkeiten: [] }];
  assert.equal(scopeOf(lage({ rollen: ['administration'], vertretene })).all, false);
});

test('break-glass adds the one Akte', () => {
  assert.deepEqual(scopeOf(lage({ notzugriffe: ['akte-1', 'akte-1'] })).akten, ['akte-1']);
});
