/** Nobody sees what lies beyond their scope: not a row, not a name, not a count (house.md, laid once, 1). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract } from '#platform/http/contract.ts';
import * as akteApi from './akte.api.ts';
import { area } from './akten.module.ts';
import * as herausgabeApi from './akteneinsicht/herausgabe.api.ts';
import * as schwaerzungApi from './akteneinsicht/schwaerzung.api.ts';
import * as dokumentApi from './dokument.api.ts';
import * as eingangApi from './eingang.api.ts';
import * as gegenstandApi from './gegenstand.api.ts';
import * as personApi from './person.api.ts';
import * as sucheApi from './suche.api.ts';
import { act, givenAkte, givenDokument, letter, nord, staff, sued } from './testing.ts';
import * as abgabeApi from './xdomea/abgabe.api.ts';

let house: TestKernel;
let theirs: { personId: string; akteId: string; aktenzeichen: string; dokumentId: string; eingangId: string };
let own: { personId: string; akteId: string; dokumentId: string };
const AZR = '111122223333';

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const { kernel } = house;
  const akte = await givenAkte(kernel, 'nord', {
    familienname: 'Zaubermann',
    vornamen: 'Quentin',
    geburtsdatum: '1980-02-03',
  });
  const file = letter(['Geheimnisvoller Brief an Quentin Zaubermann']);
  const { dokumentId, eingangId } = await givenDokument(kernel, file, { akteId: akte.akteId });
  theirs = { ...akte, dokumentId, eingangId };
  const other = await givenAkte(kernel, 'sued', { familienname: 'Anders', vornamen: 'Petra' });
  const brief = await givenDokument(kernel, letter(['Offener Brief']), { akteId: other.akteId });
  own = { ...other, dokumentId: brief.dokumentId };
  await act(kernel, nord, personApi.setAzrNummer, { id: theirs.personId, azrNummer: AZR });
});
after(() => house.close());

type Ask = { readonly input: () => unknown; readonly nothing: 'fault' | ((answer: never) => void) };
const missing = (input: () => unknown): Ask => ({ input, nothing: 'fault' });
const empty = (input: () => unknown, check: (answer: never) => void): Ask => ({ input, nothing: check });
const holds = (secret: () => string) => (answer: never) =>
  assert.ok(!JSON.stringify(answer).includes(secret()), 'the answer names what the actor may not see');

/** How each contract is asked for what belongs to the other team, and what it must answer. */
const ASKED: Readonly<Record<string, Ask>> = {
  findAehnlichePersonen: empty(
    () => ({ familienname: 'Zaubermann', vornamen: 'Quentin', geburtsdatum: '1980-02-03' }),
    holds(() => theirs.personId),
  ),
  createPerson: empty(
    () => ({ familienname: 'Zaubermann', vornamen: 'Quentin', geburtsdatum: '1980-02-03' }),
    ({ ergebnis }: { ergebnis: string }) => assert.equal(ergebnis, 'angelegt'),
  ),
  getPerson: missing(() => ({ id: theirs.personId })),
  updatePerson: missing(() => ({ id: theirs.personId, version: 1, familienname: 'X', vornamen: '' })),
  listPersonen: empty(
    () => ({ anzahl: 200 }),
    holds(() => theirs.personId),
  ),
  setAzrNummer: missing(() => ({ id: theirs.personId, azrNummer: '999988887777' })),
  readAzrNummer: missing(() => ({ id: theirs.personId, zweck: 'registerabruf' })),
  findPersonByAzrNummer: empty(
    () => ({ azrNummer: AZR, zweck: 'registerabruf' }),
    (answer) => assert.deepEqual(answer, {}),
  ),
  createAkte: missing(() => ({ personId: theirs.personId, teamId: 'sued' })),
  getAkte: missing(() => ({ id: theirs.akteId })),
  listAkten: empty(
    () => ({ anzahl: 200 }),
    ({ eintraege }: { eintraege: { id: string }[] }) =>
      assert.deepEqual(
        eintraege.map((one) => one.id),
        [own.akteId],
      ),
  ),
  updateAkte: missing(() => ({ id: theirs.akteId, version: 1, zustand: 'B', teamId: 'sued' })),
  addPersonToAkte: missing(() => ({ id: own.akteId, personId: theirs.personId })),
  // The one question beyond the scope has a right of its own, which this room does not give.
  findAkteForNotzugriff: missing(() => ({
    aktenzeichen: theirs.aktenzeichen,
    grund: 'Die Person steht am Schalter.',
  })),
  getHeute: empty(
    () => ({}),
    holds(() => theirs.akteId),
  ),
  listDokumente: missing(() => ({ akteId: theirs.akteId })),
  getDokument: missing(() => ({ id: theirs.dokumentId })),
  getSeiteBild: missing(() => ({ id: theirs.dokumentId, nr: 1 })),
  getSeiteWorte: missing(() => ({ id: theirs.dokumentId, nr: 1, q: 'Brief' })),
  findTrefferInDokument: missing(() => ({ id: theirs.dokumentId, q: 'Brief' })),
  getOriginal: missing(() => ({ id: theirs.dokumentId })),
  getArbeitskopie: missing(() => ({ id: theirs.dokumentId })),
  updateDokument: missing(() => ({ id: theirs.dokumentId, version: 1, titel: 'X', typ: 'schreiben', datum: null })),
  moveDokument: missing(() => ({ id: own.dokumentId, version: 1, akteId: theirs.akteId })),
  retryErkennung: missing(() => ({ id: theirs.dokumentId })),
  markSeiteLeer: missing(() => ({ id: theirs.dokumentId, nr: 1, leer: true })),
  getSchwaerzung: missing(() => ({ id: theirs.dokumentId })),
  saveSchwaerzung: missing(() => ({ id: theirs.dokumentId, version: 0, kaesten: [] })),
  releaseSchwaerzung: missing(() => ({ id: theirs.dokumentId, version: 1 })),
  previewAkteneinsicht: missing(() => ({ id: theirs.akteId, umfang: { art: 'akte' } })),
  createAkteneinsicht: missing(() => ({
    id: theirs.akteId,
    umfang: { art: 'akte' },
    anlass: 'Antrag',
    empfaengerArt: 'person',
    empfaenger: 'X',
  })),
  listHerausgaben: missing(() => ({ id: theirs.akteId })),
  getHerausgabeDatei: missing(() => ({ id: theirs.akteId })),
  recordUebergabe: missing(() => ({
    id: theirs.akteId,
    empfaengerArt: 'person',
    empfaenger: 'X',
    weg: 'papier',
    am: '2026-11-25',
  })),
  removeHerausgabe: missing(() => ({ id: theirs.akteId })),
  createAbgabe: missing(() => ({ id: theirs.akteId, art: 'abgabe', empfaenger: 'B', anlass: 'Wegzug' })),
  confirmAbgabe: missing(() => ({ id: theirs.akteId, am: '2026-11-25' })),
  startLieferung: missing(() => ({ dateien: [{ name: 'x.pdf', groesse: 1 }], akteId: theirs.akteId })),
  finishLieferung: missing(() => ({ id: theirs.akteId })),
  getLieferung: missing(() => ({ id: theirs.akteId })),
  listLieferungen: empty(
    () => ({}),
    ({ eintraege }: { eintraege: unknown[] }) => assert.deepEqual(eintraege, []),
  ),
  countEingang: { input: () => ({}), nothing: 'fault' },
  // What data protection asks has a right of another area.
  listAktenzeichen: missing(() => ({ ids: [theirs.akteId] })),
  findGegenstand: missing(() => ({ text: theirs.aktenzeichen })),
  listAktenzugriffe: missing(() => ({ art: 'akte', id: theirs.akteId })),
  listEingang: { input: () => ({}), nothing: 'fault' },
  getEingang: { input: () => ({ id: theirs.eingangId }), nothing: 'fault' },
  findZielakten: { input: () => ({ q: 'Zaubermann' }), nothing: 'fault' },
  assignEingang: { input: () => ({ id: theirs.eingangId, akteId: own.akteId }), nothing: 'fault' },
  decideDublette: missing(() => ({ id: theirs.eingangId, entscheidung: 'verwerfen' })),
  discardEingang: missing(() => ({ id: theirs.eingangId, grund: 'weg damit' })),
  retryEingang: missing(() => ({ id: theirs.eingangId })),
  getFortschritt: empty(
    () => ({}),
    holds(() => theirs.akteId),
  ),
  suche: empty(
    () => ({ q: 'Geheimnisvoller Brief Zaubermann' }),
    (answer) => assert.deepEqual(answer, { personen: [], akten: [], seiten: [], mehrSeiten: false }),
  ),
};

const CONTRACTS: Contract[] = [
  abgabeApi,
  akteApi,
  dokumentApi,
  eingangApi,
  gegenstandApi,
  herausgabeApi,
  personApi,
  schwaerzungApi,
  sucheApi,
].flatMap((api) => (Object.values(api) as unknown as Contract[]).filter((one) => 'path' in one));

/** Of the other team, and without the right to the Eingang, which is not divided by teams. */
const outsider = staff(
  'sued',
  sued.scope,
  [...sued.rights].filter((right) => right !== 'akten.eingang'),
);

test('every contract of the area is asked here', () => {
  assert.deepEqual(CONTRACTS.map((one) => one.name).sort(), Object.keys(ASKED).sort());
});

for (const contract of CONTRACTS) {
  test(`${contract.name}: the other team sees nothing`, async () => {
    const ask = ASKED[contract.name] as Ask;
    const asked = act(house.kernel, outsider, contract, ask.input() as never);
    if (ask.nothing === 'fault') {
      await assert.rejects(
        asked,
        (cause: unknown) => cause instanceof Fault && (cause.status === 404 || cause.status === 403),
      );
    } else ask.nothing((await asked) as never);
  });
}

test('the answer does not tell what is there from what is not; the audit log does', async () => {
  const codes: string[] = [];
  for (const id of [theirs.akteId, crypto.randomUUID()]) {
    await assert.rejects(act(house.kernel, outsider, akteApi.getAkte, { id }), (cause: unknown) => {
      assert.ok(cause instanceof Fault);
      codes.push(`${cause.status} ${cause.message}`);
      return true;
    });
    const { rows } = await house.kernel.pool.pg.query<{ ergebnis: string }>(
      'select ergebnis from protokoll.eintrag where $1 = any(gegenstaende) order by id desc limit 1',
      [`akte:${id}`],
    );
    codes.push(rows[0]?.ergebnis ?? '');
  }
  assert.equal(codes[0], codes[2]);
  assert.deepEqual([codes[1], codes[3]], ['verweigert', 'fehler']);
});

const READ_ONLY = 'akten.NOTZUGRIFF_NUR_LESEN';

test('break-glass is for reading: nothing of that Akte is changed, and nothing carried over into an own one', async () => {
  const helper = staff('helper', { ...sued.scope, akten: [theirs.akteId] });
  const { akteId, personId, dokumentId } = theirs;
  for (const [contract, input] of [
    [akteApi.getAkte, { id: akteId }],
    [personApi.getPerson, { id: personId }],
    [dokumentApi.getDokument, { id: dokumentId }],
  ] as const)
    await act(house.kernel, helper, contract as Contract, input);
  const name = { familienname: 'Zaubermann', vornamen: 'Quentin' };
  const refused: readonly (readonly [Contract, object])[] = [
    [akteApi.updateAkte, { id: akteId, version: 1, zustand: 'B', teamId: 'nord' }],
    [akteApi.createAkte, { personId, teamId: 'sued' }],
    [akteApi.addPersonToAkte, { id: akteId, personId: own.personId }],
    [akteApi.addPersonToAkte, { id: own.akteId, personId }],
    [personApi.updatePerson, { id: personId, version: 1, ...name }],
    [personApi.setAzrNummer, { id: personId, azrNummer: '999988887777' }],
    [dokumentApi.updateDokument, { id: dokumentId, version: 1, titel: 'X', typ: 'schreiben', datum: null }],
    [dokumentApi.moveDokument, { id: dokumentId, version: 1, akteId: own.akteId }],
    [dokumentApi.moveDokument, { id: own.dokumentId, version: 1, akteId }],
    [dokumentApi.retryErkennung, { id: dokumentId }],
    [dokumentApi.markSeiteLeer, { id: dokumentId, nr: 1, leer: true }],
    [eingangApi.startLieferung, { dateien: [{ name: 'x.pdf', groesse: 1 }], akteId }],
    [eingangApi.assignEingang, { id: theirs.eingangId, akteId }],
  ];
  for (const [contract, input] of refused)
    await assert.rejects(
      act(house.kernel, helper, contract, input as never),
      (cause: unknown) => cause instanceof Fault && cause.code === READ_ONLY,
      contract.name,
    );
});

test('the team whose Akte it is sees all of it', async () => {
  const found = await act(house.kernel, nord, sucheApi.suche, { q: 'geheimnisvoller brief' });
  assert.equal(found.seiten[0]?.akte?.aktenzeichen, theirs.aktenzeichen);
  assert.equal((await act(house.kernel, nord, akteApi.getAkte, { id: theirs.akteId })).inhalt.length, 1);
});

test('letters divide a team, and a single Akte can be opened by name', async () => {
  const letters = staff('a-m', { ranges: [{ teamId: 'nord', from: 'A', to: 'M' }] });
  await assert.rejects(act(house.kernel, letters, akteApi.getAkte, { id: theirs.akteId }));
  const named = staff('named', { akten: [theirs.akteId] });
  assert.equal((await act(house.kernel, named, akteApi.getAkte, { id: theirs.akteId })).id, theirs.akteId);
});

test('a double across the border of teams is noted for those who see both, and told to nobody else', async () => {
  const { rows } = await house.kernel.pool.pg.query('select 1 from akten.dublettenhinweis where andere_id = $1', [
    theirs.personId,
  ]);
  assert.equal(rows.length, 1);
});
