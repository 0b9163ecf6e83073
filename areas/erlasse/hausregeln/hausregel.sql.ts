import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';

export interface HausregelRow {
  readonly schluessel: string;
  readonly version: number;
  readonly gueltigAb: string;
  readonly sammlungId: string;
  readonly sammlung: string;
}

export async function findHausregel(tx: Tx, actor: Principal, id: string): Promise<HausregelRow | undefined> {
  const { rows } = await sql<HausregelRow>`
    select w.schluessel, w.version, w.gueltig_ab::text as "gueltigAb", s.id as "sammlungId", s.name as sammlung
    from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where w.id = ${id} and s.art = 'hausregel' and ${istSichtbar(actor, 'w', 's')} for no key update of w`.execute(tx);
  return rows[0];
}
