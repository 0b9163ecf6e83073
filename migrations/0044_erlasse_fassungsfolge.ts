/** Laws: the days on which a text was seen, what each version changes, what was read in when, the chosen official laws. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- Fassung: the days that prove it, and a first day that an editor knows better -----------------------------------
  `alter table erlasse.fassung
     -- Days of the sources in which exactly this text was seen, ascending.
     add column tage date[],
     -- Whoever set another first day than the first of these, and why (BGBl.).
     add column tag_von text,
     add column tag_at timestamptz,
     add column tag_grund text,
     -- The version that it was compared with; none for the first.
     add column verglichen_mit uuid references erlasse.fassung (id) on delete set null,
     add column version int not null default 1`,
  `update erlasse.fassung set tage = array[gueltig_ab]`,
  `alter table erlasse.fassung
     alter column tage set not null,
     add check (cardinality(tage) > 0),
     add check (num_nonnulls(tag_von, tag_at, tag_grund) in (0, 3))`,
  `create index fassung_verglichen on erlasse.fassung (verglichen_mit) where verglichen_mit is not null`,
  `create index fassung_created on erlasse.fassung (created_at)`,

  // ---- What a version changes against the one before ------------------------------------------------------------------
  `create table erlasse.normaenderung (
     fassung_id uuid not null references erlasse.fassung (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     bezeichnung text not null,
     was text not null check (was in ('neu', 'geaendert', 'entfallen')),
     alt_norm_id uuid references erlasse.norm (id) on delete cascade,
     neu_norm_id uuid references erlasse.norm (id) on delete cascade,
     -- [{ nr, was, alt, neu }]: places in the old and the new norm.
     absaetze jsonb not null,
     primary key (fassung_id, ordnung),
     check (was = 'neu' or alt_norm_id is not null),
     check (was = 'entfallen' or neu_norm_id is not null)
   )`,
  `create index normaenderung_alt on erlasse.normaenderung (alt_norm_id) where alt_norm_id is not null`,
  `create index normaenderung_neu on erlasse.normaenderung (neu_norm_id) where neu_norm_id is not null`,

  // ---- Einlesung: one run over files, with its receipt ----------------------------------------------------------------
  `create table erlasse.einlesung (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('befehl', 'hochladen', 'amtlich')),
     stand text not null check (stand in ('laeuft', 'fertig', 'abgebrochen')),
     gesamt int not null check (gesamt >= 0),
     -- Why it ended early, in German.
     grund text,
     created_at timestamptz not null default now(),
     created_by text not null,
     ended_at timestamptz,
     check ((stand = 'laeuft') = (ended_at is null)),
     check ((stand = 'abgebrochen') = (grund is not null))
   )`,
  `create unique index einlesung_amtlich_laeuft on erlasse.einlesung (art) where stand = 'laeuft' and art = 'amtlich'`,
  `create table erlasse.einlesung_datei (
     einlesung_id uuid not null references erlasse.einlesung (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     name text not null,
     ergebnis text not null
       check (ergebnis in ('neu', 'neue Fassung', 'berichtigt', 'unveraendert', 'fehler')),
     -- One German sentence; of a failure, and of what an editor should know.
     hinweis text,
     werk_id uuid references erlasse.werk (id) on delete set null,
     fassung_id uuid references erlasse.fassung (id) on delete set null,
     primary key (einlesung_id, ordnung),
     check (ergebnis <> 'fehler' or hinweis is not null)
   )`,
  `create index einlesung_datei_werk on erlasse.einlesung_datei (werk_id) where werk_id is not null`,
  `create index einlesung_datei_fassung on erlasse.einlesung_datei (fassung_id) where fassung_id is not null`,

  // ---- Which laws are loaded from the official site, where that differs from the delivered list ------------------------
  `create table erlasse.amtswahl (
     slug text primary key check (slug ~ '^[a-z0-9_+-]{1,80}$'),
     gewaehlt boolean not null,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,

  `grant select, insert, update, delete on erlasse.normaenderung, erlasse.einlesung, erlasse.einlesung_datei,
     erlasse.amtswahl to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
