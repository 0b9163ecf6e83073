/** Who works on Vorgänge, with the letters that they look after. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface Bearbeiterzeile {
  readonly id: string;
  readonly name: string;
  /** Letters, from A to Z for those who lead a team. */
  readonly bereiche: {
    readonly teamId: string;
    readonly von: string;
    readonly bis: string;
    readonly leitet: boolean;
  }[];
}

/** Active people who decide on Vorgänge, by name; whoever has no letters sees none. */
export async function listBearbeiterRows(db: Database | Tx): Promise<readonly Bearbeiterzeile[]> {
  const { rows } = await sql<Bearbeiterzeile>`
    select k.id::text as id, k.name, jsonb_agg(jsonb_build_object('teamId', z.team_id, 'von', z.von, 'bis', z.bis,
      'leitet', 'teamleitung' = any(k.rollen)) order by z.von, z.bis) as bereiche
    from personal.konto k join personal.zustaendigkeit z on z.konto_id = k.id
    where k.status = 'aktiv' and k.rollen && array['teamleitung', 'sachbearbeitung']
    group by k.id, k.name order by k.name, k.id`.execute(db);
  return rows;
}
