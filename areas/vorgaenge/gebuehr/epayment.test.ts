/** Online payment over HTTP with the simulator as a process of its own: redirect, signed message, twice, never, forged. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestOffice, testOffice } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { receiveEpayment, refreshEpayment, startEpayment } from './epayment.api.ts';
import { issueForderung } from './gebuehr.api.ts';
import { getKassenforderung, takeZahlung } from './kasse.api.ts';
import { AREAS, act, givenVorgang, person, startZahlungsdienst, type Zahlungsdienst } from './testing.ts';

const SECRET = 'ein-geheimnis-nur-fuer-tests';
const anna = person('anna', 'sachbearbeitung');
const kim = person('kim', 'kasse');
let dienst: Zahlungsdienst;
let office: TestOffice;

before(async () => {
  dienst = await startZahlungsdienst(SECRET);
  office = await testOffice({
    areas: AREAS,
    seed: [],
    work: false,
    config: { BLEIBE_EPAYMENT_URL: dienst.url, BLEIBE_EPAYMENT_SECRET: SECRET },
  });
  // The office listens on a port of its own that its configuration does not know.
  (office.kernel.config as { BLEIBE_PUBLIC_URL?: string }).BLEIBE_PUBLIC_URL = office.url;
});
after(async () => {
  await office.close();
  await dienst.stop();
});

async function issue(): Promise<string> {
  const umstaende = { geburtsdatum: '1980-05-05', antragAm: '2026-04-01' };
  const anfrage = { stichtag: '2026-04-28', posten: [{ schluessel: 'ae_verlaengerung' }], umstaende };
  const vorgangId = await givenVorgang(office.kernel);
  const input = { vorgangId, art: 'gebuehr' as const, zahler: 'Wer', anfrage, faelligAm: '2026-05-28' };
  return (await act(office.kernel, anna, issueForderung, input)).id;
}

const read = (id: string) => act(office.kernel, kim, getKassenforderung, { id });
async function start(id: string): Promise<{ weiterleitung: string; epaymentId: string }> {
  const { weiterleitung = '', epaymentId = '' } = await act(office.kernel, kim, startEpayment, { id });
  return { weiterleitung, epaymentId };
}
async function gemeldet(): Promise<number> {
  const { rows } = await office.kernel.pool.pg.query(
    `select count(*)::int as n from protokoll.eintrag where was = 'epayment.gemeldet'`,
  );
  return rows[0].n;
}
const pay = (weiterleitung: string, form: Record<string, string>) =>
  fetch(weiterleitung, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

test('paid at the service, reported twice at once: one payment', async () => {
  const id = await issue();
  const { weiterleitung } = await start(id);
  const back = await pay(weiterleitung, { act: 'paid', times: '2' });
  assert.equal(back.headers.get('location'), `${office.url}/kasse/${id}`);
  const seen = await read(id);
  assert.deepEqual([seen.stand, seen.zahlungen.length, seen.zahlungen[0]?.weg], ['bezahlt', 1, 'online']);
  await assert.rejects(start(id), (cause: unknown) => cause instanceof Fault && cause.code === 'gebuehr.SCHON_BEZAHLT');
});

test('a double click, and a second attempt while the first is open, go to one and the same payment', async () => {
  const id = await issue();
  const [one, two] = await Promise.all([start(id), start(id)]);
  assert.equal(one.weiterleitung, two.weiterleitung);
  assert.equal((await start(id)).epaymentId, one.epaymentId);
  const before = await gemeldet();
  await pay(one.weiterleitung, { act: 'paid' });
  await pay(one.weiterleitung, { act: 'paid' });
  await pay(one.weiterleitung, { act: 'paid', times: '3' });
  assert.equal((await read(id)).zahlungen.length, 1);
  assert.equal(await gemeldet(), before + 1, 'the log tells it once, however often the service says it');
});

test('begun again after the service was paid and its message was lost: booked, and nobody pays twice', async () => {
  const id = await issue();
  await pay((await start(id)).weiterleitung, { act: 'paid', times: '0' });
  assert.deepEqual(await act(office.kernel, kim, startEpayment, { id }), { bezahlt: true });
  assert.equal((await read(id)).stand, 'bezahlt');
});

test('cancelled leaves it open; a new attempt works', async () => {
  const id = await issue();
  await pay((await start(id)).weiterleitung, { act: 'cancelled' });
  assert.equal((await read(id)).stand, 'offen');
  await pay((await start(id)).weiterleitung, { act: 'paid' });
  assert.equal((await read(id)).stand, 'bezahlt');
});

test('the message never came: asked again, the payment is booked, and only once', async () => {
  const id = await issue();
  const { weiterleitung, epaymentId } = await start(id);
  await pay(weiterleitung, { act: 'paid', times: '0' });
  assert.equal((await read(id)).stand, 'offen');
  const ask = () => act(office.kernel, kim, refreshEpayment, { id: epaymentId });
  assert.deepEqual(
    (await Promise.all([ask(), ask(), ask()])).map(({ stand }) => stand),
    ['bezahlt', 'bezahlt', 'bezahlt'],
  );
  assert.equal((await read(id)).zahlungen.length, 1);
});

test('the desk was faster: the money is there and shows as paid too much', async () => {
  const id = await issue();
  const { weiterleitung } = await start(id);
  await act(office.kernel, kim, takeZahlung, { id, version: 1, betragCent: 9300 });
  await pay(weiterleitung, { act: 'paid' });
  assert.deepEqual([(await read(id)).stand, (await read(id)).offenCent], ['ueberzahlt', -9300]);
});

test('a forged, a foreign and a broken message book nothing', async () => {
  const post = (body: object) =>
    fetch(`${office.url}/api/vorgaenge/epayment/meldung`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const meldung = JSON.stringify({ id: 'x', status: 'paid', amount: 1 });
  for (const signatur of ['', 'zz', '00'.repeat(32)]) assert.equal((await post({ meldung, signatur })).status, 400);
  assert.equal((await post({})).status, 400);
  assert.equal(receiveEpayment.access, 'public');
});

test('without a service, and with one that is gone, a sentence says what to do', async () => {
  const id = await issue();
  const { config } = office.kernel;
  const set = config as { BLEIBE_EPAYMENT_URL?: string };
  const url = set.BLEIBE_EPAYMENT_URL as string;
  const fails = (code: string) =>
    assert.rejects(start(id), (cause: unknown) => cause instanceof Fault && cause.code === code);
  set.BLEIBE_EPAYMENT_URL = 'http://127.0.0.1:1';
  await fails('gebuehr.EPAYMENT_STUMM');
  delete set.BLEIBE_EPAYMENT_URL;
  await fails('gebuehr.EPAYMENT_AUS');
  set.BLEIBE_EPAYMENT_URL = url;
});
