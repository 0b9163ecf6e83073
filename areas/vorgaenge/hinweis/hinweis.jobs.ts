/** From a released notice to a paper in the Akte and a Sendung. Killed in between, there is one of each or none. */
import { z } from 'zod';
import {
  fileSchriftstueck,
  findAktenDerPersonen,
  findVerbleib,
  holdSammelmappe,
  storeSchriftstueck,
} from '#areas/akten/index.ts';
import { openSendung, readBriefkopf, sealBrief, setBrief } from '#areas/post/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findHinweis, type HinweisRow, lockHinweis, setGeschrieben, setHinweisFehler } from './hinweis.sql.ts';
import { hinweisbriefOf } from './hinweisbrief.ts';

const ACTOR = systemPrincipal('vorgaenge.hinweisbrief');
export const QUELLE = 'vorgaenge.ablaufhinweis';
const MAPPE = { bezeichnung: 'Hinweise auf ein nahes Ende', kennzeichen: '9.3' };

export const schreibeHinweis = defineJob({
  name: 'vorgaenge.schreibe-hinweis',
  version: 1,
  payload: z.object({ hinweisId: z.uuid() }),
  concurrency: 2,
  retryLimit: 4,
  retryDelaySeconds: 20,
  expireInSeconds: 300,
  title: 'Freigegebene Hinweise schreiben und ablegen',
  run: async (kernel, { hinweisId }) => {
    const row = await findHinweis(kernel.pool.db, ACTOR, hinweisId);
    if (!row || row.freigegeben_von === null || row.gedruckt) return;
    const stopped = await stoppedBy(kernel, row);
    if (stopped !== undefined) return note(kernel, hinweisId, stopped);
    const made = await write(kernel, row);
    await transact(kernel.pool.db, ACTOR, `hinweis:${hinweisId}`, async (tx) => {
      const locked = await lockHinweis(tx, hinweisId);
      if (!locked || locked.gedruckt) return;
      await file(kernel, tx, row, made);
    });
  },
  onDead: async (kernel, { hinweisId }, message) => {
    kernel.log.error({ hinweisId, message }, 'a notice could not be written');
    await note(kernel, hinweisId, 'Der Brief kam nicht zustande. Geben Sie ihn noch einmal frei.');
  },
});

/** Died, moved away, German, or a guarded address since the night in which it was found due. */
async function stoppedBy(kernel: Kernel, row: HinweisRow): Promise<string | undefined> {
  const { db } = kernel.pool;
  const verbleib = await transact(db, ACTOR, 'hinweis', (tx) => findVerbleib(tx, [row.akte_id]));
  return verbleib.get(row.akte_id) === undefined
    ? undefined
    : 'Die Akte sagt, dass nicht mehr geschrieben werden soll. Sehen Sie in die Akte.';
}

function note(kernel: Kernel, id: string, fehler: string): Promise<void> {
  return transact(kernel.pool.db, ACTOR, `hinweis:${id}`, (tx) => setHinweisFehler(tx, id, fehler));
}

async function write(kernel: Kernel, row: HinweisRow) {
  const { db } = kernel.pool;
  const heute = kernel.clock.today().toString();
  const amt = await readBriefkopf(db, heute);
  if (!amt) throw new Error('no letterhead is in force');
  const pair = { akteId: row.akte_id, personId: row.person_id };
  const [wer] = (await transact(db, ACTOR, 'hinweis', (tx) => findAktenDerPersonen(tx, ACTOR, [pair]))).values();
  if (!wer) throw new Error('the person of a notice is not in its Akte');
  const an = { name: `${wer.vornamen} ${wer.familienname}`.trim(), aktenzeichen: wer.aktenzeichen };
  const brief = hinweisbriefOf(row, an, amt, heute);
  const { pdf } = await sealBrief(kernel, await setBrief(kernel, brief));
  return { brief, an, abgelegt: await storeSchriftstueck(kernel, row.akte_id, pdf) };
}

async function file(kernel: Kernel, tx: Tx, row: HinweisRow, made: Awaited<ReturnType<typeof write>>): Promise<void> {
  const { brief, an, abgelegt } = made;
  const by = row.freigegeben_von ?? ACTOR.id;
  const { akte_id: akteId, kennung, anschrift } = row;
  const vorgangId = await holdSammelmappe(kernel, tx, { akteId, ...MAPPE }, by);
  const common = { akteId, vorgangId, titel: brief.betreff, kennung };
  const dokumentId = await fileSchriftstueck(kernel, tx, {
    ...abgelegt,
    ...common,
    typ: 'schreiben',
    datum: brief.datum,
    dateiname: `hinweis-${brief.datum}.pdf`,
    absender: brief.amt.traeger,
    by,
  });
  const sendung = { quelle: QUELLE, bezug: row.id, dokumentId, empfaenger: an.name, anschrift };
  await openSendung(kernel, tx, { ...common, ...sendung, anBevollmaechtigte: false, weg: 'brief' }, by);
  await setGeschrieben(tx, row.id, dokumentId, by);
  await kernel.audit.append(tx, [
    {
      actor: { kind: 'system', id: ACTOR.id },
      action: 'schreibeHinweis',
      what: 'hinweis.abgelegt',
      result: 'ok',
      requestId: `hinweis:${row.id}`,
      objects: [
        { art: 'hinweis', id: row.id },
        { art: 'dokument', id: dokumentId },
        { art: 'akte', id: akteId },
      ],
      details: {},
    },
  ]);
}
