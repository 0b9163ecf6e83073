/** Where each kind of source goes, in one transaction. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { tellBestand } from '../bestand/bewegt.ts';
import { ensureSammlung } from '../bestand/sammlung.sql.ts';
import { type Herkunft, takeInWerk, type Uebernahme } from '../bestand/uebernahme.ts';
import { takeInErlass } from '../erlass/aufnahme.ts';
import { ERLASSSAMMLUNG } from '../erlass/endung.data.ts';
import type { StoredOriginaldatei } from '../original/original.ts';
import type { Gelesen } from './leser.ts';

export const BUNDESRECHT = 'Bundesrecht';

/** `sammlung`: where decrees go; laws have one of their own. */
export async function takeInGelesen(
  tx: Tx,
  kernel: Pick<Kernel, 'clock' | 'events'>,
  gelesen: Gelesen,
  {
    sammlung = ERLASSSAMMLUNG,
    original,
    ...herkunft
  }: Herkunft & { readonly sammlung?: string | undefined; readonly original?: StoredOriginaldatei | undefined },
): Promise<Uebernahme> {
  if (gelesen.art === 'erlass') {
    const sammlungId = await ensureSammlung(tx, sammlung, 'erlass', herkunft.by);
    return takeInErlass(tx, kernel, gelesen.erlass, { sammlungId, ...herkunft, original });
  }
  const sammlungId = await ensureSammlung(tx, BUNDESRECHT, 'recht', herkunft.by);
  const taken = await takeInWerk(tx, sammlungId, gelesen.werk, herkunft);
  if (taken.was !== 'unveraendert') await tellBestand({ events: kernel.events }, tx, sammlungId);
  return taken;
}
