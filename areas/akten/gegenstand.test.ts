/** Data protection finds out who has seen a person, whatever was opened of them, and learns no name on the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { getAkte, listAkten } from './akte.api.ts';
import { area } from './akten.module.ts';
import { getDokument, getSeiteWorte } from './dokument.api.ts';
import { getEingang } from './eingang.api.ts';
import { findGegenstand, listAktenzeichen, listAktenzugriffe } from './gegenstand.api.ts';
import { getPerson, listPersonen } from './person.api.ts';
import { act, givenAkte, givenDokument, letter, nord, staff } from './testing.ts';

const datenschutz = staff('datenschutz', {}, ['protokoll.lesen']);
let house: TestKernel;
let given: { personId: string; akteId: string; aktenzeichen: string; dokumentId: string; eingangId: string };

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const akte = await givenAkte(house.kernel, 'nord', { familienname: 'Morgenstern', vornamen: 'Ida' });
  const file = letter(['Ein Brief an Ida Morgenstern']);
  given = { ...akte, ...(await givenDokument(house.kernel, file, { akteId: akte.akteId })) };
});
after(() => house.close());

const zugriffe = async (art: 'person' | 'akte' | 'dokument', id: string) => {
  const answer = await act(house.kernel, datenschutz, listAktenzugriffe, { art, id });
  assert.doesNotMatch(JSON.stringify(answer), /Morgenstern|Ida|Brief/);
  return { ...answer, was: answer.zugriffe.filter(({ akteur }) => akteur.id === 'nord').map(({ was }) => was) };
};

test('a person is seen through their Akte, their documents and the Eingang, and all of it counts', async () => {
  const { kernel } = house;
  const { personId, akteId, dokumentId, eingangId } = given;
  await act(kernel, nord, getAkte, { id: akteId });
  await act(kernel, nord, getDokument, { id: dokumentId });
  await act(kernel, nord, getSeiteWorte, { id: dokumentId, nr: 1 });
  await act(kernel, nord, getEingang, { id: eingangId });
  const throughAkte = await zugriffe('person', personId);
  assert.deepEqual(throughAkte.was.sort(), ['akte.gelesen', 'dokument.gelesen', 'eingang.gelesen', 'seite.gelesen']);
  assert.deepEqual(throughAkte.umfasst, {
    akten: [{ art: 'akte', id: akteId, aktenzeichen: [given.aktenzeichen] }],
    dokumente: 1,
  });
  await act(kernel, nord, getPerson, { id: personId });
  await act(kernel, nord, listPersonen, {});
  await act(kernel, nord, listAkten, {});
  const all = (await zugriffe('person', personId)).was;
  for (const what of ['person.gelesen', 'personen.aufgelistet', 'akten.aufgelistet'])
    assert.ok(all.includes(what), what);
});

test('an Akte counts with its documents and names its persons; a document alone counts itself', async () => {
  const akte = await zugriffe('akte', given.akteId);
  assert.ok(akte.was.includes('dokument.gelesen') && !akte.was.includes('person.gelesen'));
  assert.deepEqual(akte.personen, [{ art: 'person', id: given.personId, aktenzeichen: [given.aktenzeichen] }]);
  const dokument = await zugriffe('dokument', given.dokumentId);
  assert.ok(dokument.was.includes('seite.gelesen') && !dokument.was.includes('akte.gelesen'));
});

test('a number or an id names a thing, in the forms in which people have them; a part of it does not', async () => {
  const { akteId, personId, dokumentId, aktenzeichen } = given;
  const find = (text: string) => act(house.kernel, datenschutz, findGegenstand, { text });
  for (const text of [aktenzeichen, ` ${aktenzeichen.toLowerCase()} `, akteId, `akte:${akteId}`])
    assert.deepEqual(await find(text), { art: 'akte', id: akteId, aktenzeichen: [aktenzeichen] });
  assert.equal((await find(`person:${personId}`)).art, 'person');
  assert.deepEqual((await find(dokumentId)).aktenzeichen, [aktenzeichen]);
  for (const text of [aktenzeichen.slice(0, -1), 'Morgenstern', '%', crypto.randomUUID()])
    await assert.rejects(
      find(text),
      (cause: unknown) => cause instanceof Fault && cause.code === 'akten.GEGENSTAND_UNBEKANNT',
    );
});

test('ids of the log get the numbers of their Akten; what is unknown is left out', async () => {
  const ids = [given.akteId, given.personId, crypto.randomUUID()];
  const { gegenstaende } = await act(house.kernel, datenschutz, listAktenzeichen, { ids });
  assert.deepEqual(gegenstaende.map(({ art, aktenzeichen }) => `${art} ${aktenzeichen}`).sort(), [
    `akte ${given.aktenzeichen}`,
    `person ${given.aktenzeichen}`,
  ]);
});
