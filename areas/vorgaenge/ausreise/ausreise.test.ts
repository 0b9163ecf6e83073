/** From the announced threat to the departure: period, certificate, suit, departure, ban, on a real database. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { fertigeSchreiben } from '../bescheid/fertigung.jobs.ts';
import { QUELLE } from '../bescheid/quelle.ts';
import { noteKlage } from '../bescheid/rechtsbehelf.api.ts';
import { getSchreiben, releaseSchreiben, submitForRelease } from '../bescheid/schreiben.api.ts';
import {
  AREAS,
  act,
  givenBriefkopf,
  givenEntwurf,
  givenFreigegeben,
  inTx,
  mensch,
  runJob,
} from '../bescheid/testing.ts';
import { folgeSendung } from '../bescheid/zustellung.handlers.ts';
import { saveFolgen } from '../folge/folge.api.ts';
import type { Endeplan } from '../folge/folge.schema.ts';
import { givenEntschieden } from '../folge/testing.ts';
import { replaceTatsachen } from '../tatsache.sql.ts';
import { listFristRows } from '../zeitlauf.sql.ts';
import {
  dismissVollziehbarkeit,
  draftAusreiseschreiben,
  extendAusreisefrist,
  interruptAusreisefrist,
  listAusreisen,
  noteAusreise,
  resumeAusreisefrist,
} from './ausreise.api.ts';
import { folgeBescheinigung } from './ausreise.handlers.ts';
import { meldeAbgelaufeneAusreisefristen } from './ausreise.jobs.ts';
import type { Ausreise } from './ausreise.schema.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
/** Runs on, as the days do. */
let heute = '2026-06-02';
const clock = {
  now: () => Temporal.Instant.from(`${heute}T09:00:00Z`),
  today: () => Temporal.PlainDate.from(heute),
};

let house: TestKernel;
let kernel: Kernel;
before(async () => {
  house = await testKernel({ areas: AREAS, clock });
  ({ kernel } = house);
  await givenBriefkopf(kernel);
});
after(() => house?.close());

const refusedAs = (code: string, words?: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof Fault, String(cause));
  assert.equal(cause.code, code);
  if (words) assert.match(JSON.stringify([cause.advice, cause.fields]), words);
  return true;
};

const AUSNAHME = { norm: '§ 28 Abs. 2 Nr. 5 VwVfG NRW', grund: 'Maßnahme der Verwaltungsvollstreckung.' };

async function sendOut(schreibenId: string, akteId: string, tag: string, weg: 'schalter' | 'pzu' = 'schalter') {
  await runJob(kernel, fertigeSchreiben, { schreibenId });
  const payload = {
    ...{ sendungId: schreibenId, quelle: QUELLE, bezug: schreibenId, akteId },
    ...{ was: 'zugestellt' as const, weg, tag, versandtAm: tag, by: 'test' },
  };
  for (const handler of [folgeSendung, folgeBescheinigung])
    await inTx(kernel, (tx) => handler.handle(kernel, tx, payload));
}

async function givenMassnahme(
  pruefart: 'AUSWEISUNG' | 'ANDROHUNG_59',
  ende: Endeplan,
  facts: Record<string, unknown> = {},
) {
  heute = '2026-06-02';
  const v = await givenEntschieden(kernel, anna, { verfahrensart: 'P37', pruefart });
  const tatsachen = Object.entries(facts).map(([feld, wert]) => ({
    feld,
    wert,
    herkunft: 'amt' as const,
    bemerkung: '',
  }));
  await inTx(kernel, (tx) => replaceTatsachen(tx, v.id, tatsachen, 'test'));
  const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', {
    entscheidung: 'massnahme',
    weg: 'schalter',
    ausnahme: AUSNAHME,
  });
  const saved = await act(kernel, anna, saveFolgen, { id: draft.id, version: draft.version, plan: { ende } });
  return { v, draft: { ...draft, version: saved.folgen?.version ?? 0 }, hindernisse: saved.folgen?.hindernisse ?? [] };
}

async function announced(pruefart: 'AUSWEISUNG' | 'ANDROHUNG_59', ende: Endeplan) {
  const { v, draft, hindernisse } = await givenMassnahme(pruefart, ende);
  assert.deepEqual(hindernisse, []);
  await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
  await sendOut(draft.id, v.akteId, '2026-06-02');
  return { v, draft, one: await only(v.id) };
}

async function only(verfahrenId: string): Promise<Ausreise> {
  const { ausreisen } = await act(kernel, anna, listAusreisen, { verfahrenId });
  assert.equal(ausreisen.length, 1);
  return ausreisen[0] as Ausreise;
}

const openFristen = async (id: string) =>
  (await listFristRows(kernel.pool.db, id)).filter((one) => one.erledigt_at === null).map(({ art }) => art);

const ANDROHUNG: Endeplan = {
  massnahme: 'androhung',
  ausreisefristTage: 30,
  zielstaat: 'Musterland',
  sperre: { monate: 24 },
};

describe('the Bescheid fixes the period within its bounds', () => {
  test('§ 59 (1): 31 days are refused at the plan and at the hand-in, with the fact they are not', async () => {
    const { draft, hindernisse } = await givenMassnahme('ANDROHUNG_59', { ...ANDROHUNG, ausreisefristTage: 31 });
    assert.match(hindernisse.join(' '), /besonderer Umstände/);
    await assert.rejects(
      act(kernel, anna, submitForRelease, { id: draft.id, version: draft.version }),
      refusedAs('bescheid.SCHRITTE_OFFEN', /besonderer Umstände/),
    );
    const longer = await givenMassnahme(
      'ANDROHUNG_59',
      { ...ANDROHUNG, ausreisefristTage: 31 },
      {
        'androhung.besondere_umstaende': true,
      },
    );
    assert.deepEqual(longer.hindernisse, []);
  });
  test('§ 59 (3) sentence 2: who may not be deported to a state reads which one', async () => {
    const facts = { 'androhung.abschiebungsverbot': true, 'androhung.verurteilung_oder_auslieferung': true };
    const { hindernisse } = await givenMassnahme('ANDROHUNG_59', ANDROHUNG, facts);
    assert.match(hindernisse.join(' '), /nicht abgeschoben werden darf/);
    const named = await givenMassnahme('ANDROHUNG_59', { ...ANDROHUNG, nichtNach: 'Nirgendland' }, facts);
    assert.deepEqual(named.hindernisse, []);
  });
  test('§ 11 (3): 61 months need a ground', async () => {
    const { hindernisse } = await givenMassnahme('AUSWEISUNG', { massnahme: 'ausweisung', sperre: { monate: 61 } });
    assert.match(hindernisse.join(' '), /fünf Jahre/);
  });
});

describe('a threat of deportation', () => {
  test('begins with its announcement, is certified without retyping, and is watched', async () => {
    const { v, one } = await announced('ANDROHUNG_59', ANDROHUNG);
    assert.deepEqual([one.stand, one.frist?.bis, one.bescheinigung?.stand], ['laeuft', '2026-07-02', 'faellig']);
    assert.deepEqual((await openFristen(v.id)).sort(), ['ausreise-bescheinigung', 'ausreisefrist', 'rechtsbehelf']);
    const { schreibenId } = await act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'bescheinigung' });
    const again = await act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'bescheinigung' });
    assert.equal(again.schreibenId, schreibenId, 'one draft, opened again');
    const letter = await act(kernel, anna, getSchreiben, { id: schreibenId });
    assert.deepEqual(
      letter.schritte.filter(({ erfuellt }) => !erfuellt),
      [],
    );
    assert.match(letter.abschnitte[0]?.text ?? '', /bis zum 2\. Juli 2026/);
    const handed = await act(kernel, anna, submitForRelease, { id: schreibenId, version: letter.version });
    await act(kernel, anna, releaseSchreiben, { id: schreibenId, version: handed.version });
    await sendOut(schreibenId, v.akteId, '2026-06-02');
    assert.equal((await only(v.id)).bescheinigung?.stand, 'ausgestellt');
    assert.deepEqual((await openFristen(v.id)).sort(), ['ausreisefrist', 'rechtsbehelf']);
    heute = '2026-07-02';
    await runJob(kernel, meldeAbgelaufeneAusreisefristen, {});
    assert.equal((await only(v.id)).stand, 'laeuft', 'to the end of its last day');
    heute = '2026-07-03';
    await runJob(kernel, meldeAbgelaufeneAusreisefristen, {});
    await runJob(kernel, meldeAbgelaufeneAusreisefristen, {});
    assert.equal((await only(v.id)).stand, 'abgelaufen');
    assert.deepEqual(
      (await openFristen(v.id)).filter((art) => art.startsWith('ausreise')),
      ['ausreise-pruefen'],
    );
  });

  test('§ 59 (1) sentence 4: is lengthened with a reason, and the certificate of before counts no more', async () => {
    const { v, one } = await announced('ANDROHUNG_59', ANDROHUNG);
    const { schreibenId } = await act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'bescheinigung' });
    const seen = await only(v.id);
    const grund = 'Das Kind beendet bis dahin das Schuljahr.';
    const base = { id: one.id, version: seen.version, grund };
    await assert.rejects(
      act(kernel, anna, extendAusreisefrist, { ...base, bis: '2026-07-02' }),
      refusedAs('allgemein.EINGABE_UNGUELTIG', /späteren Tag/),
    );
    const longer = await act(kernel, anna, extendAusreisefrist, { ...base, bis: '2026-07-20' });
    assert.deepEqual(
      [longer.frist?.bis, longer.frist?.verlaengert, longer.bescheinigung?.stand],
      ['2026-07-20', grund, 'faellig'],
    );
    assert.equal((await act(kernel, anna, getSchreiben, { id: schreibenId })).stand, 'verworfen');
    const fresh = await act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'bescheinigung' });
    assert.notEqual(fresh.schreibenId, schreibenId);
  });

  test('§ 59 (1) sentence 6: a suit makes a person look; while nothing may be enforced it does not run, then anew', async () => {
    const { v, draft } = await announced('ANDROHUNG_59', ANDROHUNG);
    const klage = {
      art: 'eilantrag',
      gericht: 'VG Köln',
      aktenzeichen: '5 L 7/26',
      eingegangenAm: '2026-06-02',
    } as const;
    await act(kernel, anna, noteKlage, { id: draft.id, ...klage });
    assert.ok((await openFristen(v.id)).includes('ausreise-vollziehbar'));
    assert.ok((await openFristen(v.id)).includes('ausreisefrist'), 'a suit alone holds up nothing');
    const one = await only(v.id);
    heute = '2026-06-10';
    const grund = 'Das Gericht hat die aufschiebende Wirkung angeordnet.';
    const stopped = await act(kernel, anna, interruptAusreisefrist, {
      id: one.id,
      version: one.version,
      am: '2026-06-10',
      grund,
    });
    assert.equal(stopped.stand, 'unterbrochen');
    assert.equal(
      (await openFristen(v.id)).some((art) => art.startsWith('ausreise')),
      false,
    );
    await assert.rejects(
      act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'bescheinigung' }),
      refusedAs('vorgaenge.FRIST_UNTERBROCHEN'),
    );
    heute = '2026-09-01';
    await runJob(kernel, meldeAbgelaufeneAusreisefristen, {});
    assert.equal((await only(v.id)).stand, 'unterbrochen');
    const resumed = await act(kernel, anna, resumeAusreisefrist, {
      id: one.id,
      version: stopped.version,
      ab: '2026-09-01',
    });
    assert.deepEqual([resumed.stand, resumed.frist?.bis], ['laeuft', '2026-10-01']);
  });

  test('a person may find that the suit changes nothing', async () => {
    const { v, draft } = await announced('ANDROHUNG_59', ANDROHUNG);
    const klage = { art: 'klage', gericht: 'VG Köln', aktenzeichen: '5 K 8/26', eingegangenAm: '2026-06-02' } as const;
    await act(kernel, anna, noteKlage, { id: draft.id, ...klage });
    const one = await only(v.id);
    await act(kernel, anna, dismissVollziehbarkeit, { id: one.id, version: one.version });
    assert.equal((await openFristen(v.id)).includes('ausreise-vollziehbar'), false);
  });

  test('§ 11 (2) sentence 2: who leaves of their own accord has no ban', async () => {
    const { v, one } = await announced('ANDROHUNG_59', ANDROHUNG);
    heute = '2026-06-20';
    const nachweis = 'Grenzübertrittsbescheinigung vom 20. Juni';
    const left = await act(kernel, anna, noteAusreise, {
      id: one.id,
      version: one.version,
      am: '2026-06-20',
      art: 'freiwillig',
      nachweis,
    });
    assert.deepEqual([left.stand, left.sperre, left.bescheinigung], ['ausgereist', undefined, undefined]);
    assert.equal(
      (await openFristen(v.id)).some((art) => art.startsWith('ausreise')),
      false,
    );
    await assert.rejects(
      act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'sperre' }),
      refusedAs('vorgaenge.SPERRE_OHNE_AUSREISE'),
    );
  });
});

describe('an expulsion', () => {
  test('§ 11 (2) sentence 4: the ban begins with the departure, in every Vorgang of the person; the Akte hears of it', async () => {
    const { v, one } = await announced('AUSWEISUNG', { massnahme: 'ausweisung', sperre: { monate: 36 } });
    assert.deepEqual([one.stand, one.frist, one.sperre], ['ohne-frist', undefined, { monate: 36, bedingt: false }]);
    const base = {
      id: one.id,
      version: one.version,
      art: 'abgeschoben',
      nachweis: 'Mitteilung der Bundespolizei',
    } as const;
    await assert.rejects(
      act(kernel, anna, noteAusreise, { ...base, am: '2026-06-03' }),
      refusedAs('allgemein.EINGABE_UNGUELTIG', /Zukunft/),
    );
    heute = '2026-06-20';
    const left = await act(kernel, anna, noteAusreise, { ...base, am: '2026-06-20' });
    assert.deepEqual(left.sperre, { monate: 36, ab: '2026-06-20', bis: '2029-06-20', bedingt: false });
    const { rows } = await kernel.pool.pg.query(
      `select payload from platform.ereignis where name = 'akten.tatsache-gemeldet' and payload ->> 'akteId' = $1`,
      [v.akteId],
    );
    const told = rows.map(({ payload }) => [payload.art, payload.tag]);
    assert.deepEqual(told.sort(), [
      ['abschiebung', '2026-06-20'],
      ['verbot-ende', '2029-06-20'],
    ]);
    const { schreibenId } = await act(kernel, anna, draftAusreiseschreiben, { id: one.id, art: 'sperre' });
    const letter = await act(kernel, anna, getSchreiben, { id: schreibenId });
    assert.match(letter.abschnitte[0]?.text ?? '', /gilt bis zum 20\. Juni 2029/);
    assert.deepEqual(
      letter.schritte.filter(({ erfuellt }) => !erfuellt),
      [],
    );
  });
});
