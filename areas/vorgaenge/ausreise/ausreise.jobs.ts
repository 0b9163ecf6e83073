/** The watch over periods to leave. It ends nothing and decides nothing: it says that a person has to look. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { germanDay } from '../titel/titel.ts';
import { findVerfahrenById, lockVerfahren } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { changeAusreise, findAusreise, listAbgelaufene } from './ausreise.sql.ts';
import { AUSREISEFRIST, PRUEFEN } from './ausreise.ts';

const ACTOR = systemPrincipal('vorgaenge.ausreisefrist');
const ANZAHL = 200;

export const meldeAbgelaufeneAusreisefristen = defineJob({
  name: 'vorgaenge.melde-abgelaufene-ausreisefristen',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Abgelaufene Fristen zur Ausreise den Vorgängen melden',
  schedule: '20 4 * * *',
  run: async (kernel) => {
    const heute = kernel.clock.today().toString();
    for (const { id, verfahren_id } of await listAbgelaufene(kernel.pool.db, heute, ANZAHL))
      await transact(kernel.pool.db, ACTOR, `ausreisefrist:${id}`, async (tx) => {
        const verfahren = await findVerfahrenById(tx, ACTOR, verfahren_id);
        if (!verfahren || !(await lockVerfahren(tx, verfahren.id))) return;
        const row = await findAusreise(tx, id);
        const over = row && row.frist_bis !== null && row.frist_bis < heute;
        if (!over || row.ausgereist_am !== null || row.unterbrochen_am !== null) return;
        if (!(await changeAusreise(tx, row, { gemeldet_am: heute }))) return;
        const which = { verfahrenId: verfahren.id, bezug: id };
        await finishFristen(tx, { ...which, art: AUSREISEFRIST }, ACTOR.id);
        const frist = { ...which, art: PRUEFEN, faellig: heute, norm: '§ 58 Abs. 1, § 59 Abs. 1 AufenthG' };
        await insertFrist(tx, { ...frist, text: 'Frist zur Ausreise ist abgelaufen: Ausreise prüfen' }, ACTOR.id);
        const text = `Frist zur Ausreise am ${germanDay(row.frist_bis ?? heute)} abgelaufen`;
        await insertEreignis(tx, { ...which, art: 'ausreise', text }, ACTOR.id);
        await tellVerfahren({ ...kernel, tx }, verfahren);
      });
  },
});
