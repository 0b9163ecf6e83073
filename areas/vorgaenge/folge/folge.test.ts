/** A released grant makes one title, one card and one claim, on a real database; nothing of it when something breaks. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { getVerfahren } from '../arbeit/vorgang.api.ts';
import { fertigeSchreiben } from '../bescheid/fertigung.jobs.ts';
import { QUELLE } from '../bescheid/quelle.ts';
import * as api from '../bescheid/schreiben.api.ts';
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
import { listTitelDerPerson, registerTitel } from '../titel/titel.api.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { getFolgen, listFolgen, saveFolgen } from './folge.api.ts';
import type { Endeplan } from './folge.schema.ts';
import { BLAUE_KARTE, folgenOf, givenEntschieden, givenErteilung } from './testing.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
const clock = fixedClock('2026-06-02T09:00:00Z');

let house: TestKernel;
let kernel: Kernel;
before(async () => {
  house = await testKernel({ areas: AREAS, clock });
  ({ kernel } = house);
  await givenBriefkopf(kernel);
});
after(async () => {
  await admin?.end();
  await house?.close();
});

const refusedAs = (code: string, words: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof Fault, String(cause));
  assert.equal(cause.code, code);
  assert.match(cause.advice, words);
  return true;
};

/** A verb of `akten` that is none of its door's. */
const recordEreignis = AREAS.flatMap(({ actions }) => actions).find(
  ({ contract }) => contract.name === 'recordEreignis',
)?.contract as Contract;

let admin: pg.Pool | undefined;
/** Past the application: what only the owner of the tables may do. */
async function owner(): Promise<pg.Pool> {
  admin ??= new pg.Pool({ connectionString: house.database.ownerUrl, max: 1 });
  return admin;
}

/** Rows that hang on a Verfahren. */
async function counted(verfahrenId: string) {
  const count = async (table: string, column = 'verfahren_id') => {
    const { rows } = await kernel.pool.pg.query(
      `select count(*)::int as n from vorgaenge.${table} where ${column} = $1`,
      [verfahrenId],
    );
    return rows[0].n as number;
  };
  return {
    titel: await count('titel'),
    karte: await count('karte'),
    forderung: await count('forderung', 'vorgang_id'),
  };
}

const standOf = async (id: string) => (await act(kernel, anna, api.getSchreiben, { id })).stand;
const submitted = async ({ id, version }: { id: string; version: number }) =>
  act(kernel, anna, api.submitForRelease, { id, version });

describe('a Blue Card', () => {
  test('is granted: title with term and conditions, card, claim, each once and linked', async () => {
    const v = await givenEntschieden(kernel, anna);
    const draft = await givenErteilung(kernel, anna, v.id);
    const before = await folgenOf(kernel, anna, draft.id);
    assert.deepEqual(before.hindernisse, []);
    assert.equal(before.plan.titel?.gueltigBis, '2030-06-01', 'four years (§ 18 (4))');
    assert.equal(before.gebuehr?.summeCent, 10_000, '§ 45 no. 1 letter b AufenthV');
    assert.deepEqual(await counted(v.id), { titel: 0, karte: 0, forderung: 0 }, 'a draft brings about nothing');
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
    assert.deepEqual(await counted(v.id), { titel: 1, karte: 1, forderung: 1 });
    const [made] = (await act(kernel, anna, listFolgen, { verfahrenId: v.id })).folgen;
    assert.equal(made?.titel?.bis, '2030-06-01');
    assert.equal(made?.karte?.stand, 'vorbereitet');
    assert.equal(made?.forderung?.summeCent, 10_000);
    const { titel } = await act(kernel, anna, listTitelDerPerson, { personId: v.personId });
    assert.equal(titel[0]?.verfahrenId, v.id);
    assert.match(titel[0]?.nebenbestimmungen[0]?.text ?? '', /Softwareentwicklerin bei Muster GmbH/);
  });

  test('its fee was claimed by hand after it was handed in: the release stops and names it', async () => {
    const v = await givenEntschieden(kernel, anna, { familienname: 'Zwischenzeit' });
    const seen = await submitted(await givenErteilung(kernel, anna, v.id));
    const { plan } = await folgenOf(kernel, anna, seen.id);
    assert.ok(plan.gebuehr?.art === 'festsetzen');
    const stichtag = clock.today().toString();
    await act(kernel, anna, issueForderung, {
      ...{ vorgangId: v.id, art: 'gebuehr', zahler: 'Wer', faelligAm: stichtag },
      anfrage: {
        ...{ stichtag, posten: plan.gebuehr.posten },
        umstaende: { geburtsdatum: '1990-05-17', antragAm: stichtag },
      },
    });
    const release = { id: seen.id, version: seen.version };
    await assert.rejects(
      act(kernel, anna, api.releaseSchreiben, release),
      refusedAs('bescheid.SEIT_VORLAGE_GEAENDERT', /Gebühr \(.*100,00 Euro.* → .*schon gefordert/),
    );
    assert.deepEqual(await counted(v.id), { titel: 0, karte: 0, forderung: 1 });
    const anew = await submitted(seen);
    await act(kernel, anna, api.releaseSchreiben, { id: anew.id, version: anew.version });
    assert.deepEqual(await counted(v.id), { titel: 1, karte: 1, forderung: 1 });
  });

  test('a title that one person entered by hand is not taken for the one that was decided', async () => {
    const v = await givenEntschieden(kernel, anna);
    const draft = await givenErteilung(kernel, anna, v.id);
    await act(kernel, anna, registerTitel, {
      ...{ akteId: v.akteId, personId: v.personId, art: 'NE_9', gueltigAb: '2026-06-01' },
      ...{ beschaeftigung: 'erlaubt', selbstaendig: 'erlaubt' },
      // As a program could send it, whatever the form does.
      ...({ verfahrenId: v.id } as object),
    });
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
    const { titel } = await act(kernel, anna, listTitelDerPerson, { personId: v.personId });
    assert.deepEqual(titel.map(({ art, herkunft }) => [art, herkunft]).toSorted(), [
      ['BK_18g', 'verfahren'],
      ['NE_9', 'erfassung'],
    ]);
  });

  test('says in the letter what it brings about', async () => {
    const v = await givenEntschieden(kernel, anna);
    const draft = await act(kernel, anna, api.draftSchreiben, {
      verfahrenId: v.id,
      art: 'bescheid',
      entscheidung: 'erteilung',
    });
    const texts = draft.abschnitte.map(({ text }) => text).join('\n');
    assert.match(texts, /\{\{titel\}\}[\s\S]*\{\{nebenbestimmungen\}\}[\s\S]*\{\{gebuehr\}\}/);
    const step = draft.schritte.find(({ schluessel }) => schluessel === 'folgen');
    assert.match(step?.grund ?? '', /„\{Tätigkeit\}“/, 'the gap in the sentence on work is named');
  });

  test('keeps within the law: not longer than four years, not before the application', async () => {
    const v = await givenEntschieden(kernel, anna);
    const draft = await givenErteilung(kernel, anna, v.id, (plan) => ({
      ...plan,
      titel: plan.titel && { ...plan.titel, gueltigAb: '2026-01-01', gueltigBis: '2031-06-01' },
    }));
    const { hindernisse } = await folgenOf(kernel, anna, draft.id);
    assert.match(hindernisse.join(' '), /nicht vor dem Antrag/);
    assert.match(hindernisse.join(' '), /längstens bis zum 31\.12\.2029 \(§ 18 Abs\. 4 AufenthG\)/);
    await assert.rejects(submitted(draft), refusedAs('bescheid.SCHRITTE_OFFEN', /längstens/));
  });

  test('asks for another fee when the term is changed', async () => {
    const v = await givenEntschieden(kernel, anna);
    const draft = await givenErteilung(kernel, anna, v.id, (plan) => ({
      ...plan,
      titel: plan.titel && { ...plan.titel, gueltigBis: '2027-03-01' },
    }));
    const { plan } = await folgenOf(kernel, anna, draft.id);
    assert.equal(plan.gebuehr?.art === 'festsetzen' && plan.gebuehr.posten[0]?.schluessel, 'ae_erteilung_bis_1j');
  });
});

describe('once', () => {
  test('two who release at the same time make one of each', async () => {
    const v = await givenEntschieden(kernel, anna);
    const { id, version } = await submitted(await givenErteilung(kernel, anna, v.id));
    const both = await Promise.allSettled([
      act(kernel, anna, api.releaseSchreiben, { id, version }),
      act(kernel, bert, api.releaseSchreiben, { id, version }),
    ]);
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.deepEqual(await counted(v.id), { titel: 1, karte: 1, forderung: 1 });
  });

  test('a connection that dies between title and claim leaves nothing; the next release makes all of it', async () => {
    const v = await givenEntschieden(kernel, anna);
    const { id, version } = await submitted(await givenErteilung(kernel, anna, v.id));
    const tables = await owner();
    await tables.query(`create or replace function vorgaenge.test_kill() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await tables.query(
      `create trigger test_kill before insert on vorgaenge.forderung for each row execute function vorgaenge.test_kill()`,
    );
    await assert.rejects(act(kernel, anna, api.releaseSchreiben, { id, version }));
    await tables.query('drop trigger test_kill on vorgaenge.forderung');
    assert.deepEqual(await counted(v.id), { titel: 0, karte: 0, forderung: 0 });
    assert.equal(await standOf(id), 'vorgelegt');
    await act(kernel, anna, api.releaseSchreiben, { id, version });
    assert.deepEqual(await counted(v.id), { titel: 1, karte: 1, forderung: 1 });
  });

  test('a Bescheid that came back and is written anew takes what is there', async () => {
    const v = await givenEntschieden(kernel, anna);
    const first = await givenErteilung(kernel, anna, v.id);
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, first);
    await (await owner()).query(
      `update vorgaenge.schreiben set stand = 'zurueck', dokument_id = gen_random_uuid() where id = $1`,
      [first.id],
    );
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, await givenErteilung(kernel, anna, v.id));
    assert.deepEqual(await counted(v.id), { titel: 1, karte: 1, forderung: 1 });
    const { folgen } = await act(kernel, anna, listFolgen, { verfahrenId: v.id });
    assert.equal(folgen.length, 2);
    assert.equal(folgen[0]?.titel?.id, folgen[1]?.titel?.id);
  });

  test('a fee that was claimed before, by the portal or by hand, is not claimed again', async () => {
    const v = await givenEntschieden(kernel, anna);
    const today = clock.today().toString();
    await act(kernel, anna, issueForderung, {
      vorgangId: v.id,
      art: 'gebuehr',
      zahler: 'Đuro Muster',
      faelligAm: today,
      anfrage: {
        stichtag: today,
        posten: [{ schluessel: 'ae_erteilung' }],
        umstaende: { geburtsdatum: '1990-05-17', antragAm: today },
      },
    });
    const draft = await givenErteilung(kernel, anna, v.id);
    const { gebuehr } = await folgenOf(kernel, anna, draft.id);
    assert.deepEqual([gebuehr?.summeCent, gebuehr?.schonGefordertCent], [10_000, 10_000]);
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
    const { forderungen } = await act(kernel, anna, listForderungen, { vorgangId: v.id });
    assert.equal(forderungen.length, 1);
  });

  test('an extension takes the place of the title that was held', async () => {
    const v = await givenEntschieden(kernel, anna);
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, await givenErteilung(kernel, anna, v.id));
    const next = await act(kernel, anna, createVerfahren, { ...v, verfahrensart: 'P01', pruefart: 'BK_18g' });
    const { pruefung } = await act(kernel, anna, getVerfahren, { id: next.id });
    for (const { schluessel } of pruefung?.zeilen ?? [])
      await givenFeststellung(kernel, next.id, 'erfuellt', schluessel);
    const draft = await givenErteilung(kernel, anna, next.id);
    const { gebuehr } = await folgenOf(kernel, anna, draft.id);
    assert.equal(gebuehr?.summeCent, 9_300, '§ 45 no. 2 letter b AufenthV');
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, draft);
    const { titel } = await act(kernel, anna, listTitelDerPerson, { personId: v.personId });
    assert.deepEqual(titel.map(({ stand }) => stand).sort(), ['ersetzt', 'gueltig']);
  });
});

describe('no title', () => {
  test('of a refusal, a request, a Duldung; a Duldung has its fee all the same', async () => {
    const blau = await givenVerfahren(kernel, anna, BLAUE_KARTE);
    const refusal = await givenEntwurf(kernel, anna, blau.id, 'bescheid', { entscheidung: 'ablehnung' });
    const { plan, abgelehnt } = await folgenOf(kernel, anna, refusal.id);
    assert.deepEqual([abgelehnt, Object.keys(plan)], [true, ['gebuehr']], 'the work on it costs (§ 49 AufenthV)');
    const request = await givenEntwurf(kernel, anna, blau.id, 'nachforderung');
    assert.deepEqual(await act(kernel, anna, getFolgen, { id: request.id }), {});
    await assert.rejects(
      act(kernel, anna, saveFolgen, { id: request.id, version: request.version, plan: {} }),
      refusedAs('bescheid.OHNE_FOLGEN', /./),
    );
    const v = await givenEntschieden(kernel, anna, { verfahrensart: 'P23', pruefart: 'DULDUNG_60a' });
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, await givenErteilung(kernel, anna, v.id));
    assert.deepEqual(await counted(v.id), { titel: 0, karte: 0, forderung: 1 });
  });
});

describe('a measure against a title (§§ 7 (2), 51, 52 AufenthG)', () => {
  test('is a decision of its own: no grant, no refusal of an application', async () => {
    const v = await givenVerfahren(kernel, anna, { verfahrensart: 'P37', pruefart: 'ENDE_TITEL' });
    const draft = (entscheidung: 'erteilung' | 'massnahme', verfahrenId = v.id) =>
      act(kernel, anna, api.draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung });
    await assert.rejects(draft('erteilung'), refusedAs('bescheid.ENTSCHEIDUNG_PASST_NICHT', /Maßnahmen/));
    const { vierAugen, schritte, weg } = await draft('massnahme');
    assert.deepEqual([vierAugen, weg], [true, 'pzu'], 'a second person, and proof of service');
    const asked = schritte.map(({ schluessel }) => schluessel);
    for (const one of ['gruende', 'ermessen', 'anhoerung', 'folgen']) assert.ok(asked.includes(one), one);
    const other = await givenVerfahren(kernel, anna, BLAUE_KARTE);
    await assert.rejects(draft('massnahme', other.id), refusedAs('bescheid.ENTSCHEIDUNG_PASST_NICHT', /Erteilung/));
  });

  const BEENDEND = [
    ['revoked', 'ENDE_TITEL', { massnahme: 'widerruf' }],
    ['expelled (§ 51 (1) no. 5)', 'AUSWEISUNG', { massnahme: 'ausweisung', sperre: { monate: 36 } }],
  ] as const;
  for (const [name, pruefart, ende] of BEENDEND)
    test(`${name}: ends the title with its announcement, once`, () => endsOnce(pruefart, ende));

  async function endsOnce(pruefart: string, ende: Endeplan) {
    const v = await givenEntschieden(kernel, anna);
    await givenFreigegeben(kernel, { wrote: anna, releases: anna }, await givenErteilung(kernel, anna, v.id));
    const titelOf = async () => (await act(kernel, anna, listTitelDerPerson, { personId: v.personId })).titel[0];
    const made = await act(kernel, anna, createVerfahren, { ...v, verfahrensart: 'P37', pruefart });
    const { pruefung } = await act(kernel, anna, getVerfahren, { id: made.id });
    for (const { schluessel } of pruefung?.zeilen ?? [])
      await givenFeststellung(kernel, made.id, 'erfuellt', schluessel);
    const draft = await givenEntwurf(kernel, anna, made.id, 'bescheid', {
      entscheidung: 'massnahme',
      weg: 'schalter',
      ausnahme: { norm: '§ 28 Abs. 2 Nr. 1 VwVfG NRW', grund: 'Gefahr im Verzug.' },
    });
    const plan = { ende: { ...ende, titelId: (await titelOf())?.id ?? '' } };
    const saved = await act(kernel, anna, saveFolgen, { id: draft.id, version: draft.version, plan });
    await givenFreigegeben(kernel, { wrote: anna, releases: bert }, { ...draft, version: saved.folgen?.version ?? 0 });
    assert.equal((await titelOf())?.stand, 'gueltig', 'released is not announced');
    await runJob(kernel, fertigeSchreiben, { schreibenId: draft.id });
    const tag = clock.today().toString();
    const told = {
      sendungId: draft.id,
      quelle: QUELLE,
      bezug: draft.id,
      akteId: v.akteId,
      weg: 'schalter',
      tag,
      by: bert.id,
    };
    const payload = { ...told, was: 'zugestellt', versandtAm: tag } as const;
    await inTx(kernel, (tx) => folgeSendung.handle(kernel, tx, payload as never));
    await inTx(kernel, (tx) => folgeSendung.handle(kernel, tx, payload as never));
    const ended = await titelOf();
    assert.equal(ended?.stand, 'erloschen');
    assert.equal(ended?.beendet?.am, tag);
    const { folgen } = await act(kernel, anna, listFolgen, { verfahrenId: made.id });
    assert.equal(folgen[0]?.beendet?.id, ended?.id);
  }
});

describe('between draft and release', () => {
  const FAELLE = [
    ['died', 'gestorben', /Die Person ist gestorben\. Über ihren Antrag wird nicht mehr entschieden/],
    ['became German', 'deutscher', /Deutsche oder Deutscher geworden/],
    ['moved away', 'fortgezogen', /fortgezogen\. Zuständig ist jetzt eine andere Behörde/],
  ] as const;
  for (const [name, grund, words] of FAELLE)
    test(`the person ${name}: the release stops with one sentence, and nothing is made`, async () => {
      const v = await givenEntschieden(kernel, anna);
      const { id, version } = await submitted(await givenErteilung(kernel, anna, v.id));
      await act(kernel, bert, recordEreignis, {
        id: v.akteId,
        art: 'uebernahme-b',
        tag: clock.today().toString(),
        grund,
      });
      await assert.rejects(
        act(kernel, anna, api.releaseSchreiben, { id, version }),
        refusedAs('bescheid.SCHRITTE_OFFEN', words),
      );
      assert.deepEqual(await counted(v.id), { titel: 0, karte: 0, forderung: 0 });
      assert.equal(await standOf(id), 'vorgelegt');
    });
});
