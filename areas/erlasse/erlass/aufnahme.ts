/** Stores a decree that was read. Taking the same one in again changes nothing, and nothing that an editor has set. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { tellBestand } from '../bestand/bewegt.ts';
import { takeInWerk, type Uebernahme } from '../bestand/uebernahme.ts';
import { type WerkMitText, werkInputSchema } from '../bestand/werk.schema.ts';
import { nameOriginaldatei, type StoredOriginaldatei } from '../original/original.ts';
import {
  findErlassBySchluessel,
  type KnownErlass,
  saveBeziehungen,
  savePruefung,
  withdrawFreigabe,
} from './erlass.sql.ts';
import type { GelesenerErlass } from './lesen.ts';

export interface Aufnahme {
  readonly sammlungId: string;
  /** Name of the file. */
  readonly quelle: string;
  readonly by: string;
  /** The file itself; what was made up for a demo or a test has none. */
  readonly original?: StoredOriginaldatei | undefined;
}

/** In the transaction of its caller. */
export async function takeInErlass(
  tx: Tx,
  { clock, events }: Pick<Kernel, 'clock' | 'events'>,
  { werk, beziehungen, zuPruefen, beginnUnklar }: GelesenerErlass,
  { sammlungId, quelle, by, original }: Aufnahme,
): Promise<Uebernahme> {
  const known = await findErlassBySchluessel(tx, sammlungId, werk.schluessel);
  const standAm = known?.fassungAb ?? werk.gueltigAb ?? werk.datum ?? clock.today().toString();
  const input = werkInputSchema.parse({ ...werk, standAm });
  const taken = await takeInWerk(tx, sammlungId, known ? keepByHand(input, known) : input, { quelle, by });
  if (original) await nameOriginaldatei(tx, original, { werkId: taken.werkId, by });
  // Released was the text that a second person has read, not the one that comes now.
  if (taken.was === 'neue Fassung' || taken.was === 'berichtigt') await withdrawFreigabe(tx, taken.werkId);
  await savePruefung(tx, taken.werkId, { zuPruefen, beginnUnklar });
  await saveBeziehungen(tx, taken.werkId, beziehungen);
  await tellBestand({ events }, tx, sammlungId);
  return taken;
}

function keepByHand(werk: WerkMitText, known: KnownErlass): WerkMitText {
  const byHand = (feld: string) => known.vonHand.includes(feld);
  return {
    ...werk,
    kurz: byHand('aktenzeichen') ? known.kurz : werk.kurz,
    titel: byHand('titel') ? known.titel : werk.titel,
    herausgeber: byHand('herausgeber') ? known.herausgeber : werk.herausgeber,
    datum: byHand('datum') ? (known.datum ?? undefined) : werk.datum,
    gueltigAb: byHand('gueltigAb') ? (known.gueltigAb ?? undefined) : werk.gueltigAb,
    gueltigBis: byHand('gueltigBis') ? (known.gueltigBis ?? undefined) : werk.gueltigBis,
    bezug: byHand('bezug') ? [...known.bezug] : werk.bezug,
  };
}
