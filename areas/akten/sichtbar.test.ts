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
import * as aufbewahrungApi from './aufbewahrung/aufbewahrung.api.ts';
import * as entscheidungApi from './aufbewahrung/entscheidung.api.ts';
import * as herausnahmeApi from './aufbewahrung/herausnahme.api.ts';
import * as loeschlaufApi from './aufbewahrung/loeschlauf.api.ts';
import { givenEntscheidungen } from './aufbewahrung/testing.ts';
import * as bestandApi from './bestand/bestand.api.ts';
import * as dokumentApi from './dokument.api.ts';
import * as doppeltApi from './doppelt/doppelt.api.ts';
import * as eingangApi from './eingang.api.ts';
import * as einordnungApi from './einordnung/einordnung.api.ts';
import * as pruefungApi from './ersetzung/pruefung.api.ts';
import * as siegelApi from './ersetzung/siegel.api.ts';
import { givenScan, givenScanprofil, SCANNER } from './ersetzung/testing.ts';
import * as vorgabeApi from './ersetzung/vorgabe.api.ts';
import * as gegenstandApi from './gegenstand.api.ts';
import * as drehungApi from './notiz/drehung.api.ts';
import * as notizApi from './notiz/notiz.api.ts';
import * as personApi from './person.api.ts';
import * as postfachApi from './postfach/postfach.api.ts';
import * as arbeitslisteApi from './suche/arbeitsliste.api.ts';
import * as sucheApi from './suche/suche.api.ts';

import { act, givenAkte, givenDokument, letter, nord, scanned, staff, sued } from './testing.ts';
import * as umordnungApi from './umordnung/umordnung.api.ts';
import * as verweisApi from './verweis/verweis.api.ts';
import * as ablageApi from './vorgang/ablage.api.ts';
import * as aktenplanApi from './vorgang/aktenplan.api.ts';
import * as anwesenheitApi from './vorgang/anwesenheit.api.ts';
import * as vorgangApi from './vorgang/vorgang.api.ts';
import * as wiedervorlageApi from './vorgang/wiedervorlage.api.ts';
import * as abgabeApi from './xdomea/abgabe.api.ts';
import * as uebernahmeApi from './xdomea/uebernahme.api.ts';

let house: TestKernel;
let theirs: {
  personId: string;
  akteId: string;
  aktenzeichen: string;
  dokumentId: string;
  eingangId: string;
  scanId: string;
};
let umordnungId: string;
let verwahrungId: string;
let vorgangId = '';
let notizId = '';
let wiedervorlageId = '';
let ablageId = '';
let verweisId = '';
let listeId = '';
let paketId = '';
let own: { personId: string; akteId: string; dokumentId: string };
let laufId: string;
let herausnahmeId: string;
const AZR = '111122223333';
const VORGABE = { art: 'scanner', inhalt: SCANNER };

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
const POSTFACH = { name: 'P', host: 'h.example', port: 993, sicherung: 'tls', benutzer: 'b' } as const;
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
  const third = await givenAkte(kernel, 'nord', { familienname: 'Drittens', vornamen: 'Rita' });
  const two = await givenDokument(kernel, letter(['Eins'], ['Zwei']), { akteId: third.akteId });
  const split = await act(kernel, nord, dokumentApi.getDokument, { id: two.dokumentId });
  ({ umordnungId } = await act(kernel, nord, umordnungApi.splitDokument, {
    id: two.dokumentId,
    version: split.version,
    teile: [{ seiten: [1] }, { seiten: [2] }],
  }));
  ({ id: verwahrungId } = await act(kernel, nord, bestandApi.takeIntoVerwahrung, {
    akteId: third.akteId,
    art: 'pass',
    bezeichnung: 'Reisepass',
    ort: 'Tresor',
    grund: 'Prüfung der Identität',
    abgegebenVon: 'Rita Drittens',
  }));
  await givenScanprofil(kernel);
  const scanId = await givenScan(kernel, nord, await scanned(kernel, ['Geheimer Scan']), { akteId: akte.akteId });
  theirs = { ...akte, dokumentId, eingangId, scanId };
  const other = await givenAkte(kernel, 'sued', { familienname: 'Anders', vornamen: 'Petra' });
  const brief = await givenDokument(kernel, letter(['Offener Brief']), { akteId: other.akteId });
  own = { ...other, dokumentId: brief.dokumentId };
  await act(kernel, nord, personApi.setAzrNummer, { id: theirs.personId, azrNummer: AZR });
  laufId = await givenLoeschlauf();
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
  const liste = { name: 'Geheimnisvoll', frage: { q: 'Zaubermann' } };
  listeId = (await act(kernel, nord, arbeitslisteApi.createArbeitsliste, liste)).id;
  paketId = (await act(kernel, nord, uebernahmeApi.startXdomeaPaket, { dateiname: 'x.zip', groesse: 9 })).id;
});
after(() => house.close());

/** A further Akte of the other team in a deletion run, and a document of theirs that somebody wants to be destroyed. */
async function givenLoeschlauf(): Promise<string> {
  const { kernel } = house;
  await givenEntscheidungen(kernel, { akteninhalt: {}, anbietung: {} });
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Zauberfort' });
  const ereignis = { id: akteId, art: 'uebernahme-b', tag: '2010-01-02', grund: 'fortgezogen' } as const;
  await act(kernel, nord, aufbewahrungApi.recordEreignis, ereignis);
  const { version } = await act(kernel, nord, dokumentApi.getDokument, { id: theirs.dokumentId });
  const antrag = { id: theirs.dokumentId, version, rechtsgrund: 'gericht', begruendung: 'Urteil' } as const;
  ({ id: herausnahmeId } = await act(kernel, nord, herausnahmeApi.requestHerausnahme, antrag));
  return (await act(kernel, nord, loeschlaufApi.startLoeschlauf, {})).id;
}

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
  listDoppelverdacht: missing(() => ({ dokumentId: theirs.dokumentId })),
  decideDoppelverdacht: missing(() => ({ id: theirs.dokumentId, version: 1, entscheidung: 'beide' })),
  // The Bestand is open by right, to the whole office or not at all.
  importBestand: missing(() => ({ datei: '', teamId: 'sued', nurPruefen: true })),
  listBestand: missing(() => ({})),
  getFortschrittBestand: missing(() => ({})),
  updateProjekt: missing(() => ({ version: 1, ziel: null, centJeBlatt: null })),
  setEilig: missing(() => ({ akten: [theirs.akteId], bis: null })),
  movePapier: missing(() => ({ id: theirs.akteId, version: 1, nach: 'vorbereitet' })),
  releasePapier: missing(() => ({ id: theirs.akteId, version: 1 })),
  listPapierschritte: missing(() => ({ id: theirs.akteId })),
  createStapel: missing(() => ({ akten: [theirs.akteId], blaetter: 1, beidseitig: false })),
  listStapel: missing(() => ({})),
  closeStapel: missing(() => ({ id: theirs.akteId, version: 1 })),
  printStapel: missing(() => ({ id: theirs.akteId })),
  printTypblaetter: missing(() => ({})),
  listVerwahrung: missing(() => ({ akteId: theirs.akteId })),
  takeIntoVerwahrung: missing(() => ({
    akteId: theirs.akteId,
    art: 'pass',
    bezeichnung: 'Pass',
    ort: 'Tresor',
    grund: 'Prüfung',
    abgegebenVon: 'jemand',
  })),
  returnFromVerwahrung: missing(() => ({ id: verwahrungId, version: 1, an: 'jemand' })),
  printVerwahrung: missing(() => ({ id: verwahrungId })),
  splitDokument: missing(() => ({ id: theirs.dokumentId, version: 1, teile: [{ seiten: [1] }, { seiten: [2] }] })),
  joinDokumente: missing(() => ({
    dokumente: [
      { id: theirs.dokumentId, version: 1 },
      { id: theirs.dokumentId, version: 1 },
    ],
  })),
  getUmordnung: missing(() => ({ id: umordnungId })),
  undoUmordnung: missing(() => ({ id: umordnungId })),
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
  // Mailboxes are settings of the house, open by right; that of a message's document is looked at like any document.
  listPostfaecher: missing(() => ({})),
  createPostfach: missing(() => ({ ...POSTFACH, kennwort: 'x' })),
  updatePostfach: missing(() => ({ ...POSTFACH, id: theirs.akteId, version: 1, aktiv: true })),
  testPostfach: missing(() => ({ ...POSTFACH, kennwort: 'x' })),
  fetchPostfach: missing(() => ({ id: theirs.akteId })),
  deletePostfach: missing(() => ({ id: theirs.akteId })),
  listPostfachStoerungen: missing(() => ({})),
  getNachrichtOriginal: missing(() => ({ id: theirs.dokumentId })),
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
  // The queue is open by the right to the Eingang; whose documents it hands out, einordnung.test.ts asks.
  nextEinordnung: { input: () => ({}), nothing: 'fault' },
  decideEinordnung: missing(() => ({
    id: theirs.dokumentId,
    version: 1,
    typ: 'antrag',
    datum: null,
    absender: null,
  })),
  undoEinordnung: missing(() => ({ id: theirs.dokumentId })),
  postponeEinordnung: missing(() => ({ id: theirs.dokumentId })),
  releaseEinordnung: { input: () => ({}), nothing: 'fault' },
  getEinordnungStand: { input: () => ({}), nothing: 'fault' },
  countEinordnung: { input: () => ({}), nothing: 'fault' },
  findAbsender: { input: () => ({ q: 'Zaubermann' }), nothing: 'fault' },
  // Of the whole office: numbers by type, and how sure is sure enough.
  listEinordnungTypen: empty(
    () => ({}),
    holds(() => theirs.dokumentId),
  ),
  setSchwelle: empty(
    () => ({ typ: 'antrag', version: 0, prozent: 96 }),
    (answer) => assert.deepEqual(answer, { version: 1 }),
  ),
  findZielakten: { input: () => ({ q: 'Zaubermann' }), nothing: 'fault' },
  assignEingang: { input: () => ({ id: theirs.eingangId, akteId: own.akteId }), nothing: 'fault' },
  decideDublette: missing(() => ({ id: theirs.eingangId, entscheidung: 'verwerfen' })),
  discardEingang: missing(() => ({ id: theirs.eingangId, grund: 'weg damit' })),
  retryEingang: missing(() => ({ id: theirs.eingangId })),
  getFortschritt: empty(
    () => ({}),
    holds(() => theirs.akteId),
  ),
  getAufbewahrung: missing(() => ({ id: theirs.akteId })),
  recordEreignis: missing(() => ({ id: theirs.akteId, art: 'tod', tag: '2020-01-01' })),
  correctEreignis: missing(() => ({
    id: theirs.akteId,
    ereignisId: theirs.akteId,
    grundDerKorrektur: 'falsch eingetragen',
  })),
  setSperrvermerk: missing(() => ({ id: theirs.akteId, art: 'auskunftssperre', grund: 'Meldung' })),
  liftSperrvermerk: missing(() => ({ id: theirs.akteId, vermerkId: theirs.akteId, grund: 'erledigt' })),
  getAufbewahrungUeberblick: empty(
    () => ({}),
    ({ faellig, unbestimmt }: { faellig: number; unbestimmt: number }) =>
      assert.deepEqual([faellig, unbestimmt], [0, 0]),
  ),
  listFaellige: empty(
    () => ({}),
    (answer) => assert.deepEqual(answer, { eintraege: [] }),
  ),
  exportFaellige: empty(
    () => ({}),
    ({ length }: { length: number }) => assert.ok(length < 120, 'the heading alone'),
  ),
  listLoeschlaeufe: empty(
    () => ({}),
    (answer) => assert.deepEqual(answer, { eintraege: [] }),
  ),
  getLoeschlauf: missing(() => ({ id: laufId })),
  listLoeschposten: missing(() => ({ id: laufId })),
  // A conflict: in the own range nothing is due.
  startLoeschlauf: { input: () => ({}), nothing: 'fault' },
  excludeLoeschposten: missing(() => ({ id: laufId, version: 1, postenId: theirs.akteId, grund: 'weil es so ist' })),
  offerToArchiv: missing(() => ({ id: laufId, version: 1, angebotenAm: '2020-01-01' })),
  recordArchivAntwort: missing(() => ({ id: laufId, version: 1, antwort: 'uebernommen', am: '2020-01-01' })),
  proposeLoeschlauf: missing(() => ({ id: laufId, version: 1 })),
  releaseLoeschlauf: missing(() => ({ id: laufId, version: 1 })),
  discardLoeschlauf: missing(() => ({ id: laufId, version: 1, grund: 'weil es so ist' })),
  exportLoeschlauf: missing(() => ({ id: laufId })),
  requestHerausnahme: missing(() => ({
    id: theirs.dokumentId,
    version: 1,
    rechtsgrund: 'gericht',
    begruendung: 'weil es so ist',
  })),
  listHerausnahmen: empty(
    () => ({}),
    (answer) => assert.deepEqual(answer, { eintraege: [] }),
  ),
  decideHerausnahme: missing(() => ({ id: herausnahmeId, version: 1, entscheidung: 'entfernen' })),
  // What the office decides is no matter of a range, and names nobody.
  listEntscheidungen: empty(
    () => ({}),
    holds(() => theirs.akteId),
  ),
  draftEntscheidung: empty(
    () => ({ schluessel: 'entwuerfe', gueltigAb: '2026-01-01', inhalt: { grundlage: 'Probe' } }),
    holds(() => theirs.akteId),
  ),
  releaseEntscheidung: missing(() => ({ id: theirs.akteId, version: 1 })),
  discardEntscheidung: missing(() => ({ id: theirs.akteId, version: 1 })),
  // Settings of the office; the register has a right of its own and names no citizen.
  listVorgaben: empty(
    () => ({}),
    holds(() => theirs.dokumentId),
  ),
  draftVorgabe: empty(
    () => ({ schluessel: 'anderer', vorgabe: VORGABE, gueltigAb: '2026-01-01' }),
    holds(() => theirs.dokumentId),
  ),
  changeVorgabe: missing(() => ({ id: theirs.dokumentId, version: 1, vorgabe: VORGABE, gueltigAb: '2026-01-01' })),
  releaseVorgabe: missing(() => ({ id: theirs.dokumentId, version: 1, art: 'scanner' })),
  discardVorgabe: missing(() => ({ id: theirs.dokumentId, version: 1, art: 'scanner' })),
  listScanwahl: empty(
    () => ({}),
    holds(() => theirs.dokumentId),
  ),
  listSichtpruefungen: empty(
    () => ({}),
    ({ eintraege, offen }: { eintraege: unknown[]; offen: { dokumente: number } }) =>
      assert.deepEqual([eintraege, offen.dokumente], [[], 0]),
  ),
  countSichtpruefungen: empty(
    () => ({}),
    ({ anzahl }: { anzahl: number }) => assert.equal(anzahl, 0),
  ),
  getSichtpruefung: missing(() => ({ id: theirs.scanId })),
  getPruefbild: missing(() => ({ id: theirs.scanId, nr: 1 })),
  addBefund: missing(() => ({ id: theirs.scanId, nr: 1, art: 'schief' })),
  removeBefund: missing(() => ({ id: theirs.scanId, befundId: theirs.scanId })),
  passSichtpruefung: missing(() => ({ id: theirs.scanId, version: 1 })),
  rejectSichtpruefung: missing(() => ({ id: theirs.scanId, version: 1 })),
  setOriginalAufbewahren: missing(() => ({ id: theirs.scanId, version: 1, aufbewahren: true, ort: 'Raum 1' })),
  getSiegel: missing(() => ({ id: theirs.scanId })),
  getGesiegelt: missing(() => ({ id: theirs.scanId })),
  getTransfervermerk: missing(() => ({ id: theirs.scanId })),
  retrySiegel: missing(() => ({ id: theirs.scanId })),
  suche: empty(
    () => ({ q: 'Geheimnisvoller Brief Zaubermann' }),
    (answer) => assert.deepEqual(answer, { personen: [], akten: [], seiten: [], mehrSeiten: false }),
  ),
  countFacetten: empty(
    () => ({ q: 'Geheimnisvoller Brief Zaubermann' }),
    ({ dokumente, akte }: { dokumente: number; akte: unknown[] }) => assert.deepEqual([dokumente, akte], [0, []]),
  ),
  listArbeitslisten: empty(
    () => ({}),
    ({ listen }: { listen: unknown[] }) => assert.deepEqual(listen, []),
  ),
  createArbeitsliste: missing(() => ({ name: 'Liste', frage: { q: 'Brief' }, teamId: 'nord' })),
  updateArbeitsliste: missing(() => ({ id: listeId, version: 1, name: 'Liste', frage: { q: 'Brief' } })),
  deleteArbeitsliste: missing(() => ({ id: listeId, version: 1 })),
  lookAtArbeitsliste: missing(() => ({ id: listeId })),
  setErledigt: missing(() => ({ id: listeId, dokumentId: theirs.dokumentId, erledigt: true })),
  listErledigte: missing(() => ({ id: listeId })),
  startXdomeaPaket: empty(
    () => ({ dateiname: 'y.zip', groesse: 9 }),
    holds(() => paketId),
  ),
  listXdomeaPakete: empty(
    () => ({}),
    ({ eintraege }: { eintraege: unknown[] }) => assert.deepEqual(eintraege, []),
  ),
  getXdomeaPaket: missing(() => ({ id: paketId })),
  takeXdomeaPaket: missing(() => ({ id: paketId, ziel: { art: 'akte', akteId: own.akteId } })),
  discardXdomeaPaket: missing(() => ({ id: paketId })),
};

const CONTRACTS: Contract[] = [
  abgabeApi,
  uebernahmeApi,
  akteApi,
  dokumentApi,
  eingangApi,
  gegenstandApi,
  personApi,
  sucheApi,
  arbeitslisteApi,
  doppeltApi,
  umordnungApi,
  bestandApi,
  aufbewahrungApi,
  loeschlaufApi,
  herausnahmeApi,
  entscheidungApi,
  pruefungApi,
  siegelApi,
  vorgabeApi,
  vorgangApi,
  aktenplanApi,
  ablageApi,
  wiedervorlageApi,
  anwesenheitApi,
  notizApi,
  drehungApi,
  verweisApi,
  herausgabeApi,
  schwaerzungApi,
  postfachApi,
  einordnungApi,
].flatMap((api) => (Object.values(api) as unknown as Contract[]).filter((one) => 'path' in one));

/** Rights that open something of the whole office, whatever the team. */
const OFFICE_WIDE: ReadonlySet<string> = new Set([
  'akten.eingang',
  'akten.bestand',
  'akten.bestand.verwalten',
  'akten.postfach',
]);

/** Of the other team, and without the right to the Eingang, which is not divided by teams. */
const outsider = staff(
  'sued',
  sued.scope,
  [...sued.rights].filter((right) => !OFFICE_WIDE.has(right)),
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
        (cause: unknown) =>
          cause instanceof Fault &&
          (cause.status === 404 || cause.status === 403 || cause.code === 'akten.NICHTS_FAELLIG'),
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
    [aufbewahrungApi.recordEreignis, { id: akteId, art: 'tod', tag: '2020-01-01' }],
    [aufbewahrungApi.setSperrvermerk, { id: akteId, art: 'auskunftssperre', grund: 'Meldung' }],
    [herausnahmeApi.requestHerausnahme, { id: dokumentId, version: 1, rechtsgrund: 'gericht', begruendung: 'Urteil' }],
    [akteApi.addPersonToAkte, { id: akteId, personId: own.personId }],
    [akteApi.addPersonToAkte, { id: own.akteId, personId }],
    [personApi.updatePerson, { id: personId, version: 1, ...name }],
    [personApi.setAzrNummer, { id: personId, azrNummer: '999988887777' }],
    [dokumentApi.updateDokument, { id: dokumentId, version: 1, titel: 'X', typ: 'schreiben', datum: null }],
    [dokumentApi.moveDokument, { id: dokumentId, version: 1, akteId: own.akteId }],
    [dokumentApi.moveDokument, { id: own.dokumentId, version: 1, akteId }],
    [dokumentApi.retryErkennung, { id: dokumentId }],
    [dokumentApi.markSeiteLeer, { id: dokumentId, nr: 1, leer: true }],
    [pruefungApi.addBefund, { id: theirs.scanId, nr: 1, art: 'schief' }],
    [pruefungApi.passSichtpruefung, { id: theirs.scanId, version: 1 }],
    [pruefungApi.setOriginalAufbewahren, { id: theirs.scanId, version: 1, aufbewahren: true, ort: 'Raum 1' }],
    [siegelApi.retrySiegel, { id: theirs.scanId }],
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
  assert.equal((await act(house.kernel, nord, akteApi.getAkte, { id: theirs.akteId })).inhalt.length, 2);
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
