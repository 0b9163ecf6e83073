/** Notes at norms. Seen by their author and the author's teams, and by nobody who may not read the work. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { lesbar } from '../lesen/lesen.sql.ts';

export interface NotizRow {
  readonly id: string;
  readonly werk_id: string;
  readonly kennung: string;
  readonly absatz: string;
  readonly text: string;
  readonly teams: string[];
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
}

export function teamsOf(actor: Principal): string[] {
  return [...new Set(actor.scope.ranges.map(({ teamId }) => teamId))];
}

function sichtbar(actor: Principal): RawBuilder<boolean> {
  return sql`((n.created_by = ${actor.id} or n.teams = '{}' or n.teams && ${teamsOf(actor)}::uuid[] or ${actor.scope.all})
    and exists (select from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
      where w.id = n.werk_id and ${lesbar(actor)}))`;
}

export async function listNotizRows(db: Database | Tx, actor: Principal, werkId: string, kennung: string) {
  const { rows } = await sql<NotizRow>`select n.* from erlasse.notiz n
    where n.werk_id = ${werkId} and n.kennung = ${kennung} and ${sichtbar(actor)} order by n.id limit 200`.execute(db);
  return rows;
}

export async function findNotizRow(tx: Tx, actor: Principal, id: string): Promise<NotizRow | undefined> {
  const { rows } = await sql<NotizRow>`select n.* from erlasse.notiz n where n.id = ${id} and ${sichtbar(actor)}
    for update`.execute(tx);
  return rows[0];
}

export interface NewNotiz {
  readonly werkId: string;
  readonly kennung: string;
  readonly absatz: string;
  readonly text: string;
  readonly teams: readonly string[];
}

export async function insertNotizRow(tx: Tx, n: NewNotiz, by: string): Promise<{ id: string; version: number }> {
  const { rows } = await sql<{ id: string; version: number }>`
    insert into erlasse.notiz (werk_id, kennung, absatz, text, teams, created_by)
    values (${n.werkId}, ${n.kennung}, ${n.absatz}, ${n.text}, ${[...n.teams]}::uuid[], ${by})
    returning id, version`.execute(tx);
  return rows[0] as { id: string; version: number };
}

export async function updateNotizRow(tx: Tx, id: string, text: string): Promise<{ id: string; version: number }> {
  const { rows } = await sql<{ id: string; version: number }>`
    update erlasse.notiz set text = ${text}, version = version + 1, updated_at = now() where id = ${id}
    returning id, version`.execute(tx);
  return rows[0] as { id: string; version: number };
}

export async function deleteNotizRow(tx: Tx, id: string): Promise<void> {
  await sql`delete from erlasse.notiz where id = ${id}`.execute(tx);
}
