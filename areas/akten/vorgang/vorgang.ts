/** Vorgänge for people, and what every verb on them asks first. */
import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { notFound, requireMoreThanReading } from '../sichtbar.ts';
import type { Namentlich, Verfuegung, Vorgang } from './vorgang.schema.ts';
import {
  findVorgangById,
  lockVorgang,
  shareVorgang,
  touchLivingAkte,
  type VerfuegungRow,
  type VorgangRow,
} from './vorgang.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

/** Names to ids of the office; who is gone keeps the id. */
export async function namer(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string) => Namentlich> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const known = new Map((await findNamen(tx, wanted)).map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: known.get(id) ?? (id.startsWith('system:') ? 'Bleibe' : id) });
}

export async function toVorgaenge(tx: Tx, rows: readonly VorgangRow[]): Promise<Vorgang[]> {
  const nameOf = await namer(
    tx,
    rows.flatMap((row) => [row.bearbeiter, row.zda_von]),
  );
  return rows.map((row) => ({
    id: row.id,
    akteId: row.akte_id,
    nummer: row.nummer,
    aktenzeichen: `${row.akte_aktenzeichen}/${row.nummer}`,
    bezeichnung: row.bezeichnung,
    kennzeichen: row.kennzeichen,
    kennzeichenName: row.kennzeichen_name,
    laufzeitVon: row.laufzeit_von,
    ...(row.laufzeit_bis ? { laufzeitBis: row.laufzeit_bis } : {}),
    ...(row.team_id ? { teamId: row.team_id } : {}),
    ...(row.bearbeiter ? { bearbeiter: nameOf(row.bearbeiter) } : {}),
    vertraulichkeit: row.vertraulichkeit,
    zustand: row.zustand,
    ...(row.zda_at && row.zda_von ? { zda: zdaOf(row.zda_at, nameOf(row.zda_von), row.zda_vermerk) } : {}),
    dokumente: row.dokumente,
    version: row.version,
  }));
}

function zdaOf(am: string, von: Namentlich, vermerk: string | null) {
  return { am, von, ...(vermerk ? { vermerk } : {}) };
}

export async function toVerfuegungen(tx: Tx, rows: readonly VerfuegungRow[]): Promise<Verfuegung[]> {
  const nameOf = await namer(
    tx,
    rows.map((row) => row.created_by),
  );
  return rows.map((row) => ({
    id: row.id,
    art: row.art,
    ...(row.vermerk === '' ? {} : { vermerk: row.vermerk }),
    ...(row.faellig ? { faellig: row.faellig } : {}),
    am: row.created_at,
    von: nameOf(row.created_by),
    ...(row.vorgang ? { vorgang: row.vorgang } : {}),
    ...(row.dokument ? { dokument: row.dokument } : {}),
    ...(row.erledigt_at ? { erledigtAm: row.erledigt_at } : {}),
  }));
}

export async function requireVorgang(context: Who, id: string): Promise<VorgangRow> {
  const row = await findVorgangById(context.tx, context.actor, id);
  if (!row) throw await notFound(context, 'vorgang', id);
  return row;
}

/** Held until commit; `zustand` and `version` are those of now, also for who had to wait. */
export async function requireVorgangToChange(context: Who, id: string): Promise<VorgangRow> {
  const row = await requireVorgang(context, id);
  await requireMoreThanReading(context, (actor) => findVorgangById(context.tx, actor, id));
  const locked = await lockVorgang(context.tx, id);
  if (!locked) throw aktenFaults.VORGANG_NICHT_GEFUNDEN();
  return { ...row, ...locked };
}

export function requireOpen({ zustand, bezeichnung }: Pick<VorgangRow, 'zustand' | 'bezeichnung'>): void {
  if (zustand === 'zda') throw aktenFaults.VORGANG_ZDA({ vorgang: bezeichnung });
}

/** Before a change of a document: the Vorgang in which it lies must be open, and stays so until commit. */
export async function requireOpenAround(tx: Tx, vorgangId: string | null): Promise<void> {
  const vorgang = vorgangId === null ? undefined : await shareVorgang(tx, vorgangId);
  if (vorgang) requireOpen(vorgang);
}

/** The last step of a write: the Akte comes to the top of the lists, and who has it open sees it. */
export async function tellAkte(context: Pick<Kernel, 'events'> & { tx: Tx }, akteId: string): Promise<void> {
  if (!(await touchLivingAkte(context.tx, akteId))) throw aktenFaults.AKTE_VERNICHTET();
  await context.events.emit(context.tx, akteBewegt, { akteId });
}
