/** Sends a reply. Its id is in the name, so that a second try after a death is the same message and not another one. */
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findAusgang, giveAusgangToPerson, noteAusgangGesendet, noteAusgangVersuch } from './eingang.sql.ts';
import { transportOf } from './transport.port.ts';

const ACTOR = systemPrincipal('vorgaenge.ausgang');

const write = <T>(kernel: Kernel, id: string, run: (tx: Tx) => Promise<T>) =>
  transact(kernel.pool.db, ACTOR, `ausgang:${id}`, run);

export const sendeXAntwort = defineJob({
  name: 'vorgaenge.sende-xauslaender',
  version: 1,
  payload: z.object({ ausgangId: z.uuid() }),
  concurrency: 2,
  retryLimit: 6,
  retryDelaySeconds: 60,
  expireInSeconds: 120,
  title: 'Antworten an Eingabeverfahren senden (XAusländer)',
  run: async (kernel, { ausgangId }) => {
    const row = await findAusgang(kernel.pool.db, ausgangId);
    if (!row || (await write(kernel, ausgangId, (tx) => noteAusgangVersuch(tx, ausgangId))) === undefined) return;
    try {
      await transportOf(kernel).sende(row);
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
      const grund = `${cause.title}. ${cause.advice}`;
      return write(kernel, ausgangId, (tx) => giveAusgangToPerson(tx, ausgangId, grund));
    }
    await write(kernel, ausgangId, (tx) => noteAusgangGesendet(tx, ausgangId, kernel.clock.now().toString()));
  },
  onDead: (kernel, { ausgangId }) =>
    write(kernel, ausgangId, (tx) =>
      giveAusgangToPerson(tx, ausgangId, 'Mehrmals nicht erreichbar. Unterrichten Sie die Person auf anderem Weg.'),
    ),
});
