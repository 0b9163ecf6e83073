/** A person merged, exported, restricted and erased (Art. 15 to 18 DSGVO). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import * as akteApi from './akte.api.ts';
import { area } from './akten.module.ts';
import * as personApi from './person.api.ts';
import { personHooks } from './person-hooks.ts';
import { act, givenAkte, givenDokument, letter, nord, SYSTEM } from './testing.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area], work: true });
});
after(() => house.close());

const inTx = <T>(run: (tx: Tx) => Promise<T>) => transact(house.kernel.pool.db, SYSTEM, 'test', run);

test('merged: Akten, names and AZR-Nummer of the one who goes are with the one who stays', async () => {
  const { kernel } = house;
  const from = await givenAkte(kernel, 'nord', {
    familienname: 'Alhasan',
    vornamen: 'Muhamed',
    geburtsdatum: '1991-03-14',
  });
  const into = await givenAkte(kernel, 'nord', { familienname: 'Al-Hassan', vornamen: 'Mohammed' });
  await act(kernel, nord, personApi.setAzrNummer, { id: from.personId, azrNummer: '900011112222' });
  await inTx((tx) => personHooks.merge(tx, from.personId, into.personId));
  const person = await act(kernel, nord, personApi.getPerson, { id: into.personId });
  assert.deepEqual(person.akten.map(({ id }) => id).sort(), [from.akteId, into.akteId].sort());
  assert.deepEqual(person.aliase, [{ familienname: 'Alhasan', vornamen: 'Muhamed' }]);
  assert.equal(person.geburtsdatum, '1991-03-14');
  assert.equal(person.hatAzrNummer, true);
  const { kandidaten } = await act(kernel, nord, personApi.findAehnlichePersonen, {
    familienname: 'Alhasan',
    vornamen: 'Muhamed',
  });
  assert.deepEqual(
    kandidaten.map(({ id }) => id),
    [into.personId],
  );
});

test('merged within one Akte: it keeps exactly one main person', async () => {
  const { kernel } = house;
  const main = await givenAkte(kernel, 'nord', { familienname: 'Doppelt', vornamen: 'Eva' });
  const other = await givenAkte(kernel, 'nord', { familienname: 'Doppelt', vornamen: 'Ewa' });
  await act(kernel, nord, akteApi.addPersonToAkte, { id: main.akteId, personId: other.personId, rolle: 'mitgefuehrt' });
  await inTx((tx) => personHooks.merge(tx, main.personId, other.personId));
  const akte = await act(kernel, nord, akteApi.getAkte, { id: main.akteId });
  assert.deepEqual(
    akte.personen.map(({ id, rolle }) => [id, rolle]),
    [[other.personId, 'hauptperson']],
  );
});

test('exported: what is held of the person, in words a citizen can read', async () => {
  const { kernel } = house;
  const { personId, akteId, aktenzeichen } = await givenAkte(kernel, 'nord', {
    familienname: 'Auskunft',
    vornamen: 'Ida',
  });
  await givenDokument(kernel, letter(['Arbeitsvertrag zwischen Ida Auskunft und der Bäckerei']), { akteId });
  const data = await inTx((tx) => personHooks.exportData(tx, personId));
  assert.equal(data.Familienname, 'Auskunft');
  assert.deepEqual(data.Akten, [aktenzeichen]);
  assert.equal((data.Dokumente as { Art: string }[])[0]?.Art, 'Arbeitsvertrag');
});

test('restricted: marked, and the mark can be lifted', async () => {
  const { kernel } = house;
  const { personId } = await givenAkte(kernel, 'nord', { familienname: 'Bestritten', vornamen: 'Ole' });
  const restricted = async () => (await act(kernel, nord, personApi.getPerson, { id: personId })).eingeschraenkt;
  await inTx((tx) => personHooks.restrict(tx, personId, true));
  assert.equal(await restricted(), true);
  await inTx((tx) => personHooks.restrict(tx, personId, false));
  assert.equal(await restricted(), false);
});

test('erased: the own Akte goes with the person, a shared one stays with the others', async () => {
  const { kernel } = house;
  const gone = await givenAkte(kernel, 'nord', { familienname: 'Fortgezogen', vornamen: 'Ana' });
  const stays = await givenAkte(kernel, 'nord', { familienname: 'Hiergeblieben', vornamen: 'Bo' });
  await act(kernel, nord, akteApi.addPersonToAkte, { id: stays.akteId, personId: gone.personId, rolle: 'mitgefuehrt' });
  const own = await givenDokument(kernel, letter(['Ein Brief an Ana Fortgezogen']), { akteId: gone.akteId });
  const shared = await givenDokument(kernel, letter(['Ein Brief an Bo Hiergeblieben']), { akteId: stays.akteId });
  await inTx((tx) => personHooks.erase(tx, gone.personId));
  const { rows } = await kernel.pool.pg.query<{ id: string }>('select id from akten.dokument where id = any($1)', [
    [own.dokumentId, shared.dokumentId],
  ]);
  assert.deepEqual(
    rows.map(({ id }) => id),
    [shared.dokumentId],
  );
  await assert.rejects(act(kernel, nord, personApi.getPerson, { id: gone.personId }));
  assert.equal((await act(kernel, nord, akteApi.getAkte, { id: stays.akteId })).personen.length, 1);
});
