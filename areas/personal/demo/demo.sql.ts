import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface DemoKontozeile {
  readonly name: string;
  readonly email: string;
  readonly rollen: readonly string[];
  readonly teams: readonly string[];
}

/** In the order in which the demo made them. */
export async function listDemoKonten(db: Db): Promise<readonly DemoKontozeile[]> {
  const { rows } = await sql<DemoKontozeile>`
    select k.name, k.email, k.rollen,
      array(select distinct t.name from personal.zustaendigkeit z join personal.team t on t.id = z.team_id
            where z.konto_id = k.id order by t.name) as teams
    from personal.konto k where k.demo and k.status = 'aktiv' order by k.created_at, k.id`.execute(db);
  return rows;
}

export async function hasDemoKonten(db: Db): Promise<boolean> {
  const { rows } = await sql<{ da: boolean }>`select exists (select 1 from personal.konto where demo) as da`.execute(
    db,
  );
  return rows[0]?.da ?? false;
}

export async function findDemoKontoId(db: Db, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from personal.konto where demo and email = ${email}`.execute(db);
  return rows[0]?.id;
}
