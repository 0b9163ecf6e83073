/**
 * From the released text to a paper in the Akte and on the list of the Poststelle. What goes out was fixed with the
 * release; here it is set, sealed and filed. A process may be killed at any moment: the document, the Sendung and the note
 * on the Schreiben come in one transaction, so there is one of each or none, and another run begins again.
 */
import { z } from 'zod';
import { fileSchriftstueck, findAktenDerPersonen, storeSchriftstueck } from '#areas/akten/index.ts';
import { openSendung, sealBrief, setBrief, type Weg } from '#areas/post/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { findPortalweg, openBereitstellung } from '../abruf/abruf.ts';
import { findVerfahrenById, type VerfahrenRow } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { QUELLE } from './quelle.ts';
import {
  findSchreiben,
  listStillOpen,
  lockSchreiben,
  reopenVersand,
  type SchreibenRow,
  setFehler,
  setFertig,
} from './schreiben.sql.ts';
import { isBelastend } from './schreibenlage.rules.ts';

const ACTOR = systemPrincipal('vorgaenge.bescheid');

const TYP = {
  nachforderung: 'nachforderung',
  anhoerung: 'anhoerung',
  bescheid: 'bescheid',
  sonstiges: 'schreiben',
} as const;

export const fertigeSchreiben = defineJob({
  name: 'vorgaenge.fertige-schreiben',
  version: 1,
  payload: z.object({ schreibenId: z.uuid() }),
  concurrency: 2,
  retryLimit: 5,
  retryDelaySeconds: 20,
  expireInSeconds: 300,
  title: 'Freigegebene Schreiben setzen, siegeln und ablegen',
  run: async (kernel, { schreibenId }) => {
    const row = await findSchreiben(kernel.pool.db, schreibenId);
    if (row?.stand !== 'freigegeben' || !row.fassung) return;
    const verfahren = await findVerfahrenById(kernel.pool.db, ACTOR, row.verfahren_id);
    if (!verfahren) return;
    const { brief } = row.fassung;
    const { pdf, stufe } = await sealBrief(kernel, await setBrief(kernel, brief));
    const abgelegt = await storeSchriftstueck(kernel, verfahren.akte_id, pdf);
    await transact(kernel.pool.db, ACTOR, `schreiben:${schreibenId}`, async (tx) => {
      const locked = await lockSchreiben(tx, schreibenId);
      if (locked?.stand !== 'freigegeben') return;
      const dokumentId = await fileSchriftstueck(kernel, tx, {
        ...abgelegt,
        akteId: verfahren.akte_id,
        vorgangId: verfahren.id,
        titel: row.titel,
        typ: TYP[row.art],
        datum: brief.datum,
        dateiname: `${TYP[row.art]}-${brief.datum}.pdf`,
        absender: brief.amt.traeger,
        by: row.freigegeben_von ?? ACTOR.id,
        kennung: row.kennung,
      });
      await setFertig(tx, schreibenId, { dokumentId, siegel: stufe ?? null });
      const weg = row.weg === 'portal' ? await toPortal(kernel, tx, verfahren, row, stufe !== undefined) : row.weg;
      await send(kernel, tx, { ...row, weg }, { dokumentId, akteId: verfahren.akte_id });
      await note(kernel, tx, row, { dokumentId, akteId: verfahren.akte_id, siegel: stufe ?? 'ohne' });
      await tellVerfahren({ ...kernel, tx }, verfahren);
    });
  },
  onDead: async (kernel, { schreibenId }, message) => {
    kernel.log.error({ schreibenId, message }, 'a released letter could not be made');
    await transact(kernel.pool.db, ACTOR, `schreiben:${schreibenId}`, (tx) =>
      setFehler(tx, schreibenId, 'Das Schreiben ließ sich nicht erstellen. Es wird jede Stunde noch einmal versucht.'),
    );
  },
});

/**
 * § 41 (2a) VwVfG NRW: asked once more at the moment of putting it there. Whoever took the consent back since the release
 * gets it on paper.
 */
async function toPortal(
  kernel: Kernel,
  tx: Tx,
  verfahren: VerfahrenRow,
  row: SchreibenRow,
  gesiegelt: boolean,
): Promise<Weg> {
  const pair = { akteId: verfahren.akte_id, personId: verfahren.person_id };
  const [person] = (await findAktenDerPersonen(tx, ACTOR, [pair])).values();
  const { hindernis = '', ziel } = person ? await findPortalweg({ ...kernel, tx }, row, person) : {};
  if (ziel && (gesiegelt || row.art !== 'bescheid')) {
    await openBereitstellung(kernel, tx, row.id, ziel);
    return 'portal';
  }
  const weg = isBelastend({ art: row.art, ...(row.entscheidung ? { entscheidung: row.entscheidung } : {}) })
    ? 'pzu'
    : 'brief';
  await reopenVersand(tx, row.id, weg);
  const text = `${row.titel}: geht auf Papier hinaus. ${hindernis}`.trim();
  await insertEreignis(tx, { verfahrenId: verfahren.id, art: 'abruf', text, bezug: row.id }, ACTOR.id);
  return weg;
}

function send(
  kernel: Kernel,
  tx: Tx,
  row: SchreibenRow,
  { dokumentId, akteId }: { dokumentId: string; akteId: string },
) {
  return openSendung(
    kernel,
    tx,
    {
      akteId,
      vorgangId: row.verfahren_id,
      quelle: QUELLE,
      bezug: row.id,
      kennung: row.kennung,
      dokumentId,
      titel: row.titel,
      empfaenger: row.empfaenger,
      anschrift: row.anschrift,
      anBevollmaechtigte: row.beteiligter_id !== null,
      weg: row.weg,
    },
    row.freigegeben_von ?? ACTOR.id,
  );
}

async function note(
  kernel: Kernel,
  tx: Tx,
  row: SchreibenRow,
  made: { dokumentId: string; akteId: string; siegel: string },
): Promise<void> {
  await kernel.audit.append(tx, [
    {
      actor: { kind: 'system', id: ACTOR.id },
      action: 'fertigeSchreiben',
      what: 'schreiben.abgelegt',
      result: 'ok',
      requestId: `schreiben:${row.id}`,
      objects: [
        { art: 'schreiben', id: row.id },
        { art: 'dokument', id: made.dokumentId },
        { art: 'akte', id: made.akteId },
      ],
      details: { siegel: made.siegel },
    },
  ]);
}

export const fertigeAusstehende = defineJob({
  name: 'vorgaenge.fertige-ausstehende',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 60,
  expireInSeconds: 120,
  title: 'Nach Schreiben sehen, die noch nicht abgelegt sind',
  schedule: '23 * * * *',
  run: async (kernel) => {
    const waiting = await listStillOpen(kernel.pool.db, 30);
    if (waiting.length === 0) return;
    await transact(kernel.pool.db, ACTOR, 'schreiben', (tx) =>
      kernel.jobs.enqueue(
        tx,
        fertigeSchreiben,
        waiting.map((schreibenId) => ({ schreibenId })),
        { lane: 'later' },
      ),
    );
  },
});
