/** Messages within applications, what is asked for in them, and what answers it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;
export type Nachrichtenart = 'nachricht' | 'frage' | 'unterlage';

export interface NachrichtRow {
  readonly id: string;
  readonly von: 'buerger' | 'amt';
  readonly art: Nachrichtenart;
  readonly text: string;
  readonly unterlage: string | null;
  readonly bis: string | null;
  readonly uebersetzung: string;
  readonly sprache: string | null;
  readonly beantwortet_at: string | null;
  readonly gelesen_at: string | null;
  readonly created_at: string;
  readonly dateien: readonly string[];
}

const COLUMNS =
  sql.raw(`n.id, n.von, n.art, n.text, n.unterlage, n.bis::text, n.uebersetzung, n.sprache, n.beantwortet_at,
  n.gelesen_at, n.created_at,
  array(select d.dateiname from vorgaenge.antrag_datei d where d.nachricht_id = n.id order by d.id) as dateien`);

export interface NewNachricht {
  readonly antragId: string;
  readonly von: 'buerger' | 'amt';
  readonly text: string;
  readonly art?: Nachrichtenart;
  readonly unterlage?: string | undefined;
  readonly bis?: string | undefined;
  readonly uebersetzung?: string;
  readonly sprache?: string;
}

export async function insertNachricht(tx: Tx, n: NewNachricht, by: string): Promise<NachrichtRow> {
  const { rows } = await sql<NachrichtRow>`
    insert into vorgaenge.antrag_nachricht as n (antrag_id, von, art, text, unterlage, bis, uebersetzung, sprache, created_by)
    values (${n.antragId}, ${n.von}, ${n.art ?? 'nachricht'}, ${n.text}, ${n.unterlage ?? null}, ${n.bis ?? null}::date,
      ${n.uebersetzung ?? ''}, ${n.sprache ?? null}, ${by}) returning ${COLUMNS}`.execute(tx);
  return rows[0] as NachrichtRow;
}

export async function listNachrichten(db: Db, antragIds: readonly string[]): Promise<NachrichtRow[]> {
  const { rows } = await sql<NachrichtRow>`
    select ${COLUMNS} from vorgaenge.antrag_nachricht n
    where n.antrag_id = any(${[...antragIds]}::uuid[]) order by n.id`.execute(db);
  return rows;
}

export async function markGelesen(tx: Tx, antragIds: readonly string[], von: 'buerger' | 'amt'): Promise<void> {
  await sql`update vorgaenge.antrag_nachricht set gelesen_at = now()
    where antrag_id = any(${[...antragIds]}::uuid[]) and von = ${von} and gelesen_at is null`.execute(tx);
}

/** Of this Vorgang, from the applicant, unread by the office. */
export async function countUngelesene(db: Db, verfahrenId: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from vorgaenge.antrag a join vorgaenge.antrag_nachricht n on n.antrag_id = a.id
    where a.verfahren_id = ${verfahrenId} and n.von = 'buerger' and n.gelesen_at is null`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

/** What the office asked for is here. Returns the requests that are answered by it. */
export async function answerAnforderungen(
  tx: Tx,
  antragId: string,
  what: { unterlage: string; dateiId: string } | 'fragen',
): Promise<string[]> {
  const which = what === 'fragen' ? sql`art = 'frage'` : sql`art = 'unterlage' and unterlage = ${what.unterlage}`;
  const { rows } = await sql<{ id: string }>`
    update vorgaenge.antrag_nachricht set beantwortet_at = now()
    where antrag_id = ${antragId} and von = 'amt' and beantwortet_at is null and ${which} returning id`.execute(tx);
  const first = rows[0];
  if (what !== 'fragen' && first)
    await sql`update vorgaenge.antrag_datei set nachricht_id = ${first.id} where id = ${what.dateiId}`.execute(tx);
  return rows.map(({ id }) => id);
}
