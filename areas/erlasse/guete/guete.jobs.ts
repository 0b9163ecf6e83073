/** Runs all cases against what is searched now: every night, and when somebody asks for it. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { measurable, toFehlschlaege, toPrueffrage } from './fall.rules.ts';
import {
  beginMesslauf,
  failMesslauf,
  finishMesslauf,
  forgetFehlschlaegeBefore,
  insertMesslauf,
  setErledigt,
} from './messlauf.sql.ts';
import { askAll } from './messung.ts';
import { program } from './program.ts';
import { listPrueffallRows } from './prueffall.sql.ts';
import { readPruefsatz } from './pruefsatz.ts';
import { openSuche } from './sucher.ts';

const ACTOR = systemPrincipal('erlasse.guete');
const MOST_FAELLE = 2_000;
const STEP = 25;
const KEPT_DAYS = 60;

export const measureGuete = defineJob({
  name: 'erlasse.measure-guete',
  version: 1,
  payload: z.object({ laufId: z.uuid() }),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 60,
  expireInSeconds: 1800,
  title: 'Güte der Suche messen',
  run: (kernel, { laufId }, { signal }) => measure(kernel, laufId, signal),
  onDead: (kernel, { laufId }) =>
    transact(kernel.pool.db, ACTOR, `messlauf-${laufId}`, (tx) => failMesslauf(tx, laufId)),
});

export const measureGueteNightly = defineJob({
  name: 'erlasse.measure-guete-nachts',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 1,
  retryDelaySeconds: 300,
  expireInSeconds: 300,
  title: 'Nächtliche Messung der Suche beginnen',
  schedule: '41 4 * * *',
  run: async (kernel) => {
    const before = kernel.clock.today().subtract({ days: KEPT_DAYS }).toString();
    await transact(kernel.pool.db, ACTOR, 'messung-nachts', async (tx) => {
      await forgetFehlschlaegeBefore(tx, before);
      const laufId = await insertMesslauf(tx, ACTOR.id);
      if (laufId !== undefined) await kernel.jobs.enqueue(tx, measureGuete, [{ laufId }], { lane: 'later' });
    });
  },
});

async function measure(kernel: Kernel, laufId: string, signal: AbortSignal): Promise<void> {
  const { db } = kernel.pool;
  const { antworte, bestand, werke } = await openSuche(kernel);
  const own = (await listPrueffallRows(db, 'gilt', MOST_FAELLE)).map(toPrueffrage);
  const fragen = measurable([...(await readPruefsatz()), ...own], werke);
  const write = <T>(act: (tx: Parameters<Parameters<typeof transact<T>>[3]>[0]) => Promise<T>) =>
    transact(db, ACTOR, `messlauf-${laufId}`, act);
  if (!(await write((tx) => beginMesslauf(tx, laufId, { faelle: fragen.length, bestand, programm: program })))) return;
  const { kennzahlen, wertungen, antworten } = await askAll(fragen, antworte, {
    signal,
    onFortschritt: async (erledigt) => {
      if (erledigt % STEP === 0) await write((tx) => setErledigt(tx, laufId, erledigt));
    },
  });
  const byId = new Map(antworten.map((one) => [one.id, one]));
  const failed = toFehlschlaege(wertungen, byId, kernel.clock.today().toString());
  await write((tx) => finishMesslauf(tx, laufId, kennzahlen, failed));
}
