/**
 * The one way in which people say what a document is, of which day, from whom and where it belongs: behind the queue, the
 * form at the document, the Eingang and filing in bulk alike.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { akteBewegt, eingangBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { type DokumentRow, updateDokumentRow } from '../dokument.sql.ts';
import { giveToAkte } from '../dokument.ts';
import { isDokumenttyp, UNBESTIMMT } from '../dokumenttyp.data.ts';
import { titleOf } from '../dokumenttyp.rules.ts';
import { lockWorkEingang } from '../erfassung.sql.ts';
import { replanSichtpruefung } from '../ersetzung/pruefung.ts';
import { lockWorkDokument } from '../verarbeitung.sql.ts';
import { requireOpenAround } from '../vorgang/vorgang.ts';
import { markEntschieden } from './einordnung.sql.ts';
import { typOf } from './einordnung.ts';
import { orderLernen } from './lernen.jobs.ts';

export interface Angaben {
  /** Absent: the machine's title follows the type, a given one stays. */
  readonly titel?: string | undefined;
  readonly typ: string;
  readonly datum: string | null;
  /** Absent: stays as it is. */
  readonly absender?: string | null | undefined;
}

/**
 * Writes them under the version that was seen. A type that was changed counts as decided; `bestaetigt`: also one that was
 * let stand. Returns the new version.
 */
export async function setAngaben(
  context: ActionContext,
  before: DokumentRow,
  version: number,
  { titel, typ, datum, absender }: Angaben,
  bestaetigt: boolean,
): Promise<number> {
  if (!isDokumenttyp(typ)) throw aktenFaults.TYP_UNBEKANNT();
  const { tx } = context;
  await requireOpenAround(tx, before.vorgang_id);
  const sender = absender === undefined ? before.absender : absender || null;
  const updated = await updateDokumentRow(tx, before.id, version, {
    titel: titel ?? titleFor(before, typ),
    typ,
    datum,
    absender: sender,
    absenderBestaetigt: absender === undefined ? before.absender_bestaetigt : sender !== null,
  });
  if (updated === undefined) throw commonFaults.KONFLIKT();
  if (typ !== before.typ) await replanSichtpruefung(context, tx, before.id);
  if (typ !== before.typ || bestaetigt) await noteDecision(context, [before.id], typ);
  if (before.akte_id) await context.events.emit(tx, akteBewegt, { akteId: before.akte_id });
  return updated;
}

/** A person has said what these documents are; the office learns from it. */
export async function noteDecision(context: ActionContext, ids: readonly string[], typ: string): Promise<void> {
  if (typ === UNBESTIMMT || ids.length === 0) return;
  await markEntschieden(context.tx, ids, context.actor.id, context.clock.now().toString());
  await orderLernen(context, context.tx);
}

/** A title that nobody gave goes with the type. */
function titleFor(before: Pick<DokumentRow, 'titel' | 'typ' | 'dateiname'>, typ: string): string {
  const made = titleOf(typOf(before.typ), before.dateiname);
  return before.titel === made ? titleOf(typOf(typ), before.dateiname) : before.titel;
}

/** From the Eingang into an Akte that the caller may change. Two people at once are told apart here. */
export async function fileFromEingang(
  context: ActionContext,
  dokument: { readonly id: string; readonly eingangId: string },
  akteId: string,
): Promise<number> {
  const { tx } = context;
  const locked = await lockWorkDokument(tx, dokument.id);
  const eingang = await lockWorkEingang(tx, dokument.eingangId);
  const waits = eingang?.status === 'zuzuordnen' || eingang?.status === 'erkennung';
  if (!locked || locked.akte_id !== null || !waits) throw aktenFaults.NICHT_IN_DIESEM_STAND();
  const version = await giveToAkte(context, tx, dokument.id, akteId, 'Von Hand zugeordnet');
  await context.events.emit(tx, eingangBewegt, { lieferungId: locked.lieferung_id, akteId });
  return version;
}

/** From one Akte into another; `before` was read and may be changed, `again` reads it once more under the lock. */
export async function moveBetweenAkten(
  context: ActionContext,
  before: DokumentRow,
  version: number,
  akteId: string,
  again: () => Promise<DokumentRow>,
): Promise<number> {
  if (before.version !== version) throw commonFaults.KONFLIKT();
  const locked = await lockWorkDokument(context.tx, before.id);
  // Between reading and locking somebody else may have moved it or put it into a Vorgang.
  if (locked?.akte_id !== before.akte_id) throw commonFaults.KONFLIKT();
  const now = await again();
  if (now.version !== version) throw commonFaults.KONFLIKT();
  await requireOpenAround(context.tx, now.vorgang_id);
  return giveToAkte(context, context.tx, before.id, akteId, 'Von Hand in diese Akte gelegt');
}
