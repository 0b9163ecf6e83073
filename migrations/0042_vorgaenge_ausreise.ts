/** The time to leave after an expulsion or a threat of deportation, and every file that a court got. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // One row for each announced expulsion or threat: the period, what holds it up, the departure, and the ban.
  `create table vorgaenge.ausreise (
     id uuid primary key default uuidv7(),
     schreiben_id uuid not null unique references vorgaenge.schreiben (id) on delete cascade,
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     massnahme text not null check (massnahme in ('ausweisung', 'androhung')),
     bekannt_am date not null,
     -- § 59 (1) AufenthG: the day after which it counts, its length, its last day. No length: no period was set.
     frist_ab date not null,
     frist_tage int check (frist_tage > 0),
     frist_bis date,
     verlaengert_grund text,
     unterbrochen_am date,
     unterbrochen_grund text,
     -- The end of the period was noticed.
     gemeldet_am date,
     -- § 59 (6): the letter that certifies the period as it stands now.
     bescheinigung_id uuid references vorgaenge.schreiben (id) on delete set null,
     bescheinigt_am date,
     -- § 11 AufenthG: months from the departure; 0 stands for without end, null for no ban.
     sperre_monate int check (sperre_monate >= 0),
     sperre_bis date,
     ausgereist_am date,
     ausreise_art text check (ausreise_art in ('freiwillig', 'abgeschoben')),
     nachweis text,
     version int not null default 1,
     created_at timestamptz not null default now(),
     check (frist_bis is null or (frist_tage is not null and frist_bis >= frist_ab)),
     check (num_nonnulls(unterbrochen_am, unterbrochen_grund) in (0, 2)),
     check (num_nonnulls(ausgereist_am, ausreise_art, nachweis) in (0, 3)),
     check (sperre_bis is null or ausgereist_am is not null)
   )`,
  `create index ausreise_verfahren on vorgaenge.ausreise (verfahren_id)`,
  `create index ausreise_bescheinigung on vorgaenge.ausreise (bescheinigung_id) where bescheinigung_id is not null`,
  `create index ausreise_laeuft on vorgaenge.ausreise (frist_bis)
     where ausgereist_am is null and unterbrochen_am is null and gemeldet_am is null`,

  // What a court got of the Akte, one delivery after the other (§ 99 VwGO).
  `create table vorgaenge.gerichtsakte (
     herausgabe_id uuid primary key,
     rechtsbehelf_id uuid not null references vorgaenge.rechtsbehelf (id) on delete cascade,
     -- Documents that lay in the Akte and were not chosen: no later delivery takes them for new.
     ausgelassen uuid[] not null default '{}',
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index gerichtsakte_rechtsbehelf on vorgaenge.gerichtsakte (rechtsbehelf_id)`,
  `insert into vorgaenge.gerichtsakte (herausgabe_id, rechtsbehelf_id, created_by)
     select herausgabe_id, id, created_by from vorgaenge.rechtsbehelf where herausgabe_id is not null`,
  `alter table vorgaenge.rechtsbehelf drop column herausgabe_id`,
  `grant select, insert, update, delete on vorgaenge.ausreise, vorgaenge.gerichtsakte to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
