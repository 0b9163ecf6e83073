/** A letter through the portal, from the form to the day it counts: consent, level, proxies, withdrawal, nobody fetches. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { closeSiegelwerk } from '#areas/akten/index.ts';
import { citizenPrincipal, setEinwilligung } from '#areas/buerger/index.ts';
import { listSendungen, noteZustellung } from '#areas/post/index.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { getAntragStand } from '../antrag/antrag.api.ts';
import { fertigeSchreiben } from '../bescheid/fertigung.jobs.ts';
import * as schreiben from '../bescheid/schreiben.api.ts';
import type { Schreiben } from '../bescheid/schreiben.schema.ts';
import {
  AREAS,
  act,
  type GivenVerfahren,
  givenBriefkopf,
  givenEntwurf,
  givenFeststellung,
  givenFreigegeben,
  givenVerfahren,
  mensch,
  runJob,
} from '../bescheid/testing.ts';
import { listEreignisRows, listFristRows } from '../zeitlauf.sql.ts';
import * as api from './abruf.api.ts';
import { beendeBereitstellungen } from './abruf.jobs.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
/** A Monday; ten days later is Thursday 12 November. */
const clock = fixedClock('2026-11-02T09:00:00Z');
const AUSNAHME = { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Die Person hat selbst alles vorgetragen.' };

let house: TestKernel;
let kernel: Kernel;

before(async () => {
  house = await testKernel({ areas: AREAS, work: true, clock, demo: true });
  ({ kernel } = house);
  await givenBriefkopf(kernel);
});
after(() => house?.close());

async function sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await kernel.pool.pg.query<T>(text, values)).rows;
}
const idOf = async (text: string, values: unknown[]) => (await sql<{ id: string }>(text, values))[0]?.id ?? '';

interface Buerger {
  readonly konto: string;
  /** Identified in this session. */
  readonly sicher: Principal;
  /** Came back by a code. */
  readonly code: Principal;
}

async function givenBuerger(familienname: string, vornamen = 'Đuro', geburtsdatum = '1990-05-17'): Promise<Buerger> {
  const email = `${randomUUID()}@example.org`;
  const now = clock.now().toString();
  const konto = await idOf(
    `insert into buerger.konto (sprache, zuletzt_at, email_hmac, email_versiegelt) values ('de', $1, $2, $3) returning id`,
    [now, kernel.keys.hmac('buerger.email', email), kernel.keys.seal('buerger.email', email)],
  );
  const angaben = kernel.keys.seal('buerger.identitaet', JSON.stringify({ familienname, vornamen, geburtsdatum }));
  await sql(
    `insert into buerger.identitaet (konto_id, broker, aussteller, kennung, vertrauen, angaben_versiegelt, zuletzt_at)
     values ($1, 'bundid', 'https://b', $2, 'substanziell', $3, $4)`,
    [konto, randomUUID(), angaben, now],
  );
  const session = async (vertrauen: string) => {
    const id = await idOf(
      `insert into buerger.sitzung (konto_id, hash, zuletzt_at, endet_at, vertrauen) values ($1, $2, $3, $3, $4) returning id`,
      [konto, Buffer.from(randomUUID()), now, vertrauen],
    );
    return citizenPrincipal(konto, kernel.rights, id);
  };
  return { konto, sicher: await session('substanziell'), code: await session('niedrig') };
}

const givenAntrag = (konto: string, v: GivenVerfahren) =>
  idOf(
    `insert into vorgaenge.antrag (konto_id, antragsart, sprache, stand, nummer, eingereicht_at, akte_id, person_id, verfahren_id)
     values ($1, 'karte', 'de', 'eingereicht', $2, now(), $3, $4, $5) returning id`,
    [konto, `P2026-${randomUUID().slice(0, 9)}`, v.akteId, v.personId, v.id],
  );

async function given(familienname: string) {
  const v = await givenVerfahren(kernel, anna, { familienname });
  await givenFeststellung(kernel, v.id, 'nicht_erfuellt');
  const wer = await givenBuerger(familienname);
  return { v, wer, antrag: await givenAntrag(wer.konto, v) };
}

const consent = (wer: Buerger, ja: boolean) => act(kernel, wer.sicher, setEinwilligung, { ja });

const refusal = (v: GivenVerfahren, weg: 'portal' | 'pzu' = 'portal', rest = {}) =>
  givenEntwurf(kernel, anna, v.id, 'bescheid', { entscheidung: 'ablehnung', weg, ausnahme: AUSNAHME, ...rest });

const due = (one: Schreiben) => one.schritte.filter(({ erfuellt }) => !erfuellt).map(({ schluessel }) => schluessel);

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen');
}
const untilStand = (id: string, stand: string) =>
  until(async () => {
    const one = await act(kernel, anna, schreiben.getSchreiben, { id });
    return one.stand === stand ? one : undefined;
  });

async function provided(v: GivenVerfahren): Promise<Schreiben> {
  const draft = await refusal(v);
  assert.deepEqual(due(draft), []);
  await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
  return untilStand(draft.id, 'versandt');
}

const refusedAs = (code: string) => (cause: unknown) => {
  assert.ok(cause instanceof Fault, String(cause));
  assert.equal(cause.code, code);
  return true;
};
const fetchIt = (who: Principal, id: string, schreibenId: string) =>
  act(kernel, who, api.fetchBescheid, { id, schreibenId, bestaetigt: true });
const read = (who: Principal, id: string, schreibenId: string) =>
  act(kernel, who, api.readBescheid, { id, schreibenId }) as Promise<ByteAnswer>;
const shown = async (who: Principal, id: string) =>
  (await act(kernel, who, api.listBereitgestellte, { id })).schreiben.map(({ stand }) => stand);
async function sendungOf(bezug: string) {
  for (const liste of ['bereit', 'nachweis', 'zurueck', 'erledigt'] as const) {
    const { sendungen } = await act(kernel, anna, listSendungen, { liste });
    const one = sendungen.find((row) => row.bezug === bezug);
    if (one) return { ...one, liste };
  }
  throw new Error('no Sendung');
}
const openFristen = async (v: GivenVerfahren) =>
  (await listFristRows(kernel.pool.db, v.id)).filter((one) => one.erledigt_at === null).map(({ art }) => art);

describe('a decision through the portal (§ 41 (2a) VwVfG NRW)', () => {
  test('only with consent; told, fetched once by a session that is sure, announced the day after', async () => {
    const { v, wer, antrag } = await given('Abruf');
    const before_ = await refusal(v);
    assert.deepEqual(due(before_), ['portal']);
    assert.match(before_.portal?.grund ?? '', /nicht eingewilligt/);
    await act(kernel, anna, schreiben.discardSchreiben, { id: before_.id, version: before_.version });
    await consent(wer, true);
    const { id } = await provided(v);
    const sendung = await sendungOf(id);
    assert.deepEqual([sendung.weg, sendung.stand, sendung.liste], ['portal', 'versandt', 'nachweis']);
    const typed = { id: sendung.id, version: sendung.version, am: clock.today().toString() };
    await assert.rejects(act(kernel, bert, noteZustellung, typed), refusedAs('post.NUR_DURCH_ABRUF'));
    assert.deepEqual(await shown(wer.code, antrag), ['bereit']);
    await assert.rejects(fetchIt(wer.code, antrag, id), refusedAs('buerger.VERTRAUEN_REICHT_NICHT'));
    await assert.rejects(read(wer.code, antrag, id), refusedAs('buerger.VERTRAUEN_REICHT_NICHT'));
    await assert.rejects(read(wer.sicher, antrag, id), refusedAs('vorgaenge.ERST_ABRUFEN'), 'a GET fetches nothing');
    const stranger = await givenBuerger('Abruf');
    await assert.rejects(fetchIt(stranger.sicher, antrag, id), refusedAs('vorgaenge.ANTRAG_NICHT_GEFUNDEN'));
    await act(kernel, wer.code, getAntragStand, { id: antrag });
    assert.deepEqual(await shown(wer.sicher, antrag), ['bereit'], 'looking at the page fetches nothing');

    // Taken back between release and retrieval: it counts for what comes later, and this one stays.
    await consent(wer, false);
    clock.advance({ days: 2 });
    const [one, two] = await Promise.all([fetchIt(wer.sicher, antrag, id), fetchIt(wer.sicher, antrag, id)]);
    assert.deepEqual([one.abgerufenAm, two.abgerufenAm], ['2026-11-04', '2026-11-04']);
    const done = await untilStand(id, 'bekannt');
    assert.equal(done.bekanntAm, '2026-11-05');
    assert.equal(done.rechtsbehelfBis, '2026-12-07', '§ 74 VwGO: a month, the fifth is a Saturday');
    clock.advance({ days: 1 });
    assert.equal((await fetchIt(wer.sicher, antrag, id)).abgerufenAm, '2026-11-04', 'a second time changes nothing');
    assert.equal((await read(wer.sicher, antrag, id)).contentType, 'application/pdf');
    await assert.rejects(read(wer.code, antrag, id), refusedAs('buerger.VERTRAUEN_REICHT_NICHT'));
    const told = (await listEreignisRows(kernel.pool.db, v.id)).filter(({ art }) => art === 'bekanntgabe');
    assert.equal(told.length, 1);
  });

  test('nobody fetches it: on the last day it lies there, the day after it is on the list of the post, once', async () => {
    clock.set('2026-11-02T09:00:00Z');
    const { v, wer, antrag } = await given('Niemand');
    await consent(wer, true);
    const { id } = await provided(v);
    clock.set('2026-11-12T22:30:00Z');
    await runJob(kernel, beendeBereitstellungen, {});
    assert.deepEqual(await shown(wer.sicher, antrag), ['bereit']);
    clock.set('2026-11-12T23:30:00Z');
    await assert.rejects(fetchIt(wer.sicher, antrag, id), refusedAs('vorgaenge.ABRUF_BEENDET'), 'also before the job');
    // Cut off inside: nothing of it stays, and another run does it.
    const broken = { ...kernel, audit: { ...kernel.audit, append: () => Promise.reject(new Error('cut off')) } };
    await assert.rejects(runJob(broken as Kernel, beendeBereitstellungen, {}), /cut off/);
    assert.equal((await sendungOf(id)).weg, 'portal');
    await Promise.all([runJob(kernel, beendeBereitstellungen, {}), runJob(kernel, beendeBereitstellungen, {})]);
    await runJob(kernel, beendeBereitstellungen, {});
    const sendung = await sendungOf(id);
    assert.deepEqual([sendung.weg, sendung.stand, sendung.liste], ['pzu', 'bereit', 'bereit']);
    const row = await untilStand(id, 'fertig');
    assert.deepEqual([row.weg, row.bekanntAm], ['pzu', undefined]);
    assert.deepEqual(await openFristen(v), ['versand']);
    assert.deepEqual(await shown(wer.sicher, antrag), ['beendet']);
    await assert.rejects(fetchIt(wer.sicher, antrag, id), refusedAs('vorgaenge.ABRUF_BEENDET'));
  });

  test('the release may be cut off: it lies there once, or not at all', async () => {
    clock.set('2026-11-02T09:00:00Z');
    const { v, wer } = await given('Abbruch');
    await consent(wer, true);
    const { id } = await provided(v);
    await runJob(kernel, fertigeSchreiben, { schreibenId: id });
    const [count] = await sql<{ n: number }>(
      `select (select count(*) from vorgaenge.bereitstellung where schreiben_id = $1)::int * 10
         + (select count(*) from post.sendung where bezug = $1)::int as n`,
      [id],
    );
    assert.equal(count?.n, 11);
  });

  test('another person is identified in the account, or none has one: the form says why', async () => {
    const v = await givenVerfahren(kernel, anna, { familienname: 'Andere' });
    await givenFeststellung(kernel, v.id, 'nicht_erfuellt');
    const none = await refusal(v, 'pzu');
    assert.match(none.portal?.grund ?? '', /kein Konto/);
    const wer = await givenBuerger('Ganzanders');
    await givenAntrag(wer.konto, v);
    await consent(wer, true);
    const again = await act(kernel, anna, schreiben.getSchreiben, { id: none.id });
    assert.equal(again.portal?.moeglich, false);
    assert.match(again.portal?.grund ?? '', /passen nicht/);
  });
});

describe('with a proxy (§ 14 (3) VwVfG NRW)', () => {
  async function withCounsel(familienname: string, art: 'anwalt' | 'vertrauensperson') {
    const { v, wer, antrag } = await given(familienname);
    const counsel = await givenBuerger('Kaya', 'Selin', '1980-01-01');
    const umfang = art === 'anwalt' ? '{lesen,nachrichten,schreiben}' : '{lesen,ausfuellen,unterlagen}';
    const namen = kernel.keys.seal(
      'buerger.vollmacht',
      JSON.stringify({ fuer: familienname, vertreter: 'Selin Kaya' }),
    );
    const vollmacht = await idOf(
      `insert into buerger.vollmacht (art, herkunft, fuer_konto, vertreter_konto, bezug, umfang, namen_versiegelt, vertrauen,
         angenommen_at) values ($1, 'erteilt', $2, $3, $4, $5, $6, 'substanziell', now()) returning id`,
      [art, wer.konto, counsel.konto, antrag, umfang, namen],
    );
    const acts = {
      ...counsel.sicher,
      kind: 'proxy' as const,
      vertretung: {
        id: vollmacht,
        art,
        fuer: wer.konto,
        bezug: antrag,
        umfang: new Set(umfang.slice(1, -1).split(',')),
      },
    };
    return { v, wer, antrag, counsel, vollmacht, acts };
  }

  test('counsel gets it first, by their own consent; the person reads it afterwards', async () => {
    clock.set('2026-11-02T09:00:00Z');
    const { v, wer, antrag, counsel, vollmacht, acts } = await withCounsel('Mandant', 'anwalt');
    const beteiligterId = await idOf(
      `insert into vorgaenge.beteiligter (verfahren_id, rolle, name, anschrift, empfaengt, created_by, vollmacht_id,
         bestaetigt_at, bestaetigt_von)
       values ($1, 'bevollmaechtigt', 'RAin Selin Kaya', 'Weg 1', true, 'test', $2, now(), 'test') returning id`,
      [v.id, vollmacht],
    );
    await consent(wer, true);
    const own = await refusal(v, 'portal', { beteiligterId: null, empfaenger: 'Đuro Mandant' });
    assert.match(own.portal?.grund ?? '', /zuerst/);
    await act(kernel, anna, schreiben.discardSchreiben, { id: own.id, version: own.version });
    const without = await refusal(v, 'portal', { beteiligterId, empfaenger: 'RAin Selin Kaya' });
    assert.match(without.portal?.grund ?? '', /RAin Selin Kaya hat nicht eingewilligt/);
    await act(kernel, anna, schreiben.discardSchreiben, { id: without.id, version: without.version });
    await consent(counsel, true);
    const { id } = await provided(v);
    assert.deepEqual(await shown(wer.sicher, antrag), ['vertretung']);
    await assert.rejects(fetchIt(wer.sicher, antrag, id), refusedAs('vorgaenge.BRIEF_NICHT_HIER'));
    assert.equal((await fetchIt(acts, antrag, id)).abgerufenAm, '2026-11-02');
    assert.equal((await read(wer.sicher, antrag, id)).contentType, 'application/pdf');
    assert.equal((await untilStand(id, 'bekannt')).bekanntAm, '2026-11-03');
  });

  test('a helper sees no letter and fetches none', async () => {
    const { v, wer, antrag, acts } = await withCounsel('Hilfe', 'vertrauensperson');
    await consent(wer, true);
    const { id } = await provided(v);
    assert.deepEqual(await shown(acts, antrag), []);
    await assert.rejects(fetchIt(acts, antrag, id), refusedAs('buerger.VOLLMACHT_REICHT_NICHT'));
    await assert.rejects(read(acts, antrag, id), refusedAs('buerger.VOLLMACHT_REICHT_NICHT'));
    assert.deepEqual(await shown(wer.sicher, antrag), ['bereit']);
  });
});

/** Nothing runs by itself here, so the moment between release and provision stands still. */
describe('consent taken back between release and provision', () => {
  test('it goes on paper, with proof of service', async () => {
    const still = await testKernel({ areas: AREAS, clock, demo: true });
    const works = kernel;
    kernel = still.kernel;
    try {
      await givenBriefkopf(kernel);
      const { v, wer, antrag } = await given('Widerruf');
      await consent(wer, true);
      const draft = await refusal(v);
      await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
      await consent(wer, false);
      await runJob(kernel, fertigeSchreiben, { schreibenId: draft.id });
      const sendung = await sendungOf(draft.id);
      assert.deepEqual([sendung.weg, sendung.stand], ['pzu', 'bereit']);
      assert.deepEqual(await shown(wer.sicher, antrag), []);
      assert.equal((await act(kernel, anna, schreiben.getSchreiben, { id: draft.id })).weg, 'pzu');
    } finally {
      kernel = works;
      // Nobody works here, so nobody else closes what sealed the letter.
      await closeSiegelwerk(still.kernel);
      await still.close();
    }
  });
});
