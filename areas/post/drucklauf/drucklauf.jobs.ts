/**
 * From a run to one file: letters are read, covers set, all put together. Killed in between, the next try begins again;
 * the file is named by its run or by nobody. It is kept for some days, since the letters themselves lie in the Akten.
 */
import { z } from 'zod';
import { dropBlob, nameBlob, noteAddress, sammleDruck, storeBlob } from '#areas/akten/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { readBriefkopf } from '../briefkopf.ts';
import { postFaults } from '../post.faults.ts';
import { listSendungenOhneSicht } from '../sendung.sql.ts';
import { setDeckblaetter } from './deckblatt.ts';
import { drucklaufBewegt } from './drucklauf.events.ts';
import { druckfolge } from './drucklauf.rules.ts';
import {
  type DrucklaufRow,
  findDrucklauf,
  laufKeyId,
  listAlteLaeufe,
  setGeleert,
  setGelesen,
  setLaufFehler,
  setLaufFertig,
} from './drucklauf.sql.ts';

const ACTOR = systemPrincipal('post.drucklauf');
/** Progress is told after so many letters. */
const STEP = 20;
export const TAGE_AUFBEWAHRT = 7;

export const druckeLauf = defineJob({
  name: 'post.drucke-lauf',
  version: 1,
  payload: z.object({ laufId: z.uuid() }),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 20,
  expireInSeconds: 1_200,
  title: 'Briefe zum Drucken zusammenstellen',
  run: async (kernel, { laufId }) => {
    const lauf = await findDrucklauf(kernel.pool.db, laufId);
    if (lauf?.stand !== 'wartet') return;
    const { pdf, seiten } = await build(kernel, lauf);
    const schluessel = kernel.keys.createKey(laufKeyId(laufId));
    const owner = kernel.keys.openKey(laufKeyId(laufId), schluessel);
    const stored = await storeBlob(kernel, owner, () => pdf);
    await inTx(kernel, laufId, async (tx) => {
      if (!(await setLaufFertig(tx, laufId, { seiten, schluessel, datei: stored.ref }))) return dropBlob(tx, stored);
      await nameBlob(tx, stored);
    });
  },
  onDead: async (kernel, { laufId }, message) => {
    kernel.log.error({ laufId, message }, 'a print run could not be made');
    await inTx(kernel, laufId, (tx) =>
      setLaufFehler(tx, laufId, 'Die Datei kam nicht zustande. Versuchen Sie es noch einmal oder drucken Sie einzeln.'),
    );
  },
});

function inTx(kernel: Kernel, laufId: string, run: (tx: Tx) => Promise<void>) {
  return transact(kernel.pool.db, ACTOR, `drucklauf:${laufId}`, async (tx) => {
    await run(tx);
    await kernel.events.emit(tx, drucklaufBewegt, { laufId });
  });
}

async function build(kernel: Kernel, lauf: DrucklaufRow): Promise<{ pdf: Buffer; seiten: number }> {
  const { db } = kernel.pool;
  const heute = kernel.clock.today().toString();
  const briefkopf = await readBriefkopf(db, heute);
  if (!briefkopf) throw postFaults.BRIEFKOPF_FEHLT();
  const sendungen = await listSendungenOhneSicht(db, lauf.sendungen);
  return sammleDruck(
    kernel,
    db,
    sendungen.map(({ dokument_id }) => dokument_id),
    {
      plan: async (seiten) => ({
        blaetter: await setDeckblaetter(kernel, { briefkopf, lauf, sendungen, seiten, heute }),
        folge: (blattseiten) => druckfolge(seiten, blattseiten, lauf),
      }),
      gelesen: async (anzahl) => {
        if (anzahl % STEP === 0) await inTx(kernel, lauf.id, (tx) => setGelesen(tx, lauf.id, anzahl));
      },
    },
  );
}

export const leereDrucklaeufe = defineJob({
  name: 'post.leere-drucklaeufe',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 600,
  expireInSeconds: 600,
  title: 'Alte Druckdateien löschen',
  schedule: '10 4 * * *',
  run: async (kernel) => {
    for (const { id, datei } of await listAlteLaeufe(kernel.pool.db, TAGE_AUFBEWAHRT))
      await inTx(kernel, id, async (tx) => {
        if (datei) await noteAddress(tx, datei.address);
        await setGeleert(tx, id);
      });
  },
});
