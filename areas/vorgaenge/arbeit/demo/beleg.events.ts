/**
 * Only in Musterstadt: its papers are printed and read after its Vorgänge were opened. Each one that has been read proves
 * what was only said so far.
 */
import { dokumentErkannt, findDokumente } from '#areas/akten/index.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { listTatsacheRows, replaceTatsachen } from '../../tatsache.sql.ts';
import { listOpenInAkte } from '../arbeit.sql.ts';
import { tatsachenfeldOf } from '../tatsachenform.rules.ts';
import { DEMO_ACTOR } from './seed.ts';

export const belegeDemoTatsachen: EventHandler<typeof dokumentErkannt.payload> = {
  name: 'vorgaenge.demo-belegen',
  event: dokumentErkannt,
  async handle(kernel, tx, { dokumentId }) {
    if (!kernel.config.demo) return;
    const [dokument] = await findDokumente(tx, DEMO_ACTOR, [dokumentId]);
    if (!dokument) return;
    for (const id of await listOpenInAkte(tx, dokument.akteId)) {
      const said = (await listTatsacheRows(tx, id)).filter(
        ({ feld, herkunft }) => herkunft === 'antrag' && tatsachenfeldOf(feld)?.dokument === dokument.typ,
      );
      const proved = said.map(({ feld, wert }) => ({
        feld,
        wert,
        herkunft: 'beleg' as const,
        beleg: { dokumentId, seite: 1 },
      }));
      const [first] = said;
      if (first) await replaceTatsachen(tx, id, proved, first.erhoben_von);
    }
  },
};
