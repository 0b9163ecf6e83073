/** Questions of others: measured by the command, their figures kept under a name, their words nowhere. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../erlasse.module.ts';
import { act, givenWerk, norm, reader } from '../testing.ts';
import { getGuete } from './guete.api.ts';
import { gueteCommand } from './guete.cli.ts';

let house: TestKernel;
let folder = '';

before(async () => {
  house = await testKernel({ areas: [area] });
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-guete-'));
  await givenWerk(house.kernel, {
    schluessel: 'BJNR1',
    kurz: 'AufenthG',
    titel: 'Gesetz',
    standAm: '2024-01-01',
    normen: [
      norm(['§ 5', 'Passpflicht', '(1) Ein Reisepass ist vorzulegen.', '(2) Der Reisepass gilt zehn Jahre.']),
      norm(['§ 6', 'Gebühr', 'Die Gebühr beträgt zwanzig Euro.']),
    ],
  });
});

after(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

function run(options: Record<string, string | true>) {
  const signal = new AbortController().signal;
  return gueteCommand.run({ args: [], options, json: true, out: () => {}, note: () => {}, signal }, house.kernel);
}

test('the latest figures of each name are shown beside the course of the office’s own cases', async () => {
  const fragen = path.join(folder, 'fremd.jsonl');
  const frage = { id: 'f1', question: 'Passpflicht: Ist ein Reisepass vorzulegen?', kind: 'lookup' };
  await writeFile(fragen, JSON.stringify({ ...frage, gold: [{ law: 'AufenthG', section: '§ 5', paragraph: '1' }] }));
  for (const name of ['Recht öffentlich', 'Recht öffentlich', 'Erlasse'])
    assert.equal(await run({ '--fragen': fragen, '--festhalten': name }), 0);
  const { verlauf, fragensaetze, gescheitert } = await act(house.kernel, reader('leser'), getGuete, {});
  assert.deepEqual(
    fragensaetze.map(({ name, kennzahlen }) => [name, kennzahlen.fragen, kennzahlen.gesamt.paragraf['R@10'].wert]),
    [
      ['Erlasse', 1, 1],
      ['Recht öffentlich', 1, 1],
    ],
  );
  assert.deepEqual([verlauf, gescheitert], [[], undefined]);
  const { rows } = await sql<{ kept: string }>`select messlauf::text as kept from erlasse.messlauf`.execute(
    house.kernel.pool.db,
  );
  assert.equal(rows.length, 3);
  assert.ok(rows.every(({ kept }) => !kept.includes('Reisepass')));
});

test('a name without a file and an empty name are refused in words', async () => {
  const wrong: Record<string, string>[] = [{ '--festhalten': 'Nacht' }, { '--fragen': 'x.jsonl', '--festhalten': ' ' }];
  for (const options of wrong)
    await assert.rejects(
      run(options),
      (cause) => cause instanceof Fault && /Name|--fragen/.test(cause.message + JSON.stringify(cause)),
    );
});
