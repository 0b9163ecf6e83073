/** Why an Akte is kept: events that move it, corrections that stay visible, marks, and who sees what. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import * as akteApi from '../akte.api.ts';
import { area } from '../akten.module.ts';
import { personHooks } from '../person-hooks.ts';
import { act, givenAkte, nord, SYSTEM, staff, sued } from '../testing.ts';
import * as api from './aufbewahrung.api.ts';
import { noteTatsache, type Tatsachenmeldung } from './aufbewahrung.events.ts';
import { draftEntscheidung, listEntscheidungen, releaseEntscheidung } from './entscheidung.api.ts';
import { givenEntscheidungen } from './testing.ts';

let house: TestKernel;
const leitung = staff('leitung', { all: true });
const datenschutz = staff('datenschutz', {}, ['akten.aufbewahrung', 'protokoll.lesen', 'akten.loeschen-freigeben']);

before(async () => {
  house = await testKernel({ areas: [area] });
  await givenEntscheidungen(house.kernel, { akteninhalt: {}, anbietung: {}, sicherungen: { tage: 30 } });
});
after(() => house.close());

const hasCode = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const read = (id: string) => act(house.kernel, nord, api.getAufbewahrung, { id });
const UEBERNAHME = {
  art: 'uebernahme-b',
  tag: '2010-03-15',
  grund: 'fortgezogen',
  empfaenger: 'Stadt Beispielheim',
} as const;

test('the Ausländerdatei follows the take-over, and nothing else moves it', async () => {
  const { kernel } = house;
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Fortgezogen' });
  const { version, teamId } = await act(kernel, nord, akteApi.getAkte, { id: akteId });
  await assert.rejects(
    act(kernel, nord, akteApi.updateAkte, { id: akteId, version, zustand: 'B', teamId }),
    hasCode('akten.ZUSTAND_FOLGT_UEBERNAHME'),
  );
  await act(kernel, nord, api.recordEreignis, { id: akteId, ...UEBERNAHME });
  assert.equal((await act(kernel, nord, akteApi.getAkte, { id: akteId })).zustand, 'B');
  const { akte, ereignisse } = await read(akteId);
  assert.deepEqual([akte?.stand, akte?.faelligAb], ['faellig', '2020-03-16']);
  assert.equal(ereignisse[0]?.empfaenger, 'Stadt Beispielheim');
  await assert.rejects(
    act(kernel, nord, api.recordEreignis, { id: akteId, ...UEBERNAHME, tag: '2012-01-01' }),
    hasCode('akten.SCHON_UEBERNOMMEN'),
  );
  await act(kernel, nord, api.recordEreignis, { id: akteId, art: 'rueckkehr-a', tag: '2016-01-01' });
  assert.equal((await act(kernel, nord, akteApi.getAkte, { id: akteId })).zustand, 'A');
});

test('a correction replaces and stays visible; what was corrected already is a conflict', async () => {
  const { kernel } = house;
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Berichtigt' });
  const { id: ereignisId } = await act(kernel, nord, api.recordEreignis, { id: akteId, ...UEBERNAHME });
  const correction = { id: akteId, ereignisId, grundDerKorrektur: 'Jahr verschrieben' };
  await act(kernel, nord, api.correctEreignis, { ...correction, neu: { ...UEBERNAHME, tag: '2020-03-15' } });
  const { akte, ereignisse } = await read(akteId);
  assert.deepEqual([akte?.stand, akte?.faelligAb], ['laeuft', '2030-03-16']);
  const old = ereignisse.find(({ id }) => id === ereignisId);
  assert.deepEqual(
    [old?.tag, old?.aufgehoben?.von, old?.aufgehoben?.grund],
    ['2010-03-15', 'nord', 'Jahr verschrieben'],
  );
  assert.equal(ereignisse.find(({ id }) => id !== ereignisId)?.ersetzt, ereignisId);
  await assert.rejects(act(kernel, nord, api.correctEreignis, correction), hasCode('allgemein.KONFLIKT'));
  const now = ereignisse.find(({ id }) => id !== ereignisId)?.id as string;
  await act(kernel, nord, api.correctEreignis, { ...correction, ereignisId: now });
  assert.equal((await act(kernel, nord, akteApi.getAkte, { id: akteId })).zustand, 'A', 'the take-over never was');
  // Not even the application rewrites what was written.
  await assert.rejects(
    kernel.pool.pg.query("update akten.aufbewahrung_ereignis set tag = '2000-01-01' where akte_id = $1", [akteId]),
    /not rewritten/,
  );
});

test('an event has its facts, and no day that is still to come', async () => {
  const { kernel } = house;
  const { akteId: id } = await givenAkte(kernel, 'nord', { familienname: 'Unvollständig' });
  const record = (values: object) => act(kernel, nord, api.recordEreignis, { id, ...values } as never);
  await assert.rejects(record({ art: 'uebernahme-b', tag: '2020-01-01' }), hasCode('allgemein.EINGABE_UNGUELTIG'));
  await assert.rejects(record({ art: 'geloescht', tag: '2020-01-01' }), hasCode('allgemein.EINGABE_UNGUELTIG'));
  await assert.rejects(record({ art: 'tod', tag: '2999-01-01' }), hasCode('akten.EREIGNIS_KUENFTIG'));
  await record({ art: 'verbot-ende', tag: '2099-01-01' });
  const elsewhere = { art: 'mitteilung-unerheblich', tag: '2026-05-01', dokumentId: crypto.randomUUID() };
  await assert.rejects(record(elsewhere), hasCode('akten.DOKUMENT_NICHT_GEFUNDEN'));
});

test('what another area reports is written once, and after a destruction not at all', async () => {
  const { kernel } = house;
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Gemeldet' });
  const meldung: Tatsachenmeldung = {
    meldungId: crypto.randomUUID(),
    akteId,
    art: 'uebernahme-b',
    tag: '2024-02-29',
    grund: 'deutscher',
  };
  const hear = (one: Tatsachenmeldung) =>
    transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      noteTatsache.handle(kernel, tx, noteTatsache.event.payload.parse(one)),
    );
  await hear(meldung);
  await hear(meldung);
  const { zustand, ereignisse, akte } = await read(akteId);
  assert.deepEqual([zustand, ereignisse.length, ereignisse[0]?.herkunft], ['B', 1, 'meldung']);
  assert.equal(akte?.faelligAb, '2034-03-01');
  await hear({ ...meldung, meldungId: crypto.randomUUID(), akteId: crypto.randomUUID() });
});

test('marks are set and lifted with a reason; two suits stand beside each other, the other states once', async () => {
  const { kernel } = house;
  const { akteId: id, personId } = await givenAkte(kernel, 'nord', { familienname: 'Gesperrt' });
  await act(kernel, nord, api.recordEreignis, { id, ...UEBERNAHME });
  const set = (art: string, geschaeftszeichen?: string) =>
    act(kernel, nord, api.setSperrvermerk, { id, art, grund: 'Anhängig', geschaeftszeichen } as never);
  await assert.rejects(set('aufbewahrungssperre'), hasCode('allgemein.EINGABE_UNGUELTIG'));
  await set('aufbewahrungssperre', '5 K 17/26');
  await set('aufbewahrungssperre', '5 L 18/26');
  await set('auskunftssperre');
  await assert.rejects(set('auskunftssperre'), hasCode('akten.VERMERK_BESTEHT'));
  const { akte, vermerke } = await read(id);
  assert.deepEqual(akte?.gesperrtDurch, ['Klage oder Rechtsbehelf (5 K 17/26)', 'Klage oder Rechtsbehelf (5 L 18/26)']);
  // Erasing the person is a deletion too.
  await assert.rejects(
    transact(kernel.pool.db, SYSTEM, 'test', (tx) => personHooks.erase(tx, personId)),
    hasCode('akten.LOESCHUNG_GESPERRT'),
  );
  for (const { id: vermerkId } of vermerke)
    await act(kernel, nord, api.liftSperrvermerk, { id, vermerkId, grund: 'Verfahren beendet' });
  const lifted = await read(id);
  assert.equal(lifted.akte?.stand, 'faellig');
  assert.equal(
    lifted.vermerke.every((one) => one.aufgehoben?.grund === 'Verfahren beendet'),
    true,
  );
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => personHooks.restrict(tx, personId, true));
  assert.equal((await read(id)).akte?.stand, 'gesperrt', 'Art. 18 DSGVO at the person stops it as well');
});

test('the dry run: everybody their own range, data protection numbers without names', async () => {
  const { kernel } = house;
  const { akteId } = await givenAkte(kernel, 'sued', { familienname: '-Formelmann', vornamen: 'Fritz' });
  await act(kernel, sued, api.recordEreignis, { id: akteId, ...UEBERNAHME });
  const due = async (who: typeof nord) =>
    (await act(kernel, who, api.listFaellige, { anzahl: 200 })).eintraege.find((one) => one.akteId === akteId);
  assert.equal(await due(nord), undefined);
  assert.equal((await due(sued))?.person, '-Formelmann, Fritz');
  const checked = await due(datenschutz);
  assert.deepEqual([checked?.stand, checked?.person], ['faellig', undefined]);
  const pages: string[] = [];
  for (let ab: string | undefined; ; ) {
    const page = await act(kernel, leitung, api.listFaellige, { anzahl: 1, ...(ab ? { ab } : {}) });
    pages.push(...page.eintraege.map((one) => one.akteId));
    if (!page.weiter) break;
    ab = page.weiter;
  }
  assert.equal(new Set(pages).size, pages.length);
  assert.equal((await act(kernel, leitung, api.getAufbewahrungUeberblick, {})).faellig, pages.length);
  const csv = await act(kernel, sued, api.exportFaellige, {});
  const chunks: Buffer[] = [];
  for await (const chunk of (csv as unknown as { open(): AsyncIterable<Buffer> }).open()) chunks.push(chunk);
  assert.match(Buffer.concat(chunks).toString(), /;'-Formelmann, Fritz;/, 'no spreadsheet takes a name for a formula');
});

test('a decision of the office is released by a second person', async () => {
  const { kernel } = house;
  const draft = await act(kernel, leitung, draftEntscheidung, {
    schluessel: 'entwuerfe',
    gueltigAb: '2026-01-01',
    inhalt: { tage: 30, grundlage: 'Löschkonzept Nr. 4' },
  });
  const seen = { id: draft.id, version: draft.version };
  await assert.rejects(act(kernel, leitung, releaseEntscheidung, seen), hasCode('fassung.ZWEITE_PERSON'));
  const released = await act(kernel, datenschutz, releaseEntscheidung, seen);
  assert.equal(released.status, 'FREIGEGEBEN');
  const { eintraege } = await act(kernel, leitung, listEntscheidungen, {});
  assert.equal(eintraege.find(({ schluessel }) => schluessel === 'entwuerfe')?.inhalt.tage, 30);
});
