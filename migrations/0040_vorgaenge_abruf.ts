/** Letters that lie in the portal to be fetched (§ 41 (2a) VwVfG NRW). */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table vorgaenge.bereitstellung (
     schreiben_id uuid primary key references vorgaenge.schreiben (id) on delete cascade,
     -- By it the account is found, also after two accounts became one.
     antrag_id uuid not null,
     -- Whose letter it is by this Vollmacht; none: the person's own.
     vollmacht_id uuid,
     -- Consent was in force when it was put there; taking it back counts for what comes later.
     einwilligung_at timestamptz not null,
     benachrichtigt_am date not null,
     -- The last day on which fetching it announces it.
     abruf_bis date not null check (abruf_bis > benachrichtigt_am),
     -- The first time; by whom, and how surely the session knew them.
     abgerufen_am date,
     abgerufen_von uuid,
     abgerufen_vollmacht uuid,
     abgerufen_vertrauen text check (abgerufen_vertrauen in ('substanziell', 'hoch')),
     beendet_am date,
     created_at timestamptz not null default now(),
     check (num_nonnulls(abgerufen_am, abgerufen_von, abgerufen_vertrauen) in (0, 3)),
     check (abgerufen_am is null or beendet_am is null),
     check (abgerufen_am between benachrichtigt_am and abruf_bis),
     check (beendet_am > abruf_bis)
   )`,
  `create index bereitstellung_offen on vorgaenge.bereitstellung (abruf_bis)
     where abgerufen_am is null and beendet_am is null`,
  `grant select, insert, update, delete on vorgaenge.bereitstellung to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
