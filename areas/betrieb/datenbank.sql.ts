/** What the database says of itself. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

export interface Datenbankstand {
  /** `18.4` */
  readonly fassung: string;
  readonly groesseBytes: number;
  /** Name of the last migration that was run. */
  readonly stand: string;
}

export async function readDatenbankstand(tx: Tx): Promise<Datenbankstand> {
  const { rows } = await sql<Datenbankstand>`
    select split_part(current_setting('server_version'), ' ', 1) as fassung,
      pg_database_size(current_database()) as "groesseBytes",
      coalesce((select max(name) from platform.migration), '') as stand`.execute(tx);
  return rows[0] as Datenbankstand;
}
