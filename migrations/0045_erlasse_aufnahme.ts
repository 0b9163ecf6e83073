/** What a reader of decrees could not tell, who takes one in by hand, and the places that are looked at by night. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- Werk: what an editor must still fill in -----------------------------------------------------------------------
  `alter table erlasse.werk
     -- The text names more than one first day: valid on no day before an editor has decided.
     add column beginn_unklar boolean not null default false,
     -- [{ "feld": "aktenzeichen", "satz": "…" }]
     add column zu_pruefen jsonb not null default '[]',
     -- Head fields that an editor has set: another import does not overwrite them.
     add column von_hand text[] not null default '{}',
     add column geprueft_von text,
     add column geprueft_at timestamptz,
     add check (num_nonnulls(geprueft_von, geprueft_at) in (0, 2)),
     -- VS-NfD: released by another than who took it in.
     add check (freigegeben_von <> created_by)`,

  // ---- Quelle: a folder or an address whose new decrees are taken in by night -------------------------------------------
  `create table erlasse.quelle (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('ordner', 'adresse')),
     ort text not null unique check (ort ~ '\\S'),
     sammlung_id uuid not null references erlasse.sammlung (id),
     aktiv boolean not null default false,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check (art = 'ordner' or ort ~ '^https://')
   )`,
  `create table erlasse.quelle_beleg (
     id uuid primary key default uuidv7(),
     quelle_id uuid not null references erlasse.quelle (id) on delete cascade,
     lauf_at timestamptz not null,
     datei text not null,
     -- Of the bytes: the same are not read twice.
     sha256 text,
     ergebnis text not null check (ergebnis in ('neu', 'geaendert', 'unveraendert', 'abgewiesen')),
     satz text not null default '',
     werk_id uuid references erlasse.werk (id) on delete set null,
     created_at timestamptz not null default now()
   )`,
  `create index quelle_beleg_quelle on erlasse.quelle_beleg (quelle_id, lauf_at desc)`,

  `grant select, insert, update, delete on erlasse.quelle, erlasse.quelle_beleg to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
