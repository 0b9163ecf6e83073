/** Reading stays quick beside some ten thousand Erlasse: works by their names, Absätze by the words that stand in them. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // A citation names a law by its short name or its title, in small or large letters.
  `create index werk_kurz_klein on erlasse.werk (lower(kurz))`,
  `create index werk_titel_klein on erlasse.werk (lower(titel))`,
  // Which norms name a norm: Absätze with its number and the name of its law. One `replace` for each sign that parts words,
  // since `translate` took twice the time of the index itself.
  `create index absatz_worte on erlasse.absatz using gin (to_tsvector('simple'::regconfig,
     replace(replace(replace(replace(replace(replace(text, '/', ' '), '-', ' '), '.', ' '), '§', ' '), '„', ' '), '“', ' ')))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
