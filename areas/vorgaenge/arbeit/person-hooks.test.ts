/** What becomes of Vorgänge when their person is merged or erased, and when their Akte is destroyed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { noteTatsachen } from './erhebung.api.ts';
import { destroyOwners, forgetVerfahren, personHooks } from './person-hooks.ts';
import { AREAS, act, givenBearbeiter, givenTeam, givenVerfahren } from './testing.ts';

let house: TestKernel;
let team = '';
let lead: Principal;
const SYSTEM = systemPrincipal('test');

before(async () => {
  house = await testKernel({ areas: AREAS });
  team = await givenTeam(house.kernel, 'Nord', 'A', 'Z');
  lead = await givenBearbeiter(house.kernel, 'Leitung', team, { von: 'A', bis: 'Z' }, 'teamleitung');
});
after(() => house.close());

const inTx = <T>(run: (tx: Parameters<typeof destroyOwners>[0]) => Promise<T>): Promise<T> =>
  transact(house.kernel.pool.db, SYSTEM, 'test', run);
const rowOf = async (id: string) =>
  (await house.kernel.pool.pg.query('select person_id, stand from vorgaenge.verfahren where id = $1', [id])).rows[0];

test('merging moves Vorgänge; of two open ones for the same matter that of the person who goes is ended', async () => {
  const { kernel } = house;
  const kept = await givenVerfahren(kernel, lead, team, 'Adam');
  const gone = await givenVerfahren(kernel, lead, team, 'Adams');
  await inTx((tx) => personHooks.merge(tx, gone.person.id, kept.person.id));
  assert.deepEqual(await rowOf(gone.id), { person_id: kept.person.id, stand: 'erledigt' });
  assert.equal((await rowOf(kept.id)).stand, 'eingang');
});

test('the information of Art. 15 DSGVO names Vorgänge with what is known', async () => {
  const { id, person } = await givenVerfahren(house.kernel, lead, team, 'Baker');
  const tatsachen = [{ feld: 'person.pass', wert: 'gueltig', herkunft: 'amt' as const }];
  await act(house.kernel, lead, noteTatsachen, { id, tatsachen });
  const { Vorgänge } = (await inTx((tx) => personHooks.exportData(tx, person.id))) as {
    Vorgänge: { Art: string; Angaben: { Wert: string }[] }[];
  };
  assert.equal(Vorgänge[0]?.Art, 'Blaue Karte EU');
  assert.equal(Vorgänge[0]?.Angaben[0]?.Wert, 'gültig');
});

test('erased with the person, destroyed with the Akte, and destroyed again after a restore', async () => {
  const [one, two, three] = [
    await givenVerfahren(house.kernel, lead, team, 'Cerny'),
    await givenVerfahren(house.kernel, lead, team, 'Costa'),
    await givenVerfahren(house.kernel, lead, team, 'Cruz'),
  ];
  await inTx((tx) => personHooks.erase(tx, one.person.id));
  await inTx((tx) => forgetVerfahren.handle(house.kernel, tx, { akteId: two.akteId }));
  await inTx((tx) => destroyOwners(tx, [`akte:${three.akteId}`, `eingang:${three.akteId}`]));
  for (const { id } of [one, two, three]) assert.equal(await rowOf(id), undefined);
});
