import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Buchstaben } from './bereich.rules.ts';
import type { Zustaendigkeit } from './team.schema.ts';

type Db = Database | Tx;

export async function listZustaendigkeiten(db: Db, kontoId: string): Promise<readonly Zustaendigkeit[]> {
  const { rows } = await sql<Zustaendigkeit>`
    select z.team_id as "teamId", t.name as "teamName", z.von, z.bis
    from personal.zustaendigkeit z join personal.team t on t.id = z.team_id
    where z.konto_id = ${kontoId} order by t.name, z.von, z.bis`.execute(db);
  return rows;
}

export async function replaceZustaendigkeiten(tx: Tx, kontoId: string, letters: readonly Buchstaben[]): Promise<void> {
  await sql`delete from personal.zustaendigkeit where konto_id = ${kontoId}`.execute(tx);
  for (const { teamId, von, bis } of letters)
    await sql`
      insert into personal.zustaendigkeit (konto_id, team_id, von, bis) values (${kontoId}, ${teamId}, ${von}, ${bis})
      on conflict do nothing`.execute(tx);
}

/** How many people look after letters of the team that lie outside of these. */
export async function countOutside(tx: Tx, teamId: string, von: string, bis: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(distinct konto_id)::int as anzahl from personal.zustaendigkeit
    where team_id = ${teamId} and (von < ${von} or bis > ${bis})`.execute(tx);
  return rows[0]?.anzahl ?? 0;
}

/** Anybody at all, also deactivated accounts: their letters come back when they do. */
export async function countMembers(tx: Tx, teamId: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(distinct konto_id)::int as anzahl from personal.zustaendigkeit where team_id = ${teamId}`.execute(tx);
  return rows[0]?.anzahl ?? 0;
}
