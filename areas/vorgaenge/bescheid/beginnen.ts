/** A Schreiben begins, by hand or from a draft that somebody prepared: always in the state „Entwurf“. */
import { setErsetzt } from '#areas/post/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { finishFristen } from '../zeitlauf.sql.ts';
import { beginOf, isMassnahme } from './beginn.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { QUELLE } from './quelle.ts';
import type { Abschnitt, Entscheidung, Schreibenart } from './schreiben.schema.ts';
import { insertSchreiben, listSchreibenRows } from './schreiben.sql.ts';
import type { Stand } from './stand.ts';

export interface Beginn {
  readonly art: Schreibenart;
  readonly entscheidung?: Entscheidung | undefined;
  readonly vorlageId?: string | undefined;
  /** Text that was prepared for sections of this kind of letter; what the kind has no section for is left out. */
  readonly vorbereitet?: readonly Abschnitt[];
}

const ENDED: ReadonlySet<string> = new Set(['verworfen', 'zurueck']);

/** The caller holds the Verfahren. */
export async function beginSchreiben(context: ActionContext, verfahren: VerfahrenRow, beginn: Beginn): Promise<string> {
  const { art, entscheidung, vorlageId, vorbereitet = [] } = beginn;
  if ((art === 'bescheid') !== (entscheidung !== undefined)) throw bescheidFaults.ENTSCHEIDUNG_FEHLT();
  if (entscheidung && (entscheidung === 'massnahme') !== isMassnahme(verfahren.verfahrensart))
    throw bescheidFaults.ENTSCHEIDUNG_PASST_NICHT();
  const before = await listSchreibenRows(context.tx, verfahren.id);
  if (art === 'bescheid' && before.some((one) => one.art === 'bescheid' && !ENDED.has(one.stand)))
    throw bescheidFaults.BESCHEID_LAEUFT();
  const vorlage = before.find((one) => one.id === vorlageId);
  if (vorlageId !== undefined && !vorlage) throw bescheidFaults.SCHREIBEN_NICHT_GEFUNDEN();
  const anfang = await beginOf(context, verfahren, { art, entscheidung, vorlage });
  const abschnitte = anfang.abschnitte.map((one) => withVorbereitet(one, vorbereitet));
  const id = await insertSchreiben(context.tx, { ...anfang, abschnitte }, context.actor.id);
  if (vorlage?.stand === 'zurueck') await replaceZurueckgekommenes(context, vorlage);
  await tellVerfahren(context, verfahren);
  return id;
}

/** Behind a text block of the office; in place of what the program would have listed. */
function withVorbereitet(one: Abschnitt, vorbereitet: readonly Abschnitt[]): Abschnitt {
  const own = vorbereitet.find(({ art }) => art === one.art);
  if (!own) return one;
  const [bausteine, neue] = [one.bausteine ?? [], own.bausteine ?? []];
  if (bausteine.length === 0 || one.text.trim() === '') return own;
  return { ...one, text: `${one.text}\n\n${own.text}`, bausteine: [...bausteine, ...neue] };
}

/** It is written anew, so it is no work of the post any more, and nobody waits for its address. */
async function replaceZurueckgekommenes({ tx, actor }: ActionContext, vorlage: Stand['row']): Promise<void> {
  await setErsetzt(tx, QUELLE, vorlage.id);
  await finishFristen(tx, { verfahrenId: vorlage.verfahren_id, art: 'anschrift', bezug: vorlage.id }, actor.id);
}
