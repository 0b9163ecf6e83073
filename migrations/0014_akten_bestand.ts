/** The paper registry on its way into the house: list, boxes, stacks with counted sheets, where the paper is, what is held. */
import { type Kysely, sql } from 'kysely';

const PAPIER = `('regal', 'vorbereitet', 'gescannt', 'tresor', 'zurueckgegeben', 'freigabe', 'freigegeben', 'vernichtet')`;

const STATEMENTS: readonly string[] = [
  `create table akten.bestand_projekt (
     id boolean primary key default true check (id),
     beginn date,
     ziel date,
     cent_je_blatt integer check (cent_je_blatt >= 0),
     version integer not null default 1
   )`,
  `create table akten.bestand (
     akte_id uuid primary key references akten.akte (id),
     regal text,
     dicke_mm integer check (dicke_mm > 0),
     blaetter integer check (blaetter > 0),
     eilig_bis date,
     eilig_grund text,
     papier text not null default 'regal' check (papier in ${PAPIER}),
     papier_ort text,
     papier_at timestamptz not null default now(),
     freigabe_beantragt_by text,
     freigegeben_by text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check (freigegeben_by is null or freigegeben_by <> freigabe_beantragt_by),
     check (papier not in ('freigegeben', 'vernichtet') or freigegeben_by is not null)
   )`,
  `create index bestand_papier on akten.bestand (papier, akte_id)`,
  `create index bestand_eilig on akten.bestand (eilig_bis) where eilig_bis is not null`,
  // Who took which paper where; never changed.
  `create table akten.papier_schritt (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     nach text not null check (nach in ${PAPIER}),
     ort text,
     notiz text,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index papier_schritt_akte on akten.papier_schritt (akte_id, id)`,
  `create index papier_schritt_gescannt on akten.papier_schritt (created_at) where nach = 'gescannt'`,

  `create table akten.stapel (
     id uuid primary key default uuidv7(),
     nr integer not null unique,
     karton text,
     blaetter integer not null check (blaetter > 0),
     beidseitig boolean not null,
     erklaerung text,
     abgeschlossen_at timestamptz,
     abgeschlossen_by text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((abgeschlossen_at is null) = (abgeschlossen_by is null))
   )`,
  `create table akten.stapel_akte (
     stapel_id uuid not null references akten.stapel (id) on delete cascade,
     akte_id uuid not null references akten.akte (id),
     primary key (stapel_id, akte_id)
   )`,
  `create index stapel_akte_akte on akten.stapel_akte (akte_id)`,
  `alter table akten.eingang add column stapel_id uuid references akten.stapel (id)`,
  `create index eingang_stapel on akten.eingang (stapel_id) where stapel_id is not null`,

  `create table akten.verwahrung (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     art text not null check (art in ('pass', 'ausweis', 'urkunde', 'titel', 'sonstiges')),
     bezeichnung text not null,
     nummer text,
     ort text not null,
     grund text not null,
     abgegeben_von text not null,
     genommen_at timestamptz not null default now(),
     genommen_by text not null,
     rueckgabe_at timestamptz,
     rueckgabe_by text,
     rueckgabe_an text,
     version integer not null default 1,
     check ((rueckgabe_at is null) = (rueckgabe_by is null) and (rueckgabe_at is null) = (rueckgabe_an is null))
   )`,
  `create index verwahrung_akte on akten.verwahrung (akte_id, id)`,
  `create index verwahrung_offen on akten.verwahrung (genommen_at) where rueckgabe_at is null`,
  `grant select, insert, update on akten.bestand_projekt, akten.bestand, akten.stapel to bleibe_app`,
  `grant select, insert, update, delete on akten.verwahrung to bleibe_app`,
  `grant select, insert, update (notiz) on akten.papier_schritt to bleibe_app`,
  `grant select, insert, delete on akten.stapel_akte to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
