/** Links between persons and Akten: the right words from both sides, and nothing of what one may not see. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../akten.module.ts';
import { personHooks } from '../person-hooks.ts';
import { act, givenAkte, nord, SYSTEM, staff, sued } from '../testing.ts';
import { createBezug, createFamilie, listVerweiseOfAkte, listVerweiseOfPerson, removeVerweis } from './verweis.api.ts';
import { ROLLENWORTE, rolleOf, storedVerweis } from './verweis.rules.ts';
import { BEZUG, FAMILIE } from './verweis.schema.ts';

test('each word has its counterpart, and both are stored as one', () => {
  const pairs = [...FAMILIE, ...BEZUG].map((rolle) => {
    const { art, von } = storedVerweis(rolle, 'a', 'b');
    const [mine, theirs] = von === 'a' ? (['von', 'nach'] as const) : (['nach', 'von'] as const);
    assert.equal(rolleOf(art, mine), rolle);
    return `${ROLLENWORTE[rolle]} / ${ROLLENWORTE[rolleOf(art, theirs)]}`;
  });
  assert.ok(pairs.includes('Kind von / Elternteil von') && pairs.includes('Elternteil von / Kind von'));
  assert.ok(pairs.includes('Vormund von / Mündel von') && pairs.includes('Vorgängerakte von / Nachfolgeakte von'));
});

let house: TestKernel;
type Given = Awaited<ReturnType<typeof givenAkte>>;
let kind: Given;
let mutter: Given;
let fremd: Given;
const both = staff('beide', { ranges: [...nord.scope.ranges, ...sued.scope.ranges] });

before(async () => {
  house = await testKernel({ areas: [area], work: false });
  const { kernel } = house;
  kind = await givenAkte(kernel, 'nord', { familienname: 'Kind', vornamen: 'Kim' });
  mutter = await givenAkte(kernel, 'nord', { familienname: 'Mutter', vornamen: 'Mia' });
  fremd = await givenAkte(kernel, 'sued', { familienname: 'Fremd', vornamen: 'Franz' });
});
after(() => house.close());

const words = async (who: typeof nord, personId: string) =>
  (await act(house.kernel, who, listVerweiseOfPerson, { personId })).verweise.map(({ rolle, person, akte }) =>
    `${ROLLENWORTE[rolle]} ${person?.familienname} ${akte ? 'mit Akte' : ''}`.trim(),
  );
const refusedAs = (code: string) => (cause: unknown) => {
  assert.ok(cause instanceof Fault);
  assert.equal(cause.code, code);
  return true;
};

test('from both sides, once, and not a second time the other way round', async () => {
  const { kernel } = house;
  await act(kernel, nord, createFamilie, { rolle: 'kind', vonId: kind.personId, nachId: mutter.personId });
  assert.deepEqual(await words(nord, kind.personId), ['Kind von Mutter mit Akte']);
  assert.deepEqual(await words(nord, mutter.personId), ['Elternteil von Kind mit Akte']);
  await assert.rejects(
    act(kernel, nord, createFamilie, { rolle: 'kind', vonId: mutter.personId, nachId: kind.personId }),
    refusedAs('akten.VERWEIS_BESTEHT'),
  );
});

test('a link that leads beyond one’s range is not there, neither by name nor by number', async () => {
  const { kernel } = house;
  const ask = { rolle: 'ehegatte', vonId: mutter.personId, nachId: fremd.personId } as const;
  await assert.rejects(act(kernel, nord, createFamilie, ask), refusedAs('akten.PERSON_NICHT_GEFUNDEN'));
  const { id } = await act(kernel, both, createFamilie, ask);
  const bezug = await act(kernel, both, createBezug, {
    rolle: 'vorgaenger',
    vonId: mutter.akteId,
    nachId: fremd.akteId,
  });
  assert.deepEqual(await words(nord, mutter.personId), ['Elternteil von Kind mit Akte']);
  const seen = await act(kernel, nord, listVerweiseOfAkte, { akteId: mutter.akteId });
  assert.deepEqual(
    seen.verweise.map(({ rolle }) => rolle),
    ['elternteil'],
  );
  for (const hidden of [id, bezug.id])
    await assert.rejects(act(kernel, nord, removeVerweis, { id: hidden }), refusedAs('akten.VERWEIS_NICHT_GEFUNDEN'));
  const all = await act(kernel, both, listVerweiseOfAkte, { akteId: fremd.akteId });
  assert.deepEqual(
    all.verweise.map(({ rolle }) => rolle),
    ['ehegatte', 'nachfolger'],
  );
});

test('by break-glass a link is read and not made', async () => {
  const helper = staff('helper', { ...nord.scope, akten: [fremd.akteId] });
  assert.equal((await words(helper, mutter.personId)).length, 2);
  await assert.rejects(
    act(house.kernel, helper, createFamilie, { rolle: 'vormund', vonId: kind.personId, nachId: fremd.personId }),
    refusedAs('akten.NOTZUGRIFF_NUR_LESEN'),
  );
});

test('persons who are one take their links along, none of them twice and none to themselves', async () => {
  const { kernel } = house;
  const double = await givenAkte(kernel, 'nord', { familienname: 'Mutter', vornamen: 'Mía' });
  await act(kernel, nord, createFamilie, { rolle: 'kind', vonId: kind.personId, nachId: double.personId });
  await act(kernel, nord, createFamilie, { rolle: 'ehegatte', vonId: mutter.personId, nachId: double.personId });
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => personHooks.merge(tx, double.personId, mutter.personId));
  assert.deepEqual(await words(nord, kind.personId), ['Kind von Mutter mit Akte']);
  assert.deepEqual(await words(nord, mutter.personId), ['Elternteil von Kind mit Akte']);
});
