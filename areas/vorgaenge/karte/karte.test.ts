/** Cards against a real database and a manufacturer as an own process: order, goods-in, hand-over, what is deleted then. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { AREAS, act, anna, bert, givenTitel, runJob, SYSTEM, sued } from '../titel/testing.ts';
import { registerPapier } from '../titel/titel.api.ts';
import { loescheAufnahme } from './aufnahme.jobs.ts';
import { listKartenFuerFach, placeInFach } from './fach.ts';
import * as api from './karte.api.ts';
import { bestelleKarte, frageKartenstand } from './karte.jobs.ts';
import type { Karte } from './karte.schema.ts';
import { findKartenstand } from './karte.ts';

let house: TestKernel;
let karten: Simulator;
let station: Simulator;
let code: string;

before(async () => {
  const at = (file: string) => path.join(import.meta.dirname, file);
  [karten, station] = await Promise.all([
    startSimulator(at('bestellweg.simulator.ts'), { fotos: ['foto-1'] }),
    startSimulator(at('station.simulator.ts'), {}),
  ]);
  [code = ''] = karten.ready.codes as string[];
  const config = { BLEIBE_KARTEN_URL: String(karten.ready.url), BLEIBE_STATION_URL: String(station.ready.url) };
  house = await testKernel({ areas: AREAS, config });
});
after(async () => {
  await Promise.all([karten.stop(), station.stop()]);
  await house.close();
});

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const seen = ({ id, version }: Karte) => ({ id, version });
let serial = 0;

async function givenKarte(familienname: string): Promise<Karte> {
  const { kernel } = house;
  const given = await givenTitel(
    kernel,
    { familienname, geburtsdatum: '1990-05-17' },
    { art: 'BK_18g', gueltigAb: '2026-01-01', gueltigBis: '2029-12-31' },
  );
  const { akteId, personId } = given;
  await act(kernel, anna, registerPapier, { akteId, personId, art: 'pass', gueltigBis: '2033-01-01', staat: 'IND' });
  return act(kernel, anna, api.prepareKarte, { titelId: given.titel.id });
}

async function givenBereit(familienname: string): Promise<{ karte: Karte; serie: string }> {
  const { kernel } = house;
  let karte = await givenKarte(familienname);
  const taken = { foto: 'digital', fingerabdruck: 'aufgenommen', unterschrift: 'aufgenommen' } as const;
  karte = await act(kernel, anna, api.noteAufnahme, { ...seen(karte), ...taken });
  serial += 1;
  const [bestellnummer, serie] = [`HAND-${serial}`, `YZ${String(serial).padStart(7, '0')}`];
  karte = await act(kernel, anna, api.orderKarte, { ...seen(karte), bestellnummer, trotzWarnungen: true });
  await act(kernel, anna, api.receiveKarten, { zeilen: [`${bestellnummer};${serie}`], lagerplatz: 'A 12' });
  return { karte: await act(kernel, anna, api.getKarte, { id: karte.id }), serie };
}

test('a card is ordered when it is complete, made by the manufacturer, and known by its serial when it comes', async () => {
  const { kernel } = house;
  let karte = await givenKarte('Amsel');
  const order = (trotzWarnungen: boolean) => act(kernel, anna, api.orderKarte, { ...seen(karte), trotzWarnungen });
  await assert.rejects(order(true), refused('vorgaenge.KARTE_UNVOLLSTAENDIG'));
  const photo = (text: string) => act(kernel, anna, api.fetchFoto, { ...seen(karte), code: text });
  const otherKey = `foto-1.${'A'.repeat(43)}`;
  for (const wrong of ['FOTO-0000', otherKey, code.replace('foto-1', 'foto-2')])
    await assert.rejects(photo(wrong), refused('vorgaenge.FOTOCODE_UNBEKANNT'));
  karte = await photo(`https://foto.example/abholen#${code}`);
  const bild = (await act(kernel, anna, api.readKartenfoto, { id: karte.id })) as ByteAnswer;
  assert.equal(bild.contentType, 'image/jpeg');
  await assert.rejects(
    act(kernel, sued, api.readKartenfoto, { id: karte.id }),
    refused('vorgaenge.KARTE_NICHT_GEFUNDEN'),
  );
  const taken = { fingerabdruck: 'aufgenommen', unterschrift: 'aufgenommen' } as const;
  karte = await act(kernel, anna, api.noteAufnahme, { ...seen(karte), ...taken });
  await assert.rejects(order(false), refused('vorgaenge.KARTE_WARNUNG'));
  karte = await order(true);
  for (const _ of [1, 2]) await runJob(kernel, bestelleKarte, { karteId: karte.id });
  for (const _ of [1, 2]) await runJob(kernel, frageKartenstand, {});
  const made = await act(kernel, anna, api.getKarte, { id: karte.id });
  assert.deepEqual([made.stand, made.serie], ['produziert', 'Y••••••01']);
  const { zeilen } = await act(kernel, anna, api.receiveKarten, {
    zeilen: ['YS0000001', 'YS0000001', 'XX9999999', '–'],
  });
  assert.deepEqual(
    zeilen.map(({ ergebnis }) => ergebnis),
    ['angenommen', 'schon-da', 'unbekannt', 'unlesbar'],
  );
  const stored = await act(kernel, anna, api.getKarte, { id: karte.id });
  karte = await act(kernel, anna, api.storeKarte, { ...seen(stored), lagerplatz: 'B 3' });
  assert.equal(karte.stand, 'bereit');
  const told = await transact(kernel.pool.db, anna, 'test', (tx) =>
    findKartenstand({ tx, actor: anna }, karte.person.id),
  );
  assert.equal(told?.satz, 'Ihre Karte liegt hier bereit (B 3).');
});

test('the hand-over: identity first, the card in hand must be the right one, then fingerprints are gone', async () => {
  const { kernel } = house;
  const { karte, serie } = await givenBereit('Buchfink');
  const give = (version: number, seriennummer: string) =>
    act(kernel, anna, api.handOverKarte, {
      ...{ id: karte.id, version, altkarte: 'zurueckgegeben', seriennummer },
      pinbrief: 'ausgegeben',
    });
  await assert.rejects(give(karte.version, serie), refused('vorgaenge.IDENTITAET_FEHLT'));
  const checked = await act(kernel, anna, api.checkIdentitaet, { ...seen(karte), art: 'pass' });
  await assert.rejects(give(checked.version, 'YZ9999999'), refused('vorgaenge.ANDERE_KARTE'));
  const gone = await give(checked.version, serie);
  assert.deepEqual([gone.stand, gone.fingerabdruck, gone.altkarte], ['ausgegeben', 'geloescht', 'zurueckgegeben']);
  const { rows } = await kernel.pool.pg.query<{ art: string }>(
    `select payload ->> 'art' as art from platform.ereignis where payload ->> 'akteId' = $1 order by 1`,
    [karte.akteId],
  );
  assert.deepEqual(
    rows.map(({ art }) => art),
    ['fingerabdruck-karte', 'geloescht', 'karte-ausgehaendigt'],
  );
  const receipt = (await act(kernel, anna, api.printAusgabebeleg, { id: karte.id })) as ByteAnswer;
  assert.ok(receipt.length > 1000);
});

test('two clerks hand over one card at once: one does, the other is told', async () => {
  const { kernel } = house;
  const { karte, serie } = await givenBereit('Dohle');
  const { version } = await act(kernel, anna, api.checkIdentitaet, { ...seen(karte), art: 'pass' });
  const input = { id: karte.id, version, altkarte: 'keine', pinbrief: 'per-post', seriennummer: serie } as const;
  const results = await Promise.allSettled(
    [anna, bert, anna, bert].map((who) => act(kernel, who, api.handOverKarte, input)),
  );
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const one of results)
    if (one.status === 'rejected') assert.ok(one.reason instanceof Fault && one.reason.status === 409);
  const { verlauf } = await act(kernel, anna, api.getKarte, { id: karte.id });
  assert.equal(verlauf.filter(({ stand, text }) => stand === 'ausgegeben' && text === '').length, 1);
});

test('posting needs consent; the address goes with the card', async () => {
  const { kernel } = house;
  let karte = await givenKarte('Elster');
  karte = await act(kernel, anna, api.chooseVersand, {
    ...seen(karte),
    ...{ weg: 'post', einwilligung: true, email: 'elster@example.org' },
  });
  await transact(kernel.pool.db, SYSTEM, 'test', async () => undefined);
  await kernel.pool.pg.query(
    `update vorgaenge.karte set stand = 'bestellt', bestellnummer = 'POST-1', version = version + 1 where id = $1`,
    [karte.id],
  );
  karte = await act(kernel, anna, api.postKarte, {
    ...{ id: karte.id, version: karte.version + 1, sendungsnummer: 'RE 123 456 789 DE' },
  });
  assert.deepEqual([karte.stand, karte.sendungsnummer], ['verschickt', 'RE 123 456 789 DE']);
  const { rows } = await kernel.pool.pg.query('select email_versiegelt from vorgaenge.karte where id = $1', [karte.id]);
  assert.equal(rows[0]?.email_versiegelt, null);
});

test('one card of a title is on its way, and another team sees none', async () => {
  const { kernel } = house;
  const karte = await givenKarte('Fasan');
  await assert.rejects(
    act(kernel, anna, api.prepareKarte, { titelId: karte.titelId }),
    refused('vorgaenge.KARTE_UNTERWEGS'),
  );
  await assert.rejects(act(kernel, sued, api.getKarte, { id: karte.id }), refused('vorgaenge.KARTE_NICHT_GEFUNDEN'));
  assert.deepEqual((await act(kernel, sued, api.listKarten, {})).eintraege, []);
  const mine = await act(kernel, anna, api.listKarten, { stand: 'vorbereitet' });
  assert.ok(mine.eintraege.some(({ id }) => id === karte.id));
});

test('the capture station: photo comes here, fingerprints stay there and are gone when the station says so', async () => {
  const { kernel } = house;
  const held = async () =>
    ((await (await fetch(String(station.ready.url))).json()) as { sitzungen: string[] }).sitzungen.length;
  let karte = await givenKarte('Girlitz');
  const before = await held();
  karte = await act(kernel, anna, api.beginAufnahme, seen(karte));
  assert.equal(await held(), before + 1);
  await assert.rejects(act(kernel, sued, api.readAufnahme, seen(karte)), refused('vorgaenge.AUFNAHME_FEHLT'));
  const answer = await act(kernel, anna, api.readAufnahme, seen(karte));
  assert.deepEqual(answer, {
    stand: 'fertig',
    satz: 'An der Station aufgenommen: Foto, Fingerabdrücke, Unterschrift.',
  });
  const detail = await act(kernel, anna, api.getKarte, { id: karte.id });
  assert.deepEqual(
    [detail.foto, detail.fingerabdruck, detail.unterschrift, detail.hatFoto, detail.station],
    ['digital', 'aufgenommen', 'aufgenommen', true, true],
  );
  await act(kernel, anna, api.orderKarte, { ...seen(detail), bestellnummer: 'STATION-1', trotzWarnungen: true });
  await act(kernel, anna, api.receiveKarten, { zeilen: ['STATION-1;YZ8800001'], lagerplatz: 'C 1' });
  const [found] = (await act(kernel, anna, api.listKarten, { suche: 'yz 8800001' })).eintraege;
  assert.equal(found?.id, karte.id, 'the card in hand is found by its serial');
  const checked = await act(kernel, anna, api.checkIdentitaet, { ...seen(found as Karte), art: 'pass' });
  await act(kernel, anna, api.handOverKarte, {
    ...{ ...seen(checked), altkarte: 'keine', pinbrief: 'per-post', seriennummer: 'YZ8800001' },
  });
  const told = async () => (await act(kernel, anna, api.getKarte, { id: karte.id })).verlauf.map(({ text }) => text);
  assert.ok(!(await told()).some((text) => text.startsWith('Fingerabdrücke gelöscht')));
  await runJob(kernel, loescheAufnahme, { karteId: karte.id });
  assert.equal(await held(), before);
  assert.ok((await told()).includes('Fingerabdrücke gelöscht, von der Aufnahmestation bestätigt'));
  const given = await act(kernel, anna, api.getKarte, { id: karte.id });
  assert.equal(given.hatFoto, false);
  const lost = await act(kernel, anna, api.loseKarte, { ...seen(given), grund: 'Geldbörse gestohlen' });
  assert.deepEqual([lost.stand, lost.lagerplatz], ['verloren', undefined]);
});

test('a lost card ends, says so at the title, and makes way for a new one', async () => {
  const { kernel } = house;
  const { karte } = await givenBereit('Habicht');
  const lost = await act(kernel, anna, api.loseKarte, { ...seen(karte), grund: 'Im Schrank nicht mehr zu finden' });
  assert.equal(lost.stand, 'verloren');
  const next = await act(kernel, anna, api.prepareKarte, { titelId: karte.titelId });
  assert.equal(next.stand, 'vorbereitet');
});

test('a locker takes a card with consent and only when the letter with the PIN is with the person', async () => {
  const { kernel } = house;
  let karte = await givenKarte('Ibis');
  karte = await act(kernel, anna, api.chooseVersand, { ...seen(karte), weg: 'fach', einwilligung: true });
  const taken = { foto: 'digital', fingerabdruck: 'unmoeglich', unterschrift: 'unmoeglich' } as const;
  karte = await act(kernel, anna, api.noteAufnahme, { ...seen(karte), ...taken });
  await act(kernel, anna, api.orderKarte, { ...seen(karte), bestellnummer: 'FACH-1', trotzWarnungen: true });
  await act(kernel, anna, api.receiveKarten, { zeilen: ['FACH-1;YZ8800002'], lagerplatz: 'C 2' });
  const mine = () =>
    transact(kernel.pool.db, anna, 'test', async (tx) =>
      (await listKartenFuerFach({ tx, actor: anna })).find(({ id }) => id === karte.id),
    );
  assert.deepEqual((await mine())?.hindernisse, ['Der PIN-Brief ist noch nicht bei der Person.']);
  const { version } = await act(kernel, anna, api.getKarte, { id: karte.id });
  await act(kernel, anna, api.notePinbrief, { id: karte.id, version, pinbrief: 'per-post' });
  const ready = await mine();
  assert.deepEqual(ready?.hindernisse, []);
  const answer = { setCookie: () => undefined, clearCookie: () => undefined };
  await transact(kernel.pool.db, anna, 'test', (tx) =>
    placeInFach(
      { ...kernel, tx, actor: anna, request: { id: 'test' }, answer },
      { id: karte.id, version: ready?.version ?? 0 },
      'Fach 7',
    ),
  );
  assert.equal((await mine())?.lagerplatz, 'Fach 7');
});
