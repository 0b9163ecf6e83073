/** A Vollmacht was accepted or ended in the portal: the Vorgänge it is about learn of it. */
import { readVollmacht, vollmachtBewegt } from '#areas/buerger/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { isFremdeSache } from '../antrag/antrag.rules.ts';
import { findAntrag, listAntraegeOf } from '../antrag/antrag.sql.ts';
import { endBeteiligteOfVollmacht } from '../arbeit/beteiligter.sql.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { noteVertreter } from './beteiligung.ts';

const PORTAL = systemPrincipal('vorgaenge.portal');

/** What the giver applied for on behalf of other adults is not theirs to pass on. */
const eigene = async (tx: Tx, kontoId: string) =>
  (await listAntraegeOf(tx, kontoId)).filter(({ antragsart, antworten }) => !isFremdeSache(antragsart, antworten));

export const folgeVollmacht: EventHandler<typeof vollmachtBewegt.payload> = {
  name: 'vorgaenge.folge-vollmacht',
  event: vollmachtBewegt,
  async handle(kernel, tx, { vollmachtId, was, by }) {
    if (was === 'beendet') {
      // § 14 (1) s. 4 VwVfG NRW: a revocation counts once the office has it.
      const heute = kernel.clock.today().toString();
      const text = 'Die Vollmacht ist beendet. Schreiben gehen wieder an die Person selbst.';
      for (const verfahrenId of await endBeteiligteOfVollmacht(tx, vollmachtId, heute))
        await insertEreignis(tx, { verfahrenId, art: 'vollmacht', text, bezug: vollmachtId }, by);
      return;
    }
    const one = await readVollmacht({ ...kernel, tx }, vollmachtId);
    if (one?.stand !== 'gilt' || one.fuerKonto === null) return;
    const found = one.bezug === undefined ? await eigene(tx, one.fuerKonto) : [await findAntrag(tx, one.bezug)];
    const verfahren = new Set(found.flatMap((antrag) => antrag?.verfahren_id ?? []));
    for (const verfahrenId of verfahren) await noteVertreter({ tx, actor: PORTAL }, verfahrenId, one);
  },
};
