/** Erlasse and Hausregeln by their days. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';
import type { DatierterErlass } from './erlassdatum.rules.ts';

const MOST = 50;

/** Those that the actor may read and whose own date or first day lies between both. */
export async function listErlasseZwischen(
  db: Database | Tx,
  actor: Principal,
  von: string,
  bis: string,
): Promise<DatierterErlass[]> {
  const { rows } = await sql<DatierterErlass>`
    select w.id, w.kurz, w.herausgeber, w.datum::text as datum, w.gueltig_ab::text as "gueltigAb"
    from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where s.art <> 'recht' and ${istSichtbar(actor, 'w', 's')}
      and (to_char(w.datum, 'YYYY-MM-DD') between ${von} and ${bis}
        or to_char(w.gueltig_ab, 'YYYY-MM-DD') between ${von} and ${bis})
    order by coalesce(w.datum, w.gueltig_ab) desc, w.kurz, w.id limit ${MOST}`.execute(db);
  return rows;
}
