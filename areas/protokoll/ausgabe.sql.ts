/** Which part of the chain an export holds. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { EintragZeile } from './kette.rules.ts';
import { EINTRAG_COLUMNS } from './kette.sql.ts';

export interface Zeitraum {
  readonly von?: string | undefined;
  readonly bis?: string | undefined;
}

/** First and last segment with an entry of these days; nothing when there is none. */
export async function findSegmentspanne(
  tx: Tx,
  { von, bis }: Zeitraum,
): Promise<{ erstes: number; letztes: number } | undefined> {
  const { rows } = await sql<{ erstes: number | null; letztes: number | null }>`
    select min(nummer) as erstes, max(nummer) as letztes from protokoll.segment
    where bis_zeit >= coalesce(${von ?? null}::date::timestamp at time zone 'Europe/Berlin', '-infinity')
      and von_zeit < coalesce((${bis ?? null}::date + 1)::timestamp at time zone 'Europe/Berlin', 'infinity')`.execute(
    tx,
  );
  const [row] = rows;
  return row && row.erstes !== null && row.letztes !== null ? { erstes: row.erstes, letztes: row.letztes } : undefined;
}

/** Entries that no segment holds yet, page by page. */
export async function listUngesiegelte(
  tx: Tx,
  { von, bis }: Zeitraum,
  nach: number,
  limit: number,
): Promise<EintragZeile[]> {
  const { rows } = await sql<EintragZeile>`
    select ${EINTRAG_COLUMNS} from protokoll.offen o join protokoll.eintrag e on e.id = o.eintrag_id
    where e.id > ${nach}
      and e.zeit >= coalesce(${von ?? null}::date::timestamp at time zone 'Europe/Berlin', '-infinity')
      and e.zeit < coalesce((${bis ?? null}::date + 1)::timestamp at time zone 'Europe/Berlin', 'infinity')
    order by e.id limit ${limit}`.execute(tx);
  return rows;
}
