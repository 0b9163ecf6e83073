/**
 * Einordnung: who decided what a document is, the queue in which people confirm it, what the office has learned from
 * that, and from when on nobody is asked. And the sender of a document.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `alter table akten.dokument add column absender text check (length(absender) between 1 and 200)`,
  // Confirmed: a person has set it or let it stand. Such senders are known in the office and proposed again.
  `alter table akten.dokument add column absender_bestaetigt boolean not null default false`,
  `create index dokument_absender on akten.dokument using gin (lower(absender) gin_trgm_ops) where absender is not null`,
  `create table akten.einordnung (
     dokument_id uuid primary key references akten.dokument (id) on delete cascade,
     stand text not null check (stand in ('offen', 'automatisch', 'mensch', 'mitgebracht')),
     vorschlaege jsonb not null default '{}',
     eilig boolean not null default false,
     gehalten_von text,
     gehalten_bis timestamptz,
     spaeter_at timestamptz,
     entschieden_von text,
     entschieden_at timestamptz,
     created_at timestamptz not null default now(),
     check ((gehalten_von is null) = (gehalten_bis is null)),
     check ((stand = 'mensch') = (entschieden_at is not null))
   )`,
  `create index einordnung_offen on akten.einordnung (spaeter_at nulls first, eilig desc, dokument_id) where stand = 'offen'`,
  `create index einordnung_gehalten on akten.einordnung (gehalten_von) where gehalten_von is not null`,
  `create index einordnung_mensch on akten.einordnung (entschieden_at desc) where stand = 'mensch'`,
  // A step by which somebody put a document in order, so that the last one can be taken back.
  `create table akten.einordnung_schritt (
     id uuid primary key default uuidv7(),
     dokument_id uuid not null references akten.dokument (id) on delete cascade,
     vorher jsonb not null,
     version_danach integer not null,
     created_by text not null,
     created_at timestamptz not null default now(),
     rueckgaengig_at timestamptz
   )`,
  `create index einordnung_schritt_von on akten.einordnung_schritt (created_by, created_at desc)`,
  `create index einordnung_schritt_dokument on akten.einordnung_schritt (dokument_id)`,
  `create table akten.einordnung_schwelle (
     typ text primary key,
     prozent integer not null check (prozent between 50 and 100),
     version integer not null default 1,
     updated_by text not null,
     updated_at timestamptz not null default now()
   )`,
  // One row holds the model that is used; of former ones only their figures stay.
  `create table akten.einordnung_modell (
     version integer primary key,
     beispiele integer not null,
     fingerabdruck text not null,
     daten bytea,
     guete jsonb not null,
     created_at timestamptz not null default now()
   )`,
  `create unique index einordnung_modell_eines on akten.einordnung_modell ((daten is not null)) where daten is not null`,
  `alter table akten.ablage_stueck add column vorher_einordnung text`,
  // Types that people have given in bulk and not taken back are their word.
  `insert into akten.einordnung (dokument_id, stand, entschieden_von, entschieden_at)
     select distinct on (s.dokument_id) s.dokument_id, 'mensch', a.created_by, a.created_at
     from akten.ablage_stueck s join akten.ablage a on a.id = s.ablage_id
     where a.art = 'typ' and a.rueckgaengig_at is null order by s.dokument_id, a.created_at desc`,
  `grant select, insert, update, delete on akten.einordnung, akten.einordnung_schritt, akten.einordnung_schwelle,
     akten.einordnung_modell to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
