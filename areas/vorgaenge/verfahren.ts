/** Verfahren for people, and what every verb on them asks first. */
import { findAktenDerPersonen, openMappe, ownRange } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findVerfahrensartAm, listVerfahrensartenAm } from './regelwerk/regelwerk.ts';
import { toVerfahrenKurz } from './verfahren.rules.ts';
import type { Kanal, VerfahrenKurz } from './verfahren.schema.ts';
import {
  findVerfahrenById,
  insertVerfahren,
  isVerfahrenThere,
  lockVerfahren,
  type VerfahrenRow,
} from './verfahren.sql.ts';
import { verfahrenBewegt } from './vorgaenge.events.ts';
import { vorgaengeFaults } from './vorgaenge.faults.ts';
import { insertEreignis } from './zeitlauf.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;
type WhoToday = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

export interface NewVerfahren {
  readonly akteId: string;
  readonly personId: string;
  /** Key of `verfahrensart.data.ts`. */
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly kanal: Kanal;
  /** ISO instant; without it: now. */
  readonly eingegangenAm?: string | undefined;
  readonly bearbeiter?: string | null;
}

/**
 * Opens the folder in the Akte and the procedure on it, in the caller's transaction. The time of receipt decides on
 * § 81 (3), (4) AufenthG, so it is never later than now.
 */
export async function openVerfahren(context: ActionContext, neu: NewVerfahren): Promise<string> {
  const art = await findVerfahrensartAm(context.tx, neu.verfahrensart, context.clock.today().toString());
  if (!art) throw vorgaengeFaults.VERFAHRENSART_UNBEKANNT();
  if (neu.pruefart !== null && !art.pruefarten.includes(neu.pruefart)) throw vorgaengeFaults.PRUEFART_PASST_NICHT();
  const now = context.clock.now().toString();
  const eingegangenAm = neu.eingegangenAm ?? now;
  if (Temporal.Instant.compare(eingegangenAm, now) > 0) throw vorgaengeFaults.EINGANG_IN_ZUKUNFT();
  const known = await findAktenDerPersonen(context.tx, context.actor, [neu]);
  const id = await openMappe(context, {
    akteId: neu.akteId,
    bezeichnung: art.name,
    kennzeichen: art.kennzeichen,
    laufzeitVon: officeDay(eingegangenAm),
    bearbeiter: neu.bearbeiter ?? null,
  });
  if (known.size === 0) throw vorgaengeFaults.PERSON_NICHT_IN_AKTE();
  const made = await insertVerfahren(
    context.tx,
    { ...neu, id, eingegangenAm, bearbeiter: neu.bearbeiter ?? null },
    context.actor.id,
  );
  if (!made) throw vorgaengeFaults.VERFAHREN_OFFEN();
  await insertEreignis(
    context.tx,
    { verfahrenId: id, art: 'eingang', text: 'Antrag eingegangen', oeffentlich: true },
    context.actor.id,
  );
  await tellVerfahren(context, { id, akte_id: neu.akteId });
  return id;
}

/** The fault tells nobody whether it exists for others; the audit log is told. */
export async function requireVerfahren(context: Who, id: string): Promise<VerfahrenRow> {
  const row = await findVerfahrenById(context.tx, context.actor, id);
  if (!row) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN({}, { refusal: await isVerfahrenThere(context.tx, id) });
  return row;
}

/** Seen in one's own range, also when it is done: money moves after the decision too. Nothing of it is held. */
export async function requireEigenesVerfahren(context: Who, id: string): Promise<VerfahrenRow> {
  return requireVerfahren({ ...context, actor: ownRange(context.actor) }, id);
}

/** Held until commit; `version` and `stand` are those of now. Also where it is done: a suit comes when it comes. */
export async function requireVerfahrenToHold(context: Who, id: string): Promise<VerfahrenRow> {
  const row = await requireVerfahren({ ...context, actor: ownRange(context.actor) }, id);
  const locked = await lockVerfahren(context.tx, id);
  if (!locked) throw vorgaengeFaults.VERFAHREN_NICHT_GEFUNDEN();
  return { ...row, ...locked };
}

/** As above, and open. */
export async function requireVerfahrenToChange(context: Who, id: string): Promise<VerfahrenRow> {
  const row = await requireVerfahrenToHold(context, id);
  if (row.stand === 'erledigt') throw vorgaengeFaults.VERFAHREN_ERLEDIGT();
  return row;
}

/** The last step of a write: who has the Vorgang or its Akte open sees it. */
export async function tellVerfahren(
  { tx, events }: Pick<Kernel, 'events'> & { tx: Tx },
  { id, akte_id }: Pick<VerfahrenRow, 'id' | 'akte_id'>,
): Promise<void> {
  await events.emit(tx, verfahrenBewegt, { verfahrenId: id, akteId: akte_id });
}

export async function toVerfahrenListe(context: WhoToday, rows: readonly VerfahrenRow[]): Promise<VerfahrenKurz[]> {
  const akten = await findAktenDerPersonen(
    context.tx,
    context.actor,
    rows.map((row) => ({ akteId: row.akte_id, personId: row.person_id })),
  );
  const wanted = [...new Set(rows.flatMap(({ bearbeiter }) => (bearbeiter === null ? [] : [bearbeiter])))];
  const leute = new Map((await findNamen(context.tx, wanted)).map(({ id, name }) => [id, name]));
  const arten = await listVerfahrensartenAm(context.tx, context.clock.today().toString());
  return rows.flatMap((row) => {
    const akte = akten.get(`${row.akte_id}/${row.person_id}`);
    return akte ? [toVerfahrenKurz(row, akte, { leute, arten })] : [];
  });
}
