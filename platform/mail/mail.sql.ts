/** Messages and their fate. */
import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '../db/db.ts';

export type NachrichtStatus = 'entwurf' | 'gesendet' | 'fehler' | 'ausgangspost';

export interface NewNachricht {
  readonly kind: 'mail' | 'sms';
  readonly vorlage: string | null;
  readonly empfaenger: string;
  readonly betreff: string | null;
  /** As it may be shown: without one-time links. */
  readonly text: string;
  /** The whole text, sealed, where it differs. */
  readonly geheim: string | null;
  readonly sprache: string;
  readonly status: NachrichtStatus;
}

export async function insertNachricht(tx: Tx, values: NewNachricht): Promise<string> {
  const { kind, vorlage, empfaenger, betreff, text, geheim, sprache, status } = values;
  const { rows } = await prepared(sql<{ id: string }>`
    insert into platform.nachricht (kind, vorlage, empfaenger, betreff, text, geheim, sprache, status)
    values (${kind}, ${vorlage}, ${empfaenger}, ${betreff}, ${text}, ${geheim}, ${sprache}, ${status})
    returning id`).execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface Nachricht extends NewNachricht {
  readonly id: string;
  readonly fehler: string | null;
  readonly created_at: string;
  readonly sent_at: string | null;
}

const COLUMNS = sql`id, kind, vorlage, empfaenger, betreff, text, geheim, sprache, status, fehler, created_at, sent_at`;

export async function findNachricht(db: Database | Tx, id: string): Promise<Nachricht | undefined> {
  const { rows } = await prepared(sql<Nachricht>`select ${COLUMNS} from platform.nachricht where id = ${id}`).execute(
    db,
  );
  return rows[0];
}

/** Latest first; `before` is the id of the last one already shown (uuid v7 sorts by time). */
export async function listNachrichten(
  db: Database | Tx,
  filter: { status?: NachrichtStatus | undefined; before?: string | undefined; limit: number },
): Promise<readonly Nachricht[]> {
  const { rows } = await sql<Nachricht>`
    select ${COLUMNS} from platform.nachricht
    where (${filter.status ?? null}::text is null or status = ${filter.status ?? null})
      and (${filter.before ?? null}::uuid is null or id < ${filter.before ?? null}::uuid)
    order by id desc limit ${filter.limit}`.execute(db);
  return rows;
}

/** Counts per status. */
export async function countNachrichten(db: Database | Tx): Promise<Readonly<Record<NachrichtStatus, number>>> {
  const { rows } = await sql<{ status: NachrichtStatus; anzahl: number }>`
    select status, count(*)::int as anzahl from platform.nachricht group by status`.execute(db);
  const none = { entwurf: 0, gesendet: 0, fehler: 0, ausgangspost: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, anzahl }) => [status, anzahl])) };
}

/** A one-time link has done its work once it is sent, and is not kept. */
export async function markSent(tx: Tx, id: string): Promise<void> {
  await prepared(sql`update platform.nachricht set status = 'gesendet', sent_at = now(), fehler = null, geheim = null
    where id = ${id}`).execute(tx);
}

export async function markFailed(tx: Tx, id: string, fehler: string): Promise<void> {
  await prepared(
    sql`update platform.nachricht set status = 'fehler', fehler = ${fehler} where id = ${id} and status <> 'gesendet'`,
  ).execute(tx);
}
