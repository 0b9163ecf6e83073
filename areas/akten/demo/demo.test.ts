/** Musterstadt: the same persons and papers everywhere, there at once, and read in their own time. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { createTypesetter } from '#engines/typeset/index.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { area } from '../akten.module.ts';
import { compareIdentities, FRAGEN_AB, prepareIdentity } from '../identitaet.rules.ts';
import { personInputSchema } from '../person.schema.ts';
import { closeSeitenwerk } from '../seitenwerk.ts';
import { runJob, untilDone } from '../testing.ts';
import { drawBlatt } from './aussehen.ts';
import { fertigeDemoPapier } from './demo.jobs.ts';
import { TEMPLATE, withPapier } from './papier.ts';
import { type DemoForm, planDemo, writeSchreiben } from './plan.ts';
import { seedMusterstadt } from './seed.ts';

const TAG = '2026-11-24';
const plan = planDemo(TAG);

test('two hundred persons whose names the registers can write, each with an Akte of their own', () => {
  assert.equal(plan.akten.length, 200);
  for (const { person } of plan.akten) personInputSchema.parse(person);
  assert.equal(new Set(plan.akten.map((one) => one.aktenzeichen)).size, 200);
  assert.ok(new Set(plan.akten.map((one) => one.person.staatsangehoerigkeiten[0])).size > 20);
});

test('some of them are easily taken for one another', () => {
  const [one, other] = plan.akten.map(({ person }) => prepareIdentity(person));
  assert.ok(one && other && compareIdentities(one, other).score >= FRAGEN_AB);
});

test('several hundred papers, of every form, and something to decide', () => {
  assert.ok(plan.stuecke.length > 300);
  const forms = new Set(plan.stuecke.map((one) => one.form));
  const all: DemoForm[] = ['scan-pdf', 'scan-jpeg', 'fax-tiff', 'digital', 'dublette', 'kennwort', 'abgeschnitten'];
  for (const form of all) assert.ok(forms.has(form), form);
  assert.deepEqual(
    plan.stuecke.slice(0, 8).map((one) => one.form),
    Array(8).fill('digital'),
    'what is ready at once comes first',
  );
});

test('every kind of letter fits its pages, for whomever it is written', async () => {
  const sandbox = createSandbox();
  const satz = createTypesetter(sandbox);
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-test-demo-'));
  const deep = process.env.BLEIBE_TIEF === '1';
  const chosen = deep ? plan.stuecke : plan.stuecke.filter(({ nr }) => nr % 12 === 0);
  for (const stueck of chosen) {
    const { schreiben, random } = writeSchreiben(stueck, TAG);
    const data = drawBlatt(schreiben, stueck.form, random.fork('blatt'));
    await satz.typeset({ template: TEMPLATE, data, target: path.join(folder, 'blatt.pdf') });
  }
  await satz.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe('the office after its first start', () => {
  let house: TestKernel;
  before(async () => {
    house = await testKernel({ areas: [area], work: false });
    const teams = [
      { id: 'nord', von: 'A', bis: 'K' },
      { id: 'sued', von: 'L', bis: 'Z' },
    ];
    await seedMusterstadt(house.kernel, teams);
    await seedMusterstadt(house.kernel, teams);
  });
  after(async () => {
    await closeSeitenwerk(house.kernel);
    await house.close();
  });

  const count = async (from: string) => {
    const { rows } = await house.kernel.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${from}`);
    return rows[0]?.n;
  };

  test('persons and Akten are there once, in two teams, before any paper is made', async () => {
    assert.equal(await count('akten.person'), 200);
    assert.equal(
      await count("akten.akte where team_id = 'nord'"),
      200 - ((await count("akten.akte where team_id = 'sued'")) ?? 0),
    );
    assert.ok(((await count("akten.akte where team_id = 'sued'")) ?? 0) > 50);
    assert.equal(
      await count("akten.eingang where status = 'angeboten'"),
      planDemo(house.kernel.clock.today().toString()).stuecke.length,
    );
  });

  test('a paper is the same bytes whenever it is made', async () => {
    const stueck = plan.stuecke.find((one) => one.form === 'scan-jpeg');
    assert.ok(stueck);
    const hash = () =>
      withPapier(house.kernel, stueck, TAG, async (file) =>
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      );
    assert.equal(await hash(), await hash());
  });

  test('the first paper is handed in and lies in its Akte, a second try changes nothing', async () => {
    const { rows } = await house.kernel.pool.pg.query<{ id: string; lieferung_id: string }>(
      "select id, lieferung_id from akten.eingang where merkmal = 'demo:0'",
    );
    const [row] = rows;
    assert.ok(row);
    const payload = { lieferungId: row.lieferung_id, stichtag: house.kernel.clock.today().toString(), nr: 0 };
    await runJob(house.kernel, fertigeDemoPapier, payload);
    await runJob(house.kernel, fertigeDemoPapier, payload);
    await house.kernel.jobs.work(house.kernel);
    assert.match((await untilDone(house.kernel, row.id)).status, /zugeordnet|zuzuordnen/);
    await house.kernel.jobs.drain();
  });
});
