/** Musterstadt's story: told by the product's own actions, the same each time, gone on with where it was cut off. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoBroker } from '#areas/buerger/broker.demo.ts';
import { listFreigaben } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { allAreas } from '../areas.ts';
import { type TestOffice, testOffice } from '../testing/office.ts';
import { CHAPTERS } from './chapters/index.ts';
import { Stage } from './stage.ts';

const actions = new Map(allAreas.flatMap((area) => area.actions).map((action) => [action.contract.name, action]));

describe('Musterstadt', () => {
  let office: TestOffice;
  before(async () => {
    office = await testOffice({ seed: ['personal', 'akten', 'post'] });
  });
  after(() => office?.close());

  /** A start that was cut off after so many actions. */
  async function tell(chapter: string, nurBis = Number.POSITIVE_INFINITY): Promise<number> {
    const { kernel } = office;
    let done = 0;
    const counted = new Map(
      [...actions].map(([name, { contract, definition }]) => {
        const run: typeof definition.run = async (...given) => {
          if (done >= nurBis) throw new Error('cut off');
          done += 1;
          return definition.run(...given);
        };
        return [name, { contract, definition: { ...definition, run } }] as const;
      }),
    );
    const signal = new AbortController().signal;
    const jetzt = Temporal.Instant.from('2026-11-27T09:00:00Z');
    await CHAPTERS[chapter]?.(new Stage({ kernel, actions: counted, chapter, jetzt, signal }));
    return done;
  }

  const count = async (table: string) => {
    const { rows } = await office.kernel.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n;
  };

  test('a chapter that is cut off again and again is told once', async () => {
    for (const nurBis of [1, 4, 2, 3]) await assert.rejects(tell('desk', nurBis), /cut off/);
    await tell('desk');
    assert.deepEqual(await Promise.all(['vorgaenge.forderung', 'vorgaenge.zahlung'].map(count)), [4, 3]);
    await tell('desk');
    assert.deepEqual(await Promise.all(['vorgaenge.forderung', 'vorgaenge.zahlung'].map(count)), [4, 3]);
  });

  test('the portal is gone on with although the identity broker stands somewhere else after the new start', async () => {
    await assert.rejects(tell('portal', 6), /cut off/);
    await demoBroker.stop();
    await assert.rejects(tell('portal', 6), /cut off/);
    await demoBroker.stop();
    await assert.rejects(tell('portal', 7), /cut off/);
    const tables = ['buerger.konto', 'buerger.identitaet', 'vorgaenge.antrag'];
    assert.deepEqual(await Promise.all(tables.map(count)), [1, 1, 1]);
  });

  test('a grant waits for its release, and whoever wrote it has a name', async () => {
    await tell('erteilung');
    const { schreiben } = await (await office.signIn('teamleitung.a-k')).call(listFreigaben, {});
    assert.deepEqual(
      schreiben.map(({ art, entscheidung, eigenes }) => [art, entscheidung, eigenes]),
      [['bescheid', 'erteilung', false]],
    );
  });

  test('facts and drafts are released by two people, and papers wait to be read', async () => {
    await assert.rejects(tell('assistent', 3), /cut off/);
    await tell('assistent');
    const { rows } = await office.kernel.pool.pg.query(
      'select count(distinct konto)::int as n from assistent.freigabe',
    );
    assert.deepEqual([await count('assistent.freigabe'), rows[0].n], [4, 2]);
    const cases = await count("vorgaenge.verfahren where pruefart = 'BK_18g' and bearbeiter is not null");
    assert.equal(cases, 1, 'the Blue Card is on the list of somebody');
  });

  test('outside of the demo nobody of the staff is played', async () => {
    const job = allAreas.flatMap(({ jobs = [] }) => jobs).find(({ name }) => name === 'musterstadt.erzaehle');
    const kernel = { ...office.kernel, config: { ...office.kernel.config, demo: false } };
    const before = await count('vorgaenge.verfahren');
    const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
    await job?.run(kernel, { chapter: 'erlass', jetzt: kernel.clock.now().toString() }, running);
    assert.equal(await count('vorgaenge.verfahren'), before);
  });
});
