/** After an application has found its Akte: its copy and its files go there, and what lay here is removed. */
import { z } from 'zod';
import { storeOffered } from '#areas/akten/index.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findAntrag } from './antrag.sql.ts';
import { findInhalt, listDateien, setUebernommen } from './datei.sql.ts';
import { druckeQuittung } from './quittung.ts';

const ACTOR = systemPrincipal('vorgaenge.portal');

/** Each step stays as it is when it is done twice; of a file that failed the bytes stay for the next try. */
export const uebernimmUnterlagen = defineJob({
  name: 'vorgaenge.uebernimm-unterlagen',
  version: 1,
  payload: z.object({ antragId: z.uuid() }),
  concurrency: 1,
  retryLimit: 8,
  retryDelaySeconds: 30,
  expireInSeconds: 600,
  title: 'Anträge aus dem Portal in die Akte übernehmen',
  async run(kernel, { antragId }) {
    const row = await findAntrag(kernel.pool.db, antragId);
    if (!row?.kopie_eingang_id) return;
    const failed: string[] = [];
    const copy = await storeOffered(kernel, ACTOR, row.kopie_eingang_id, () => druckeQuittung(kernel, antragId));
    if (copy === 'fehler') failed.push(row.kopie_eingang_id);
    for (const { id, eingang_id, uebernommen_at } of await listDateien(kernel.pool.db, antragId)) {
      if (eingang_id === null || uebernommen_at !== null) continue;
      const file = await findInhalt(kernel.pool.db, antragId, id);
      if (!file?.inhalt) continue;
      const { inhalt } = file;
      if ((await storeOffered(kernel, ACTOR, eingang_id, () => inhalt)) === 'fehler') failed.push(eingang_id);
      else await setUebernommen(kernel.pool.db, id);
    }
    if (failed.length > 0) throw new Error(`not taken in: ${failed.join(', ')}`);
  },
});
