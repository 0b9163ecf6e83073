/** Nobody sees what lies beyond their scope: not a row, not a name, not a count (house.md, laid once, 1). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract } from '#platform/http/contract.ts';
import * as akteApi from './akte.api.ts';
import { area } from './akten.module.ts';
import * as dokumentApi from './dokument.api.ts';
import * as eingangApi from './eingang.api.ts';
import * as gegenstandApi from './gegenstand.api.ts';
import * as drehungApi from './notiz/drehung.api.ts';
import * as notizApi from './notiz/notiz.api.ts';
import * as personApi from './person.api.ts';
import * as sucheApi from './suche.api.ts';
import { act, givenAkte, givenDokument, letter, nord, staff, sued } from './testing.ts';
import * as verweisApi from './verweis/verweis.api.ts';
import * as ablageApi from './vorgang/ablage.api.ts';
import * as aktenplanApi from './vorgang/aktenplan.api.ts';
import * as anwesenheitApi from './vorgang/anwesenheit.api.ts';
import * as vorgangApi from './vorgang/vorgang.api.ts';
import * as wiedervorlageApi from './vorgang/wiedervorlage.api.ts';

let house: TestKernel;
let theirs: { personId: string; akteId: string; aktenzeichen: string; dokumentId: string; eingangId: string };
let vorgangId = '';
let notizId = '';
let wiedervorlageId = '';
let ablageId = '';
let verweisId = '';
let own: { personId: string; akteId: string; dokumentId: string };
const AZR = '111122223333';

const VORGANG = {
  bezeichnung: 'Geheimnisvoller Vorgang',
  kennzeichen: '3.2',
  laufzeitVon: '2026-01-01',
  laufzeitBis: null,
  teamId: null,
  bearbeiter: null,
  vertraulichkeit: 'offen',
} as const;
const ablage = (of: { akteId: string; dokumentId: string }, into: string | null, version = 1) => ({
  akteId: of.akteId,
  ziel: { art: 'vorgang', vorgangId: into } as const,
  dokumente: [{ id: of.dokumentId, version }],
});
const KASTEN = { x: 0.1, y: 0.1, w: 0.2, h: 0.1 };

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
  const { akteId: in_ } = theirs;
  vorgangId = (await act(kernel, nord, vorgangApi.createVorgang, { akteId: in_, ...VORGANG })).id;
  notizId = (await act(kernel, nord, notizApi.createNotiz, { akteId: in_, text: 'Geheimnisvoll' })).id;
  wiedervorlageId = (
    await act(kernel, nord, wiedervorlageApi.createWiedervorlage, {
      akteId: in_,
      faellig: kernel.clock.today().toString(),
      vermerk: 'Geheimnisvoll',
    })
  ).id;
  const { version } = await act(kernel, nord, dokumentApi.getDokument, { id: theirs.dokumentId });
  ablageId = (await act(kernel, nord, ablageApi.fileDokumente, ablage(theirs, vorgangId, version))).ablageId;
  const both = staff('beide', { all: true });
  const familie = { rolle: 'ehegatte', vonId: theirs.personId, nachId: own.personId } as const;
  verweisId = (await act(kernel, both, verweisApi.createFamilie, familie)).id;
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
  listVorgaenge: missing(() => ({ akteId: theirs.akteId })),
  createVorgang: missing(() => ({ akteId: theirs.akteId, ...VORGANG })),
  updateVorgang: missing(() => ({ id: vorgangId, version: 1, ...VORGANG })),
  closeVorgang: missing(() => ({ id: vorgangId, version: 1, vermerk: '' })),
  reopenVorgang: missing(() => ({ id: vorgangId, version: 1, grund: 'Weil ich es will.' })),
  deleteVorgang: missing(() => ({ id: vorgangId, version: 1 })),
  orderVorgaenge: missing(() => ({ akteId: theirs.akteId, ids: [vorgangId] })),
  listVerfuegungen: missing(() => ({ akteId: theirs.akteId })),
  previewAblage: missing(() => ablage(theirs, null)),
  fileDokumente: missing(() => ablage(theirs, null)),
  undoAblage: missing(() => ({ id: ablageId })),
  createWiedervorlage: missing(() => ({ akteId: theirs.akteId, faellig: '2099-01-01', vermerk: '' })),
  listWiedervorlagen: empty(
    () => ({ umfang: 'bereich' }),
    (answer) => assert.deepEqual(answer, { eintraege: [], mehr: false }),
  ),
  finishWiedervorlage: missing(() => ({ id: wiedervorlageId, version: 1 })),
  noteAnwesenheit: missing(() => ({ akteId: theirs.akteId })),
  // The plan of the office names nobody.
  getAktenplan: empty(
    () => ({}),
    holds(() => theirs.akteId),
  ),
  listAktenplanFassungen: empty(
    () => ({}),
    holds(() => theirs.akteId),
  ),
  saveAktenplanEntwurf: empty(
    () => ({ gueltigAb: '2099-01-01', eintraege: [{ kennzeichen: '1', bezeichnung: 'Alles' }] }),
    holds(() => theirs.akteId),
  ),
  releaseAktenplan: missing(() => ({ id: theirs.akteId, version: 1 })),
  discardAktenplanEntwurf: missing(() => ({ id: theirs.akteId, version: 1 })),
  listNotizen: missing(() => ({ akteId: theirs.akteId })),
  createNotiz: missing(() => ({ akteId: theirs.akteId, text: 'X' })),
  createStempel: missing(() => ({ ...theirs, seite: 1, kasten: KASTEN, stempel: 'kopie' })),
  updateNotiz: missing(() => ({ id: notizId, version: 1, text: 'X' })),
  strikeNotiz: missing(() => ({ id: notizId, version: 1 })),
  listNotizFassungen: missing(() => ({ id: notizId })),
  turnSeite: missing(() => ({ id: theirs.dokumentId, nr: 1, um: 90, gesehen: 0 })),
  listVerweiseOfPerson: empty(
    () => ({ personId: own.personId }),
    (answer) => assert.deepEqual(answer, { verweise: [] }),
  ),
  listVerweiseOfAkte: empty(
    () => ({ akteId: own.akteId }),
    (answer) => assert.deepEqual(answer, { verweise: [] }),
  ),
  createFamilie: missing(() => ({ rolle: 'kind', vonId: own.personId, nachId: theirs.personId })),
  createBezug: missing(() => ({ rolle: 'wohnung', vonId: own.akteId, nachId: theirs.akteId })),
  removeVerweis: missing(() => ({ id: verweisId })),
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

const APIS = [akteApi, dokumentApi, eingangApi, gegenstandApi, personApi, sucheApi, vorgangApi, aktenplanApi];
const MORE = [ablageApi, wiedervorlageApi, anwesenheitApi, notizApi, drehungApi, verweisApi];
const CONTRACTS: Contract[] = [...APIS, ...MORE].flatMap((api) => Object.values(api) as unknown as Contract[]);

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
    [vorgangApi.createVorgang, { akteId, ...VORGANG }],
    [vorgangApi.updateVorgang, { id: vorgangId, version: 1, ...VORGANG }],
    [vorgangApi.closeVorgang, { id: vorgangId, version: 1, vermerk: '' }],
    [vorgangApi.deleteVorgang, { id: vorgangId, version: 1 }],
    [vorgangApi.orderVorgaenge, { akteId, ids: [vorgangId] }],
    [ablageApi.fileDokumente, ablage(theirs, null)],
    [wiedervorlageApi.createWiedervorlage, { akteId, faellig: '2099-01-01', vermerk: '' }],
    [wiedervorlageApi.finishWiedervorlage, { id: wiedervorlageId, version: 1 }],
    [notizApi.createNotiz, { akteId, text: 'X' }],
    [notizApi.strikeNotiz, { id: notizId, version: 1 }],
    [notizApi.createStempel, { akteId, dokumentId, seite: 1, kasten: KASTEN, stempel: 'kopie' }],
    [drehungApi.turnSeite, { id: dokumentId, nr: 1, um: 90, gesehen: 0 }],
    [verweisApi.createFamilie, { rolle: 'kind', vonId: own.personId, nachId: personId }],
    [verweisApi.createBezug, { rolle: 'wohnung', vonId: own.akteId, nachId: akteId }],
    [verweisApi.removeVerweis, { id: verweisId }],
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
