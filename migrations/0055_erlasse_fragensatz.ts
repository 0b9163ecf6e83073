/** Measurements with questions of others are kept beside those with the office's own cases: their figures, never their questions. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // Null: the cases of the office.
  `alter table erlasse.messlauf add column fragensatz text
     check (fragensatz ~ '\\S' and length(fragensatz) <= 100)`,
  `create index messlauf_fragensatz on erlasse.messlauf (fragensatz, beendet_at desc) where fragensatz is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
