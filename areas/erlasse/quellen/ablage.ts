/** Where each kind of source goes, in one transaction. */

import type { Tx } from '#platform/db/db.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { type Herkunft, takeInWerk, type Uebernahme } from '../bestand/uebernahme.ts';
import type { Gelesen } from './quelle.schema.ts';

export const BUNDESRECHT = 'Bundesrecht';
const ERLASSE = 'Erlasse';

export async function takeInGelesen(tx: Tx, gelesen: Gelesen, herkunft: Herkunft): Promise<Uebernahme> {
  const sammlung = gelesen.art === 'recht' ? BUNDESRECHT : ERLASSE;
  const sammlungId = await ensureSammlung(tx, sammlung, gelesen.art, herkunft.by);
  const taken = await takeInWerk(tx, sammlungId, gelesen.werk, herkunft);
  if (taken.was !== 'unveraendert') await raiseStand(tx, sammlungId);
  return taken;
}
