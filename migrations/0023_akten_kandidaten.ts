/** Search: looking at many pages must not read their text, and documents are found by type and day. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // The search looks at the rows of thousands of pages to see whose they are. With the text in the row four fit into a block,
  // without it thirty. Pages that stand there already move when they are next written.
  `alter table akten.seite set (toast_tuple_target = 256)`,
  `create index dokument_typ on akten.dokument (typ, datum)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
