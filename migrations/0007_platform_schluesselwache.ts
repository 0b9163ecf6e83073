/**
 * A retired master key wraps nothing any more. Whoever retires it counts first, and a transaction under way may have
 * wrapped a key that it stores a moment later: such a key would never open again, so the database refuses it.
 */
import { type Kysely, sql } from 'kysely';

/** Where areas keep wrapped keys: what they declare as `wrappedKeys`. */
const GUARDED: readonly (readonly [table: string, column: string])[] = [
  ['akten.akte', 'schluessel'],
  ['akten.eingang', 'schluessel'],
];

const STATEMENTS: readonly string[] = [
  `alter table platform.hauptschluessel add column stillgelegt_at timestamptz`,
  `grant update (stillgelegt_at) on platform.hauptschluessel to bleibe_app`,
  // The lock is held to the end of the transaction: retiring waits for all who hold it and counts what they stored.
  // Who comes later finds the key retired; trying again takes the current one, so it reads as a serialisation failure.
  `create function platform.wache_hauptschluessel() returns trigger language plpgsql as $$
   declare
     haupt text := to_jsonb(new) -> tg_argv[0] ->> 'by';
     stillgelegt timestamptz;
   begin
     select stillgelegt_at into stillgelegt from platform.hauptschluessel where id = haupt for share;
     if not found then
       insert into platform.hauptschluessel (id) values (haupt) on conflict do nothing;
       select stillgelegt_at into stillgelegt from platform.hauptschluessel where id = haupt for share;
     end if;
     if stillgelegt is not null then
       raise exception 'the master key % is retired', haupt using errcode = 'serialization_failure';
     end if;
     return new;
   end $$`,
  ...GUARDED.map(
    ([table, column]) =>
      `create trigger wache_hauptschluessel before insert or update of ${column} on ${table} for each row
       when (new.${column} ->> 'by' is not null) execute function platform.wache_hauptschluessel('${column}')`,
  ),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
