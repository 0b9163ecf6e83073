/** Fingerprints at a capture station go at the latest after the hand-over (§ 61a (2) AufenthV), and the station says so. */
import { z } from 'zod';
import { reportTatsache } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { stationUrl } from './dienste.ts';
import { findKarte, insertKarteEintrag, type KarteRow, updateKarte } from './karte.sql.ts';
import { openStation } from './station.driver.ts';

const ACTOR = systemPrincipal('vorgaenge.karten');

/** True where a station holds something; it is deleted by the job, and only then it is said to be gone. */
export async function forgetAufnahme(
  { tx, jobs }: Pick<ActionContext, 'tx'> & Pick<Kernel, 'jobs'>,
  row: KarteRow,
): Promise<boolean> {
  if (row.aufnahme_id === null) return false;
  await jobs.enqueue(tx, loescheAufnahme, [{ karteId: row.id }]);
  return row.fingerabdruck === 'aufgenommen';
}

export const loescheAufnahme = defineJob({
  name: 'vorgaenge.loesche-aufnahme',
  version: 1,
  payload: z.object({ karteId: z.uuid() }),
  concurrency: 1,
  retryLimit: 12,
  retryDelaySeconds: 300,
  expireInSeconds: 120,
  title: 'Fingerabdrücke an der Aufnahmestation löschen',
  async run(kernel, { karteId }) {
    const row = await findKarte(kernel.pool.db, ACTOR, karteId);
    const url = stationUrl(kernel);
    if (!row?.aufnahme_id || url === undefined) return;
    await openStation(url).loesche(row.aufnahme_id);
    await transact(kernel.pool.db, ACTOR, karteId, async (tx) => {
      await updateKarte(tx, karteId, { aufnahme_id: null });
      const text = 'Fingerabdrücke gelöscht, von der Aufnahmestation bestätigt';
      const meldungId = await insertKarteEintrag(tx, { karteId, stand: row.stand, text }, ACTOR.id);
      const tag = kernel.clock.today().toString();
      const regel = 'fingerabdruck-karte';
      await reportTatsache(kernel, tx, { akteId: row.akte_id, meldungId, art: 'geloescht', tag, regel });
    });
  },
  onDead: (kernel, { karteId }) =>
    transact(kernel.pool.db, ACTOR, karteId, (tx) =>
      updateKarte(tx, karteId, {
        bemerkung: 'Die Station hat die Fingerabdrücke noch nicht gelöscht. Bitte an der Station prüfen und löschen.',
      }),
    ),
});
