/** Cards against a real database and a manufacturer as an own process: order, goods-in, hand-over, what is deleted then. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { AREAS, act, anna, bert, givenTitel, runJob, SYSTEM, sued } from '../titel/testing.ts';
import { registerPapier } from '../titel/titel.api.ts';
import * as api from './karte.api.ts';
import { bestelleKarte, frageKartenstand } from './karte.jobs.ts';
import type { Karte } from './karte.schema.ts';
import { findKartenstand } from './karte.ts';

let house: TestKernel;
let simulator: ReturnType<typeof spawn>;

before(async () => {
  const file = path.join(import.meta.dirname, 'bestellweg.simulator.ts');
  simulator = spawn(process.execPath, [file, JSON.stringify({ fotos: ['FOTO-1234'] })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(simulator.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const { url } = JSON.parse(line.toString('utf8')) as { url: string };
  house = await testKernel({ areas: AREAS, config: { BLEIBE_KARTEN_URL: url } });
});
after(async () => {
  simulator.kill();
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
  const photo = (code: string) => act(kernel, anna, api.fetchFoto, { ...seen(karte), code });
  await assert.rejects(photo('FOTO-0000'), refused('vorgaenge.FOTOCODE_UNBEKANNT'));
  karte = await photo('FOTO-1234');
  await assert.rejects(photo('FOTO-1234'), refused('vorgaenge.FOTOCODE_UNBEKANNT'));
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
    act(kernel, anna, api.handOverKarte, { id: karte.id, version, altkarte: 'zurueckgegeben', seriennummer });
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
  const input = { id: karte.id, version, altkarte: 'keine', seriennummer: serie } as const;
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
  karte = await act(kernel, anna, api.postKarte, { id: karte.id, version: karte.version + 1 });
  assert.equal(karte.stand, 'verschickt');
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
