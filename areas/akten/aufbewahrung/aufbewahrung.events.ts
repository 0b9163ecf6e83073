/** How other areas tell what lets a period begin: a naturalisation, a departure, a card that was handed over. */
import { z } from 'zod';
import type { Tx } from '#platform/db/db.ts';
import { defineEvent, type EventHandler } from '#platform/events/events.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { akteBewegt } from '../akten.events.ts';
import { findUebernahme } from './aufbewahrung.rules.ts';
import { ereignisEingabeSchema } from './aufbewahrung.schema.ts';
import { findFaktenRow } from './aufbewahrung.sql.ts';
import { writeEreignis } from './aufbewahrung.ts';

export const tatsacheGemeldet = defineEvent({
  name: 'akten.tatsache-gemeldet',
  version: 1,
  /** `meldungId` is the sender's: told twice, it is written once. */
  payload: ereignisEingabeSchema.extend({ meldungId: z.uuid(), akteId: z.uuid() }),
});
export type Tatsachenmeldung = z.input<typeof tatsacheGemeldet.payload>;

/** For other areas, in the transaction in which it happened there. */
export async function reportTatsache(kernel: Pick<Kernel, 'events'>, tx: Tx, meldung: Tatsachenmeldung): Promise<void> {
  await kernel.events.emit(tx, tatsacheGemeldet, meldung);
}

const ACTOR = systemPrincipal('akten.aufbewahrung');

export const noteTatsache: EventHandler<typeof tatsacheGemeldet.payload> = {
  name: 'akten.tatsache-eintragen',
  event: tatsacheGemeldet,
  async handle(kernel, tx, { akteId, meldungId, dokumentId, ...values }) {
    const row = await findFaktenRow(tx, ACTOR, akteId);
    // Destroyed meanwhile, or taken over by hand before the report came: nothing is left to be said.
    if (!row || (values.art === 'uebernahme-b' && findUebernahme(row.ereignisse))) return;
    const context = { tx, actor: ACTOR, clock: kernel.clock };
    const id = await writeEreignis(context, { ...values, akteId, dokumentId, meldungId, herkunft: 'meldung' });
    if (id === undefined) return;
    await kernel.audit.append(tx, [
      {
        actor: ACTOR,
        action: 'noteTatsache',
        what: 'aufbewahrung.ereignis-gemeldet',
        objects: [{ art: 'akte', id: akteId }],
        details: { art: values.art },
        result: 'ok',
        requestId: `meldung-${meldungId}`,
      },
    ]);
    await kernel.events.emit(tx, akteBewegt, { akteId });
  },
};
