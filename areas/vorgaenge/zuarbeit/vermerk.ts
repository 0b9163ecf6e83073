/** A Vermerk as a paper of the Akte: set and stored without a transaction, filed with the verb of the person. */
import path from 'node:path';
import { fileSchriftstueck, ownRange, storeSchriftstueck } from '#areas/akten/index.ts';
import { readBriefkopf } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { writeNotiz } from '../arbeit/vorgang.ts';
import { typesetBytes } from '../druck.ts';
import { findVerfahrenById, type VerfahrenRow } from '../verfahren.sql.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';

export interface Vermerkblatt {
  readonly titel: string;
  readonly kopf: readonly (readonly [name: string, wert: string])[];
  /** `belege`: numbers of the list below, from one. */
  readonly absaetze: readonly { readonly text: string; readonly punkt: boolean; readonly belege: readonly number[] }[];
  readonly belege: readonly string[];
  /** Who made it, and who looked at it. */
  readonly fuss: string;
}

export interface Vermerkdruck extends Awaited<ReturnType<typeof storeSchriftstueck>> {
  readonly akteId: string;
  readonly titel: string;
  readonly amt: string;
}

const VORLAGE = path.join(import.meta.dirname, '..', 'letters', 'vermerk.typ');

export async function printVermerk(
  kernel: Kernel,
  actor: Principal,
  verfahrenId: string,
  blatt: Vermerkblatt,
): Promise<Vermerkdruck> {
  const { db } = kernel.pool;
  const row = await findVerfahrenById(db, ownRange(actor), verfahrenId);
  if (!row) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN();
  const amt = (await readBriefkopf(db, kernel.clock.today().toString()))?.behoerde ?? 'Ausländerbehörde';
  const pdf = await typesetBytes(kernel, VORLAGE, { ...blatt, amt });
  return { ...(await storeSchriftstueck(kernel, row.akte_id, pdf)), akteId: row.akte_id, titel: blatt.titel, amt };
}

/** Returns the document. Where the folder is closed, `akten` refuses. */
export async function fileVermerk(
  context: ActionContext,
  vorgang: VerfahrenRow,
  { akteId, amt, titel, ...abgelegt }: Vermerkdruck,
): Promise<string> {
  // Moved to another Akte between setting and filing: its bytes lie under the key of the old one.
  if (akteId !== vorgang.akte_id) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN();
  const datum = context.clock.today().toString();
  const dokumentId = await fileSchriftstueck(context, context.tx, {
    ...abgelegt,
    ...{ akteId, vorgangId: vorgang.id, titel, typ: 'vermerk', datum, by: context.actor.id },
    dateiname: `vermerk-${datum}.pdf`,
    absender: amt,
  });
  await writeNotiz(context, vorgang, 'Ein Vermerk liegt jetzt in der Akte.');
  return dokumentId;
}
