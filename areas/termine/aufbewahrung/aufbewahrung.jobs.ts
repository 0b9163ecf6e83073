/** At night, after the figures of the day: what is older than the office keeps it goes. */
import { z } from 'zod';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { messeVergangeneTage } from '../kennzahlen/messung.jobs.ts';
import { TAGE_AENDERUNGEN, TAGE_VERFALLEN } from './aufbewahrung.data.ts';
import * as db from './aufbewahrung.sql.ts';

const ACTOR = systemPrincipal('termine.nachts');

interface Loeschung {
  readonly what: string;
  /** Days; undefined: as the office has set them. */
  readonly tage?: number;
  loesche(tx: Tx, vor: string): Promise<number>;
}

/** In this order: days go when nobody lies in them any more. */
const LOESCHUNGEN: readonly Loeschung[] = [
  { what: 'besuche.geloescht', loesche: db.deleteBesucheVor },
  { what: 'termine.geloescht', loesche: db.deleteTermineVor },
  { what: 'reservierungen.geloescht', tage: TAGE_VERFALLEN, loesche: db.deleteVerfalleneVor },
  { what: 'terminanfragen.geloescht', loesche: db.deleteAnfragenVor },
  { what: 'termineinladungen.geloescht', loesche: db.deleteEinladungenVor },
  { what: 'terminanfragen.unbestaetigt', tage: TAGE_VERFALLEN, loesche: db.deleteUnbestaetigteAnfragenVor },
  { what: 'dienst.geloescht', loesche: db.deleteDienstVor },
  { what: 'termin-aenderungen.geloescht', tage: TAGE_AENDERUNGEN, loesche: db.deleteAenderungenVor },
  { what: 'termin-tage.geloescht', loesche: db.deleteTageVor },
];

export const raeumeTermineAuf = defineJob({
  name: 'termine.raeume-auf',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 600,
  expireInSeconds: 3_600,
  title: 'Alte Termine, Besuche und Anfragen löschen',
  schedule: '37 4 * * *',
  run: async (kernel, _payload, { signal }) => {
    await messeVergangeneTage(kernel, signal);
    if (!signal.aborted) await loescheAltes(kernel);
  },
});

/** Returns how many rows went. */
export async function loescheAltes(kernel: Kernel): Promise<number> {
  let summe = 0;
  for (const { what, tage = kernel.config.BLEIBE_TERMINE_AUFBEWAHRUNG_TAGE, loesche } of LOESCHUNGEN) {
    const vor = kernel.clock.today().subtract({ days: tage }).toString();
    summe += await transact(kernel.pool.db, ACTOR, 'termine.nachts', async (tx) => {
      const anzahl = await loesche(tx, vor);
      if (anzahl > 0)
        await kernel.audit.append(tx, [
          {
            ...{ what, objects: [], details: { anzahl, vor } },
            ...{ actor: { kind: ACTOR.kind, id: ACTOR.id }, action: 'raeumeTermineAuf' },
            ...{ result: 'ok', requestId: 'termine.nachts' },
          },
        ]);
      return anzahl;
    });
  }
  return summe;
}
