/**
 * `./bleibe start --demo --seed=termine-last`: 300 places that a load test may fight for. Each Platz is open exactly as long
 * as one visit takes, twenty times a day, so that every begin that is taken costs one place and none is wasted between.
 */
import { type Tx, transact } from '#platform/db/db.ts';
import { createDraft, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { anliegenKind } from '../anliegen/katalog.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { LAST_ANLIEGEN, LAST_GRENZEN, LAST_PLAETZE, LAST_SCHLUESSEL, LAST_ZEITEN } from './last.data.ts';
import {
  closeLastTage,
  countLastPlaetze,
  findLastPool,
  insertLastPool,
  listBelegteLastTage,
  openLastTag,
  saveLastGrenzen,
} from './last.sql.ts';

const ACTOR = systemPrincipal('termine.last');
const ZWEITE = systemPrincipal('termine.last.freigabe');
/** A day that is a holiday has no open time; so many days are tried. */
const VERSUCHE = 30;

export interface Lastpool {
  readonly anliegen: string;
  readonly tag: string;
  readonly plaetze: number;
}

/** Each start opens a day of its own with all places free; the day before it is closed. */
export async function seedTermineLast(kernel: Kernel): Promise<Lastpool> {
  const heute = kernel.clock.today();
  return transact(kernel.pool.db, ACTOR, 'termine-last', async (tx) => {
    await releaseAnliegen(kernel, tx, heute.toString());
    await saveLastGrenzen(tx, LAST_GRENZEN);
    const poolId = (await findLastPool(tx)) ?? (await insertLastPool(tx, LAST_PLAETZE));
    await closeLastTage(tx, poolId);
    const belegt = new Set(await listBelegteLastTage(tx, poolId));
    for (let tage = 1; tage <= VERSUCHE; tage += 1) {
      const tag = heute.add({ days: tage }).toString();
      if (belegt.has(tag)) continue;
      await openLastTag(tx, poolId, tag, LAST_ZEITEN);
      await deriveOffen(tx, { von: heute.toString(), poolIds: [poolId] });
      const plaetze = await countLastPlaetze(tx, poolId, tag);
      if (plaetze > 0) return { anliegen: LAST_SCHLUESSEL, tag, plaetze };
      await closeLastTage(tx, poolId);
    }
    throw new Error('no day for the load test within a month');
  });
}

/** The catalogue knows it from today on; as with every version, two have a hand in it. */
async function releaseAnliegen({ clock }: Kernel, tx: Tx, heute: string): Promise<void> {
  if ((await listVersions(tx, anliegenKind, LAST_SCHLUESSEL)).length > 0) return;
  const { id, version } = await createDraft(tx, anliegenKind, LAST_SCHLUESSEL, ACTOR, {
    inhalt: LAST_ANLIEGEN,
    gueltigAb: heute,
  });
  await releaseDraft(tx, anliegenKind, { id, version }, ZWEITE, clock);
}
