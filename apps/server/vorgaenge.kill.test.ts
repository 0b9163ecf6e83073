/**
 * kill -9 of the whole program while an office is at work: Bescheide are released, letters made and sent off, a statement of
 * the bank is read, applications come in. After each death nothing is half there; in the end, everybody having pressed the
 * same button again, everything is there once. `BLEIBE_TIEF=1` kills for longer.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { age, hurry } from '#areas/akten/testing/prozesse.ts';
import { givenBriefkopf, inTx } from '#areas/vorgaenge/bescheid/testing.ts';
import { ProblemError } from '#platform/http/client.ts';
import { allAreas } from './areas.ts';
import { writeDemoAreas } from './office.sql.ts';
import {
  givenApplication,
  givenRelease,
  givenStatement,
  halfStatements,
  LINES,
  letterStates,
  type Press,
  sendOff,
} from './testing/office-day.ts';
import { start } from './testing/process.ts';
import { type TestOffice, testOffice } from './testing.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
/** Milliseconds after the buttons were pressed. */
const DEATHS = DEEP ? Array.from({ length: 24 }, (_, nr) => 60 * nr + 20) : [120, 500, 1_200];
/** Of each kind. */
const THINGS = DEATHS.length + 1;

let office: TestOffice;
let owner: pg.Pool;
let env: Record<string, string>;
const letters: string[] = [];
const antraege: string[] = [];
const waiting = new Set<Press>();

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
  for (let nr = 0; nr < THINGS; nr += 1) {
    const letter = await givenRelease(office);
    const antrag = await givenApplication(office, `person-${nr}@example.org`);
    letters.push(letter.id);
    antraege.push(antrag.id);
    for (const { press } of [letter, antrag, await givenStatement(office, `K${nr}`)]) waiting.add(press);
  }
});
after(async () => {
  await owner?.end();
  await office?.close();
});

async function pressAll(url: string): Promise<void> {
  const pressOne = async (press: Press) => {
    await press(url);
    waiting.delete(press);
  };
  const ends = await Promise.allSettled([...[...waiting].map(pressOne), sendOff(office, url)]);
  // A line may break with its server; whatever the program itself answers has to be a success.
  for (const end of ends) if (end.status === 'rejected' && end.reason instanceof ProblemError) throw end.reason;
}

const count = async (sql: string, ...values: unknown[]) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n ${sql}`, values)).rows[0]?.n ?? 0;

async function expectNothingHalf(): Promise<void> {
  for (const { stand, papiere, sendungen, codes, freigaben } of await letterStates(owner, letters)) {
    const made = ['vorgelegt', 'freigegeben'].includes(stand) ? 0 : 1;
    assert.deepEqual([papiere, sendungen, codes], [made, made, made], stand);
    assert.equal(freigaben, stand === 'vorgelegt' ? 0 : 1, stand);
  }
  assert.deepEqual(await halfStatements(owner), []);
  const half = `from vorgaenge.antrag where id = any($1) and (stand = 'entwurf') <> (nummer is null)`;
  assert.equal(await count(half, antraege), 0);
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
    assert.equal(waiting.size, 0, 'every button has answered');
    await untilSent(last.url);
    await expectNothingHalf();
  } finally {
    assert.equal((await last.stop()).code, 0);
  }
  for (const letter of await letterStates(owner, letters))
    assert.deepEqual(letter, { ...letter, papiere: 1, sendungen: 1, codes: 1, freigaben: 1 });
  assert.equal(await count('from post.sendung where versandt_am is null'), 0);
  assert.equal(await count('from vorgaenge.zahlung'), THINGS * LINES);
  assert.equal(await count(`from vorgaenge.antrag where stand <> 'entwurf'`), THINGS);
  assert.equal(await count('from (select distinct nummer from vorgaenge.antrag) n'), THINGS);
});

async function untilSent(url: string): Promise<void> {
  const open = `from vorgaenge.schreiben s where s.id = any($1)
    and not exists (select from post.sendung p where p.bezug = s.id and p.versandt_am is not null)`;
  while ((await count(open, letters)) > 0) {
    await hurry(owner);
    await sendOff(office, url);
    await sleep(100);
  }
}
