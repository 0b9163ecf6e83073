/** A copy of each form that was handed out goes into the Akte of its Vorgang; then what was printed is kept there only. */
import { z } from 'zod';
import { fileSchriftstueck, storeSchriftstueck } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { VORDRUCK_WORTE } from './vordruck.data.ts';
import { kennungOf } from './vordruck.rules.ts';
import type { Vordruckart } from './vordruck.schema.ts';
import { findVordruck, listUnabgelegt, setAbgelegt, type VordruckRow } from './vordruck.sql.ts';
import { printOnto } from './vordruck.ts';

const ACTOR = systemPrincipal('vorgaenge.vordrucke');

/** Kinds of documents of the Akte. */
const TYP: Partial<Record<Vordruckart, string>> = {
  fiktionsbescheinigung: 'fiktionsbescheinigung',
  'duldung-traeger': 'duldung',
  'duldung-etikett': 'duldung',
};

/** With the hand-over: the time line of the Vorgang, and the copy. */
export async function noteAusgabe(context: ActionContext, row: VordruckRow): Promise<void> {
  if (row.verfahren_id === null || row.akte_id === null) return;
  await insertEreignis(
    context.tx,
    {
      verfahrenId: row.verfahren_id,
      art: 'vordruck-ausgegeben',
      text: `${VORDRUCK_WORTE[row.art].name} ausgegeben`,
      oeffentlich: true,
      bezug: row.id,
    },
    context.actor.id,
  );
  await context.jobs.enqueue(context.tx, legeVordruckAb, [{ vordruckId: row.id, by: context.actor.id }]);
}

export const legeVordruckAb = defineJob({
  name: 'vorgaenge.lege-vordruck-ab',
  version: 1,
  payload: z.object({ vordruckId: z.uuid(), by: z.string() }),
  concurrency: 1,
  retryLimit: 8,
  retryDelaySeconds: 30,
  expireInSeconds: 300,
  title: 'Kopien ausgegebener Vordrucke in die Akte legen',
  async run(kernel, { vordruckId, by }) {
    const row = await findVordruck(kernel.pool.db, ACTOR, vordruckId);
    const { akte_id: akteId, verfahren_id: vorgangId, angaben } = row ?? {};
    if (!row || !akteId || !vorgangId || !angaben || row.dokument_id) return;
    const kennung = kennungOf(row);
    const pdf = await printOnto(kernel, row.art, angaben, { dx: 0, dy: 0 }, { titel: kennung, rahmen: 'kopie' });
    const abgelegt = await storeSchriftstueck(kernel, akteId, pdf);
    const datum = kernel.clock.today().toString();
    const titel = `${VORDRUCK_WORTE[row.art].name} ${kennung}`;
    await transact(kernel.pool.db, ACTOR, `vordruck:${vordruckId}`, async (tx) => {
      const dokumentId = await fileSchriftstueck(kernel, tx, {
        ...abgelegt,
        ...{ akteId, vorgangId, titel, typ: TYP[row.art] ?? 'schreiben', datum, by },
        dateiname: `${row.art}-${kennung.replace(' ', '')}.pdf`,
        absender: angaben.behoerde || 'Ausländerbehörde',
      });
      if (!(await setAbgelegt(tx, vordruckId, dokumentId))) throw new Error('the copy is filed already');
    });
  },
});

/** What a killed process or a closed folder left over. */
export const legeVordruckeNach = defineJob({
  name: 'vorgaenge.lege-vordrucke-nach',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 60,
  expireInSeconds: 120,
  title: 'Nach Kopien von Vordrucken sehen, die noch nicht in der Akte liegen',
  schedule: '37 * * * *',
  async run(kernel) {
    const ids = await listUnabgelegt(kernel.pool.db);
    await transact(kernel.pool.db, ACTOR, 'vordrucke', (tx) =>
      kernel.jobs.enqueue(
        tx,
        legeVordruckAb,
        ids.map((vordruckId) => ({ vordruckId, by: ACTOR.id })),
      ),
    );
  },
});
