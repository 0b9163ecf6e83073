/** Laws, Erlasse and Hausregeln: what is in force on a day, word for word, and who may read it. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema if not exists erlasse`,
  `grant usage on schema erlasse to bleibe_app`,

  // ---- Sammlung: what is read together by the same people ------------------------------------------------------------
  `create table erlasse.sammlung (
     id uuid primary key default uuidv7(),
     name text not null unique check (name ~ '\\S'),
     -- Its rank beside the others: law, decree, rule of the house.
     art text not null check (art in ('recht', 'erlass', 'hausregel')),
     sichtbar text not null default 'alle' check (sichtbar in ('alle', 'teams', 'vertraulich')),
     teams uuid[] not null default '{}',
     -- Accounts; for what is confidential these and nobody else.
     personen text[] not null default '{}',
     -- Counted up with everything that changes what is searched; an index built for an older count is built anew.
     stand bigint not null default 0,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check (sichtbar = 'teams' or teams = '{}'),
     check (sichtbar = 'vertraulich' or personen = '{}')
   )`,

  // ---- Werk: one law, one Erlass, one Hausregel ------------------------------------------------------------------------
  `create table erlasse.werk (
     id uuid primary key default uuidv7(),
     sammlung_id uuid not null references erlasse.sammlung (id),
     -- The same over all its versions: number in the official collection, Aktenzeichen.
     schluessel text not null check (schluessel ~ '\\S'),
     -- As it is cited: AufenthG, 512-39.01-14/2024.
     kurz text not null check (kurz ~ '\\S'),
     titel text not null,
     herausgeber text not null default '',
     datum date,
     -- Of an Erlass; a law is valid by its versions.
     gueltig_ab date,
     gueltig_bis date,
     bezug text[] not null default '{}',
     einstufung text check (einstufung in ('VS-NfD')),
     freigegeben_von text,
     freigegeben_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (sammlung_id, schluessel),
     check (num_nonnulls(freigegeben_von, freigegeben_at) in (0, 2)),
     check (gueltig_bis >= gueltig_ab)
   )`,
  `create index werk_kurz on erlasse.werk (kurz)`,

  // ---- Fassung: its text as of a day; Norm: one § or Abschnitt, stored once however many versions carry it ---------------
  `create table erlasse.fassung (
     id uuid primary key default uuidv7(),
     werk_id uuid not null references erlasse.werk (id) on delete cascade,
     -- From this day on the text is proven; the next version ends it.
     gueltig_ab date not null,
     stand text not null default '',
     -- What the source itself says is missing.
     hinweise text[] not null default '{}',
     quelle text not null,
     sha256 text not null,
     -- Bytes as they came (BlobRef), where they are kept.
     original jsonb,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (werk_id, gueltig_ab)
   )`,
  `create table erlasse.norm (
     id uuid primary key default uuidv7(),
     werk_id uuid not null references erlasse.werk (id) on delete cascade,
     bezeichnung text not null,
     ueberschrift text not null default '',
     sha256 text not null,
     unique (werk_id, sha256)
   )`,
  `create table erlasse.absatz (
     norm_id uuid not null references erlasse.norm (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     nr text not null default '',
     text text not null,
     -- Sätze and Nummern as offsets into the text.
     teile jsonb not null default '[]',
     primary key (norm_id, ordnung)
   )`,
  `create table erlasse.fassung_norm (
     fassung_id uuid not null references erlasse.fassung (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     norm_id uuid not null references erlasse.norm (id) on delete cascade,
     gliederung text[] not null default '{}',
     primary key (fassung_id, ordnung)
   )`,
  `create index fassung_norm_norm on erlasse.fassung_norm (norm_id)`,

  // ---- Beziehung: what one Erlass does to another, found in its text, confirmed by an editor -------------------------------
  `create table erlasse.beziehung (
     id uuid primary key default uuidv7(),
     von_werk_id uuid not null references erlasse.werk (id) on delete cascade,
     art text not null check (art in ('hebt_auf', 'ergaenzt', 'aendert', 'legt_aus')),
     -- As the text names it; the work itself may come later, or never.
     ziel text not null check (ziel ~ '\\S'),
     ziel_werk_id uuid references erlasse.werk (id) on delete set null,
     -- Which sections replace which: [{ "abschnitt": "2", "ersetzt": "3" }].
     abschnitte jsonb not null default '[]',
     fundtext text not null default '',
     stand text not null default 'vorschlag' check (stand in ('vorschlag', 'bestaetigt', 'abgelehnt')),
     entschieden_von text,
     entschieden_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     unique (von_werk_id, art, ziel),
     check ((stand = 'vorschlag') = (entschieden_von is null)),
     check (num_nonnulls(entschieden_von, entschieden_at) in (0, 2))
   )`,
  `create index beziehung_ziel on erlasse.beziehung (ziel)`,
  `create index beziehung_ziel_werk on erlasse.beziehung (ziel_werk_id) where ziel_werk_id is not null`,

  `grant select, insert, update, delete on all tables in schema erlasse to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
