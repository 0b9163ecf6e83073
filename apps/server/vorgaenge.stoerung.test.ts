/**
 * The line to the database breaks, the store is full: whoever presses a button is told in one sentence that nothing was lost
 * and to come back, presses again, and it is there once. `BLEIBE_TIEF=1` breaks at every message.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { hurry } from '#areas/akten/testing/prozesse.ts';
import { givenBriefkopf } from '#areas/vorgaenge/bescheid/testing.ts';
import { startTestS3, type TestS3 } from '#platform/blobs/testing/open-s3.ts';
import { type Leitung, openLeitung } from '#platform/db/testing/leitung.ts';
import { ProblemError } from '#platform/http/client.ts';
import {
  givenApplication,
  givenRelease,
  givenStatement,
  halfStatements,
  letterStates,
  type Press,
  sendOff,
} from './testing/office-day.ts';
import { type TestOffice, testOffice } from './testing.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
/** Messages to the database after which the line is dead. */
const STEPS = DEEP ? Array.from({ length: 120 }, (_, step) => step) : [1, 5, 9, 14, 25];

let office: TestOffice;
let owner: pg.Pool;
let line: Leitung;
let s3: TestS3;
before(async () => {
  s3 = await startTestS3();
  office = await testOffice({
    config: {
      BLEIBE_S3_ENDPOINT: s3.endpoint,
      BLEIBE_S3_BUCKET: s3.bucket,
      BLEIBE_S3_ACCESS_KEY: s3.accessKeyId,
      BLEIBE_S3_SECRET_KEY: s3.secretAccessKey,
      BLEIBE_MASTER_KEY: randomBytes(32).toString('base64'),
    },
    work: true,
    line: async (url) => {
      line = await openLeitung(url);
      return line.url;
    },
  });
  owner = new pg.Pool({ connectionString: office.database.superuserUrl, max: 2 });
  await givenBriefkopf(office.kernel);
  await office.signIn('poststelle');
});
after(async () => {
  await owner?.end();
  await office?.close();
  await line?.close();
  await s3?.stop();
});

/** Breaks at one message after the other until the button answers. */
async function pressThroughCuts(press: Press, check: () => Promise<void>): Promise<void> {
  for (const step of STEPS) {
    line.cutAfter(step);
    const answer = await press().catch((cause: unknown) => cause);
    await mended();
    await check();
    if (!(answer instanceof Error)) return;
    assert.ok(answer instanceof ProblemError, String(answer));
    const { status, code, detail } = answer.problem;
    assert.deepEqual([status, code], [503, 'allgemein.NICHT_BEREIT'], `after ${step} messages`);
    assert.match(detail ?? '', /erneut/);
  }
  await press();
  await check();
}

async function mended(): Promise<void> {
  line.mend();
  while (!(await office.kernel.pool.pg.query('select 1').catch(() => undefined))) await sleep(50);
}

test('a release is there with its row in the audit log, or neither is', async () => {
  const { id, press } = await givenRelease(office);
  await pressThroughCuts(press, async () => {
    const [letter] = await letterStates(owner, [id]);
    assert.equal(letter?.freigaben, letter?.stand === 'vorgelegt' ? 0 : 1);
  });
});

test('a statement is read whole or not at all', async () => {
  const { press } = await givenStatement(office, 'S');
  await pressThroughCuts(press, async () => assert.deepEqual(await halfStatements(owner), []));
});

test('an application has a number when it is sent, and only then', async () => {
  const { id, press } = await givenApplication(office, 'person@example.org');
  await pressThroughCuts(press, async () => {
    const { rows } = await owner.query('select stand, nummer from vorgaenge.antrag where id = $1', [id]);
    assert.equal(rows[0].stand === 'entwurf', rows[0].nummer === null);
  });
});

test('a letter waits while the store is full, the job says why, and it is made once there is room', async () => {
  await s3.fail(507, 1_000_000);
  const { id, press } = await givenRelease(office);
  await press();
  const failed = `select count(*)::int as n from jobs.job where name like '%schreiben%' and output::text like '%Speicher%'`;
  while ((await owner.query<{ n: number }>(failed)).rows[0]?.n === 0) await sleep(50);
  assert.deepEqual((await letterStates(owner, [id]))[0]?.papiere, 0);
  await s3.fail(200, 0);
  while ((await letterStates(owner, [id]))[0]?.stand !== 'fertig') {
    await hurry(owner);
    await sleep(50);
  }
  await pressThroughCuts(
    () => sendOff(office),
    async () => undefined,
  );
  const [letter] = await letterStates(owner, [id]);
  assert.deepEqual([letter?.papiere, letter?.sendungen, letter?.codes, letter?.freigaben], [1, 1, 1, 1]);
});
