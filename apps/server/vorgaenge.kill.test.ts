/**
 * kill -9 of the whole program while an office is at work: Bescheide are released, letters made and sent off, a statement of
 * the bank is read, applications come in. After each death nothing is half there; in the end, everybody having pressed the
 * same button again, everything is there once. `BLEIBE_TIEF=1` kills for longer.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { age, hurry } from '#areas/akten/testing/prozesse.ts';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import { listSendungen, markVersandt } from '#areas/post/sendung.api.ts';
import { createAntrag, saveAntworten, submitAntrag } from '#areas/vorgaenge/antrag/antrag.api.ts';
import { releaseSchreiben, submitForRelease } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import {
  act,
  givenBriefkopf,
  givenEntwurf,
  givenFeststellung,
  givenVerfahren,
  inTx,
  mensch,
} from '#areas/vorgaenge/bescheid/testing.ts';
import { importKontoauszug } from '#areas/vorgaenge/gebuehr/kasse.api.ts';
import { allAreas } from './areas.ts';
import { writeDemoAreas } from './office.sql.ts';
import { type StartedOffice, start } from './testing/process.ts';
import { type TestOffice, type TestSession, testOffice } from './testing.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
/** Milliseconds after the buttons were pressed. */
const DEATHS = DEEP ? Array.from({ length: 24 }, (_, nr) => 60 * nr + 20) : [120, 500, 1_200];
const LETTERS = DEATHS.length + 1;
const LINES = 30;

interface Button {
  readonly name: string;
  readonly press: (url: string) => Promise<unknown>;
  done: boolean;
}

let office: TestOffice;
let owner: pg.Pool;
let env: Record<string, string>;
let post: TestSession;
const letters: string[] = [];
const antraege: string[] = [];
const auszuege: string[] = [];
const buttons: Button[] = [];

before(async () => {
  office = await testOffice();
  const { kernel, database } = office;
  owner = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
  env = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATA_DIR: kernel.config.dataDir,
    BLEIBE_DB_POOL: '8',
  };
  // The processes find the office of the demo as if they had filled it.
  const names = allAreas.map(({ name }) => name);
  await inTx(kernel, (tx) => writeDemoAreas(tx, names));
  await givenBriefkopf(kernel);
  post = await office.signIn('poststelle');
  const [leitung, kasse] = [await office.signIn('leitung'), await office.signIn('kasse')];
  for (let nr = 0; nr < LETTERS; nr += 1) {
    const { id, version } = await handedIn();
    letters.push(id);
    button(`release ${nr}`, (key) => (url) => leitung.at(url).call(releaseSchreiben, { id, version }, key));
    const text = statement(nr);
    button(`statement ${nr}`, (key) => (url) => kasse.at(url).call(importKontoauszug, { text }, key));
    const antrag = await filledIn(nr);
    antraege.push(antrag.id);
    button(`application ${nr}`, (key) => (url) => {
      const input = { id: antrag.id, version: antrag.version, bestaetigt: true } as const;
      return antrag.session.at(url).call(submitAntrag, input, key);
    });
  }
});
after(async () => {
  await owner?.end();
  await office?.close();
});

/** Whoever presses again after a death sends the key of the first time, as the page does. */
function button(name: string, press: (key: { idempotencyKey: string }) => Button['press']): void {
  buttons.push({ name, press: press({ idempotencyKey: randomUUID() }), done: false });
}

async function handedIn(): Promise<{ id: string; version: number }> {
  const { kernel } = office;
  const anna = mensch('Anna Amt');
  const { id: verfahrenId } = await givenVerfahren(kernel, anna);
  await givenFeststellung(kernel, verfahrenId, 'erfuellt');
  const draft = await givenEntwurf(kernel, anna, verfahrenId, 'bescheid', { entscheidung: 'erteilung' });
  const { id, version } = await act(kernel, anna, submitForRelease, { id: draft.id, version: draft.version });
  return { id, version };
}

function statement(nr: number): string {
  const lines = Array.from({ length: LINES }, (_, line) => {
    const reference = `K${nr}-${line}`;
    auszuege.push(reference);
    return `${reference};04.05.2026;${line + 1},00;Wer;ohne Zeichen`;
  });
  return ['Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck', ...lines].join('\n');
}

async function filledIn(nr: number): Promise<{ id: string; version: number; session: TestSession }> {
  const session = office.stranger();
  session.csrfToken = (await session.call(beginBuergerkonto, { sprache: 'de' })).csrfToken;
  const email = `person-${nr}@example.org`;
  const { demoCode = '' } = await session.call(sendBuergercode, { email, sprache: 'de' });
  session.csrfToken = (await session.call(confirmBuergercode, { email, code: demoCode, sprache: 'de' })).csrfToken;
  const { id, version: first } = await session.call(createAntrag, { antragsart: 'allgemein', sprache: 'de' });
  let version = first;
  for (const [seite, antworten] of Object.entries(ANLIEGEN))
    ({ version } = await session.call(saveAntworten, { id, version, seite, antworten }));
  return { id, version, session };
}

const ANLIEGEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vertretung: { fuer_wen: 'ich' },
  person: { familienname: 'Okafor', vornamen: 'Chinedu', geburtsdatum: '1991-04-12', staatsangehoerigkeit: 'NG' },
  kontakt: { anschrift: 'Lindenstraße 4, 41539 Musterstadt' },
  anliegen: { anliegen: 'Ich brauche eine Bescheinigung.' },
};

async function pressAll(url: string): Promise<void> {
  await Promise.all([...buttons.filter(({ done }) => !done).map((one) => pressOne(one, url)), sendOff(url)]);
}

async function pressOne(one: Button, url: string): Promise<void> {
  try {
    await one.press(url);
    one.done = true;
  } catch (cause) {
    // A line that broke with its server; an answer of the program would be a ProblemError, and wrong here.
    if (!(cause instanceof TypeError || (cause as Error).name === 'SyntaxError')) throw cause;
  }
}

/** What is ready goes out as one run. */
async function sendOff(url: string): Promise<void> {
  try {
    const session = post.at(url);
    const { sendungen } = await session.call(listSendungen, {});
    if (sendungen.length === 0) return;
    const run = sendungen.map(({ id, version }) => ({ id, version }));
    await session.call(markVersandt, { sendungen: run, am: office.kernel.clock.today().toString() });
  } catch (cause) {
    if (!(cause instanceof TypeError || (cause as Error).name === 'SyntaxError')) throw cause;
  }
}

interface Brief {
  readonly stand: string;
  readonly papiere: number;
  readonly sendungen: number;
  readonly codes: number;
  readonly freigaben: number;
}

async function briefe(): Promise<Brief[]> {
  const { rows } = await owner.query<Brief>(
    `select s.stand, (select count(*)::int from akten.dokument d where d.id = s.dokument_id) as papiere,
       (select count(*)::int from post.sendung p where p.bezug = s.id) as sendungen,
       (select count(*)::int from akten.ruecklauf r where r.kennung = s.kennung) as codes,
       (select count(*)::int from protokoll.eintrag e where e.aktion = 'releaseSchreiben' and e.ergebnis = 'ok'
         and e.gegenstaende::text like '%' || s.id || '%') as freigaben
     from vorgaenge.schreiben s where s.id = any($1)`,
    [letters],
  );
  return rows;
}

const count = async (sql: string, ...values: unknown[]) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n ${sql}`, values)).rows[0]?.n ?? 0;

/** Whatever is there is there whole. */
async function expectNothingHalf(): Promise<void> {
  for (const { stand, papiere, sendungen, codes, freigaben } of await briefe()) {
    const made = ['vorgelegt', 'freigegeben'].includes(stand) ? 0 : 1;
    assert.deepEqual([papiere, sendungen, codes], [made, made, made], stand);
    assert.equal(freigaben, stand === 'vorgelegt' ? 0 : 1, stand);
  }
  const { rows } = await owner.query<{ auszug: string; n: number }>(
    `select split_part(bank_referenz, '-', 1) as auszug, count(*)::int as n from vorgaenge.zahlung group by 1`,
  );
  for (const { auszug, n } of rows) assert.equal(n, LINES, `statement ${auszug} is half read`);
  assert.equal(
    await count(`from vorgaenge.antrag where id = any($1) and (stand = 'entwurf') <> (nummer is null)`, antraege),
    0,
  );
}

test('whenever it dies nothing is half there, and in the end everything is there once', async () => {
  for (const ms of DEATHS) {
    const running = await start(env);
    const pressed = pressAll(running.url);
    pressed.catch(() => undefined);
    await sleep(ms);
    await running.kill();
    await pressed;
    await expectNothingHalf();
  }
  await age(owner);
  const last = await start(env);
  try {
    await pressAll(last.url);
    assert.deepEqual(
      buttons.filter(({ done }) => !done).map(({ name }) => name),
      [],
    );
    await untilSent(last);
    await expectNothingHalf();
  } finally {
    assert.equal((await last.stop()).code, 0);
  }
  for (const brief of await briefe()) assert.deepEqual(brief, { ...brief, papiere: 1, sendungen: 1, freigaben: 1 });
  assert.equal(await count('from post.sendung where versandt_am is null'), 0);
  assert.equal(await count('from vorgaenge.zahlung where bank_referenz = any($1)', auszuege), auszuege.length);
  assert.equal(await count('from vorgaenge.zahlung'), auszuege.length);
  assert.equal(await count(`from vorgaenge.antrag where stand <> 'entwurf' and nummer is not null`), antraege.length);
  assert.equal(await count('from (select distinct nummer from vorgaenge.antrag) n'), antraege.length);
});

async function untilSent({ url }: StartedOffice): Promise<void> {
  const open = () =>
    count(
      `from vorgaenge.schreiben s where s.id = any($1)
        and not exists (select from post.sendung p where p.bezug = s.id and p.versandt_am is not null)`,
      letters,
    );
  while ((await open()) > 0) {
    await hurry(owner);
    await sendOff(url);
    await sleep(100);
  }
}
