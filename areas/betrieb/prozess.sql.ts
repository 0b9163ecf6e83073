/** Signs of life of processes. */

import { sql } from 'kysely';
import { type Database, type Filled, type Tx, tables } from '#platform/db/db.ts';

interface BetriebTables {
  'betrieb.prozess': {
    id: string;
    rolle: 'api' | 'worker';
    rechner: string;
    pid: number;
    fassung: string;
    gestartet_at: Filled<string>;
    zuletzt_at: Filled<string>;
  };
}

export type NewProzess = Pick<BetriebTables['betrieb.prozess'], 'id' | 'rolle' | 'rechner' | 'pid' | 'fassung'>;

export async function upsertProzess(tx: Tx, prozess: NewProzess): Promise<void> {
  await tables<BetriebTables>(tx)
    .insertInto('betrieb.prozess')
    .values(prozess)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ zuletzt_at: sql<string>`now()` }))
    .execute();
}

export async function deleteProzess(tx: Tx, id: string): Promise<void> {
  await tables<BetriebTables>(tx).deleteFrom('betrieb.prozess').where('id', '=', id).execute();
}

/** Processes that were killed never say goodbye. */
export async function deleteSilentProzesse(tx: Tx, hours: number): Promise<void> {
  await tables<BetriebTables>(tx)
    .deleteFrom('betrieb.prozess')
    .where('zuletzt_at', '<', sql<string>`now() - make_interval(hours => ${hours})`)
    .execute();
}

/** Silence is measured by the database's clock, which all processes share. */
export async function listProzesse(db: Database | Tx) {
  return tables<BetriebTables>(db)
    .selectFrom('betrieb.prozess')
    .selectAll()
    .select(sql<number>`extract(epoch from now() - zuletzt_at)::float8`.as('stille'))
    .orderBy('gestartet_at', 'desc')
    .limit(200)
    .execute();
}

/** Seconds since the last sign of life of any worker; undefined when none was ever seen. */
export async function readWorkerSilence(db: Database): Promise<number | undefined> {
  const row = await tables<BetriebTables>(db)
    .selectFrom('betrieb.prozess')
    .select(sql<number | null>`extract(epoch from now() - max(zuletzt_at))::float8`.as('stille'))
    .where('rolle', '=', 'worker')
    .executeTakeFirst();
  return row?.stille ?? undefined;
}
