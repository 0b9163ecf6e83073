/**
 * What nobody fetched in time was never announced (§ 41 (2a) s. 4, 5 VwVfG NRW): it leaves the portal and goes to the post.
 * One letter, one transaction; another run finds what is left.
 */
import { z } from 'zod';
import { readVollmacht } from '#areas/buerger/index.ts';
import { endBereitstellung } from '#areas/post/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { tagWorte } from '../bescheid/brief.rules.ts';
import { QUELLE } from '../bescheid/quelle.ts';
import { lockSchreiben, reopenVersand, type SchreibenRow } from '../bescheid/schreiben.sql.ts';
import { findVerfahrenById, lockVerfahren, type VerfahrenRow } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { ersatzVon } from './abruf.rules.ts';
import { type BereitstellungRow, listAbgelaufene, lockBereitstellung, setBeendet } from './abruf.sql.ts';

const ACTOR = systemPrincipal('vorgaenge.abruf');
const NORM = '§ 41 Abs. 2a Satz 5 VwVfG NRW';
/** Working days are not counted: it lies ready for the printer. */
const VERSAND_TAGE = 3;

export const beendeBereitstellungen = defineJob({
  name: 'vorgaenge.beende-bereitstellungen',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Nicht abgerufene Schreiben aus dem Portal nehmen und zum Versand geben',
  schedule: '11 * * * *',
  run: async (kernel) => {
    const heute = kernel.clock.today().toString();
    for (const { schreiben_id: id, verfahren_id } of await listAbgelaufene(kernel.pool.db, heute))
      await transact(kernel.pool.db, ACTOR, `abruf:${id}`, (tx) =>
        endOne(kernel, tx, { id, verfahrenId: verfahren_id }),
      );
  },
});

/** The Verfahren first, then the Schreiben, then what lies there. */
async function endOne(kernel: Kernel, tx: Tx, { id, verfahrenId }: { id: string; verfahrenId: string }): Promise<void> {
  const verfahren = await findVerfahrenById(tx, ACTOR, verfahrenId);
  if (!verfahren || !(await lockVerfahren(tx, verfahren.id))) return;
  const row = await lockSchreiben(tx, id);
  const lying = await lockBereitstellung(tx, id);
  if (!row || !lying || lying.abgerufen_am !== null || lying.beendet_am !== null) return;
  const tag = kernel.clock.today().toString();
  const weg = ersatzVon({ ...row, empfaengerGilt: await isEmpfaenger(kernel, tx, lying) });
  await setBeendet(tx, id, tag);
  const grund = `Im Portal bis zum ${tagWorte(lying.abruf_bis)} nicht abgerufen`;
  const portal = { quelle: QUELLE, bezug: id, tag, by: ACTOR.id, grund };
  // Without a way it counts as come back, and whoever wrote it writes it anew.
  if (weg === 'neu') await endBereitstellung(kernel, tx, portal);
  else {
    await endBereitstellung(kernel, tx, { ...portal, weg });
    await reopenVersand(tx, id, weg);
    await toPost(tx, { verfahren, row, tag, text: `${row.titel}: ${grund}; geht auf Papier hinaus (${NORM})` });
  }
  await kernel.audit.append(tx, [
    {
      actor: { kind: 'system', id: ACTOR.id },
      action: 'beendeBereitstellungen',
      what: 'schreiben.nicht-abgerufen',
      result: 'ok',
      requestId: `abruf:${id}`,
      objects: [
        { art: 'schreiben', id },
        { art: 'verfahren', id: verfahren.id },
        { art: 'akte', id: verfahren.akte_id },
      ],
      details: { weg },
    },
  ]);
  await tellVerfahren({ ...kernel, tx }, verfahren);
}

async function isEmpfaenger(kernel: Kernel, tx: Tx, { vollmacht_id }: BereitstellungRow): Promise<boolean> {
  return vollmacht_id === null || (await readVollmacht({ ...kernel, tx }, vollmacht_id))?.stand === 'gilt';
}

async function toPost(
  tx: Tx,
  { verfahren, row, tag, text }: { verfahren: VerfahrenRow; row: SchreibenRow; tag: string; text: string },
): Promise<void> {
  await finishFristen(tx, { verfahrenId: verfahren.id, bezug: row.id }, ACTOR.id);
  await insertEreignis(tx, { verfahrenId: verfahren.id, art: 'abruf', text, bezug: row.id }, ACTOR.id);
  await insertFrist(
    tx,
    {
      verfahrenId: verfahren.id,
      art: 'versand',
      faellig: Temporal.PlainDate.from(tag).add({ days: VERSAND_TAGE }).toString(),
      text: 'Im Portal nicht abgerufen: Schreiben auf Papier versenden',
      norm: NORM,
      bezug: row.id,
    },
    ACTOR.id,
  );
}
