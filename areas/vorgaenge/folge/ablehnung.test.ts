/** § 49 AufenthV: what is refused or withdrawn costs the work on it; §§ 81, 84 AufenthG: and its effect ends. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { finishVerfahren, getRuecknahmegebuehr, getVerfahren } from '../arbeit/vorgang.api.ts';
import { fertigeSchreiben } from '../bescheid/fertigung.jobs.ts';
import { QUELLE } from '../bescheid/quelle.ts';
import { noteKlage } from '../bescheid/rechtsbehelf.api.ts';
import { getSchreiben, submitForRelease } from '../bescheid/schreiben.api.ts';
import {
  AREAS,
  act,
  givenBriefkopf,
  givenEntwurf,
  givenFeststellung,
  givenFreigegeben,
  givenVerfahren,
  inTx,
  mensch,
  runJob,
} from '../bescheid/testing.ts';
import { folgeSendung } from '../bescheid/zustellung.handlers.ts';
import { issueForderung, listForderungen } from '../gebuehr/gebuehr.api.ts';
import { registerPapier, registerTitel } from '../titel/titel.api.ts';
import { proposeVordruck } from '../vordruck/vordruck.api.ts';
import { saveFolgen } from './folge.api.ts';
import { folgenOf } from './testing.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
const HEUTE = '2026-06-02';

let house: TestKernel;
let kernel: Kernel;
before(async () => {
  house = await testKernel({ areas: AREAS, clock: fixedClock(`${HEUTE}T09:00:00Z`) });
  ({ kernel } = house);
  await givenBriefkopf(kernel);
});
after(() => house?.close());

const AUSNAHME = { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Die Person hat selbst alles vorgetragen.' };

async function givenAblehnung(kind: { verfahrensart: string; pruefart?: string }) {
  const v = await givenVerfahren(kernel, anna, kind);
  await givenFeststellung(kernel, v.id, 'nicht_erfuellt');
  const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', {
    entscheidung: 'ablehnung',
    ausnahme: AUSNAHME,
    gebuehrCent: null,
  });
  return { v, draft };
}

const claims = async (vorgangId: string) =>
  (await act(kernel, anna, listForderungen, { vorgangId })).forderungen.map(({ art, summeCent }) => [art, summeCent]);

describe('refused', () => {
  test('§ 49 (2): the whole fee of the service, proposed with the draft, claimed with the release, once', async () => {
    const { v, draft } = await givenAblehnung({ verfahrensart: 'P08', pruefart: 'BK_18g' });
    const folgen = await folgenOf(kernel, anna, draft.id);
    assert.deepEqual([folgen.abgelehnt, folgen.gebuehr?.summeCent, folgen.hindernisse], [true, 10_000, []]);
    const seen = await act(kernel, anna, getSchreiben, { id: draft.id });
    assert.match(
      seen.abschnitte.map(({ text }) => text).join(' '),
      /Für die Bearbeitung Ihres Antrags erheben wir eine Gebühr/,
    );
    assert.deepEqual(await claims(v.id), []);
    const out = await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
    assert.deepEqual(await claims(v.id), [['bearbeitung', 10_000]]);
    assert.match(JSON.stringify(out.abschnitte), /gebuehr/);
  });
  test('§ 49 (1): half of it for a Niederlassungserlaubnis', async () => {
    const { draft } = await givenAblehnung({ verfahrensart: 'P16', pruefart: 'NE_9' });
    assert.equal((await folgenOf(kernel, anna, draft.id)).gebuehr?.summeCent, 5_650);
  });
  test('§ 69 (7) AufenthG: what was claimed for the work before is not claimed again', async () => {
    const { v, draft } = await givenAblehnung({ verfahrensart: 'P08', pruefart: 'BK_18g' });
    const anfrage = {
      stichtag: HEUTE,
      posten: [{ schluessel: 'ae_erteilung' }],
      umstaende: { geburtsdatum: '1990-05-17', antragAm: HEUTE, staatsangehoerigkeiten: [] },
    };
    const claim = { vorgangId: v.id, art: 'bearbeitung', zahler: 'Muster', anfrage, faelligAm: '2026-07-01' } as const;
    await act(kernel, anna, issueForderung, claim);
    await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
    assert.deepEqual(await claims(v.id), [['bearbeitung', 10_000]]);
  });
  test('§ 49 (3) no. 1: none, with a reason; without fee and reason it is not handed in', async () => {
    const { v, draft } = await givenAblehnung({ verfahrensart: 'P08', pruefart: 'BK_18g' });
    const empty = await act(kernel, anna, saveFolgen, { id: draft.id, version: draft.version, plan: {} });
    assert.match(empty.folgen?.hindernisse.join(' ') ?? '', /§ 49 AufenthV/);
    const version = empty.folgen?.version ?? 0;
    await assert.rejects(act(kernel, anna, submitForRelease, { id: draft.id, version }), /SCHRITTE_OFFEN|offen/i);
    const grund = 'Nur wegen Unzuständigkeit abgelehnt (§ 49 Abs. 3 Nr. 1 AufenthV).';
    const plan = { gebuehr: { art: 'keine' as const, grund } };
    const saved = await act(kernel, anna, saveFolgen, { id: draft.id, version, plan });
    await givenFreigegeben(kernel, { wrote: anna, releases: bert }, { ...draft, version: saved.folgen?.version ?? 0 });
    assert.deepEqual(await claims(v.id), []);
  });
});

describe('withdrawn', () => {
  const end = async (v: { id: string }, gebuehr?: 'festsetzen' | 'vor-beginn') => {
    const { version } = await act(kernel, anna, getVerfahren, { id: v.id });
    const more = gebuehr ? { gebuehr } : {};
    return act(kernel, anna, finishVerfahren, {
      id: v.id,
      version,
      ergebnis: 'zurueckgenommen',
      grund: 'Schreiben vom 1. Juni',
      ...more,
    });
  };
  test('nobody is charged, or spared, by silence', async () => {
    const v = await givenVerfahren(kernel, anna, { verfahrensart: 'P08', pruefart: 'BK_18g' });
    assert.equal((await act(kernel, anna, getRuecknahmegebuehr, { id: v.id })).gebuehr?.summeCent, 10_000);
    await assert.rejects(end(v), (cause) => cause instanceof Fault && /§ 49/.test(JSON.stringify(cause.fields)));
    await end(v, 'festsetzen');
    assert.deepEqual(await claims(v.id), [['bearbeitung', 10_000]]);
  });
  test('§ 49 (3) no. 2: before the work began it costs nothing, and the Vorgang says so', async () => {
    const v = await givenVerfahren(kernel, anna, { verfahrensart: 'P08', pruefart: 'BK_18g' });
    await end(v, 'vor-beginn');
    assert.deepEqual(await claims(v.id), []);
    const { ereignisse } = await act(kernel, anna, getVerfahren, { id: v.id });
    assert.ok(ereignisse.some(({ text }) => /§ 49 Abs. 3 Nr. 2/.test(text)));
  });
  test('what costs nothing asks for nothing', async () => {
    await end(await givenVerfahren(kernel, anna, { verfahrensart: 'P26' }));
  });
});

describe('the effect of the application', () => {
  async function givenFortgeltung() {
    const { v, draft } = await givenAblehnung({ verfahrensart: 'P01', pruefart: 'AE_18b' });
    const wen = { akteId: v.akteId, personId: v.personId };
    await act(kernel, anna, registerTitel, {
      ...wen,
      ...{ art: 'AE_18b', gueltigAb: '2024-06-10', gueltigBis: HEUTE },
      ...{ beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' },
    });
    const { id } = await act(kernel, anna, registerPapier, { ...wen, art: 'fiktion', gueltigBis: '2026-11-30' });
    // As a form that is issued in the Vorgang writes it.
    await kernel.pool.pg.query('update vorgaenge.ausweispapier set verfahren_id = $1 where id = $2', [v.id, id]);
    return { v, draft, wen };
  }
  const formFor = (wen: { akteId: string; personId: string }, verfahrenId: string) =>
    act(kernel, anna, proposeVordruck, { art: 'fiktionsbescheinigung', ...wen, verfahrenId, lage: {} });
  const papers = async (personId: string) =>
    (
      await kernel.pool.pg.query(
        `select 1 from vorgaenge.ausweispapier where person_id = $1 and art = 'fiktion' and abgeloest_at is null`,
        [personId],
      )
    ).rows.length;

  test('ends with the announced refusal, not with the end of the Vorgang; a suit brings nothing back', async () => {
    const { v, draft, wen } = await givenFortgeltung();
    assert.equal((await formFor(wen, v.id)).hindernis, undefined, 'until then it is issued');
    await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
    assert.equal((await formFor(wen, v.id)).hindernis, undefined, 'released is not announced (§ 43 (1) VwVfG)');
    await runJob(kernel, fertigeSchreiben, { schreibenId: draft.id });
    const payload = {
      sendungId: draft.id,
      quelle: QUELLE,
      bezug: draft.id,
      akteId: v.akteId,
      was: 'zugestellt' as const,
    };
    const day = { weg: 'pzu' as const, tag: HEUTE, versandtAm: HEUTE, by: 'test' };
    await inTx(kernel, (tx) => folgeSendung.handle(kernel, tx, { ...payload, ...day }));
    assert.match((await formFor(wen, v.id)).hindernis?.satz ?? '', /entschieden/);
    assert.equal(await papers(v.personId), 0);
    const klage = { art: 'klage', gericht: 'VG Köln', aktenzeichen: '5 K 99/26', eingegangenAm: HEUTE } as const;
    await act(kernel, anna, noteKlage, { id: draft.id, ...klage });
    assert.match((await formFor(wen, v.id)).hindernis?.satz ?? '', /entschieden/);
    const read = await act(kernel, anna, getVerfahren, { id: v.id });
    assert.ok(read.aufenthalt);
    assert.ok(read.fristen.some(({ art }) => art === 'fiktion-einziehen'));
  });

  test('ends with the withdrawal', async () => {
    const { v } = await givenFortgeltung();
    const { version } = await act(kernel, anna, getVerfahren, { id: v.id });
    await act(kernel, anna, finishVerfahren, {
      id: v.id,
      version,
      ergebnis: 'zurueckgenommen',
      gebuehr: 'vor-beginn',
      grund: 'Brief',
    });
    assert.equal(await papers(v.personId), 0);
    const { aufenthalt } = await act(kernel, anna, getVerfahren, { id: v.id });
    assert.match(aufenthalt?.saetze[0]?.satz ?? '', /zurückgenommen/);
  });

  test('goes on where the Vorgang moves to another office (§ 3 (3) VwVfG NRW)', async () => {
    const { v } = await givenFortgeltung();
    const { version } = await act(kernel, anna, getVerfahren, { id: v.id });
    await act(kernel, anna, finishVerfahren, { id: v.id, version, ergebnis: 'abgegeben', grund: 'Fortgezogen' });
    assert.equal(await papers(v.personId), 1);
  });
});
