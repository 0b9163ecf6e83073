/** What the assistant did on a Vorgang, what it proposed, and what a person made of it. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // The log of Art. 12 and 26 (6): each call of a tool, by whom, on what.
  `create table assistent.schritt (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null,
     akte_id uuid not null,
     schluessel text not null,
     werkzeug text not null check (werkzeug in ('pruefschema', 'suche', 'akte', 'frist', 'gebuehr', 'entwurf')),
     titel text not null,
     eingabe text not null default '',
     ergebnis jsonb not null default '[]',
     stellen jsonb not null default '[]',
     warnungen jsonb not null default '[]',
     gestrichen jsonb not null default '[]',
     zustand text not null check (zustand in ('fertig', 'gescheitert')),
     stichtag date not null,
     -- Model, settings and counts as the server named them; null: by rules alone.
     modell jsonb,
     ki_ausfall text,
     roh_sha256 text,
     dauer_ms int not null check (dauer_ms >= 0),
     konto text not null,
     created_at timestamptz not null default now(),
     check (modell is not null or roh_sha256 is null)
   )`,
  `create index schritt_verfahren on assistent.schritt (verfahren_id, created_at desc)`,
  `create index schritt_akte on assistent.schritt (akte_id)`,
  `create index schritt_created_at on assistent.schritt (created_at)`,

  // A fact that waits for a person. Which one it was read on, word for word.
  `create table assistent.vorschlag (
     id uuid primary key default uuidv7(),
     schritt_id uuid not null references assistent.schritt (id) on delete cascade,
     verfahren_id uuid not null,
     feld text not null,
     wert jsonb not null,
     dokument_id uuid not null,
     seite int not null check (seite >= 1),
     x real not null check (x between 0 and 1),
     y real not null check (y between 0 and 1),
     w real not null check (w between 0 and 1),
     h real not null check (h between 0 and 1),
     wortlaut text not null check (wortlaut ~ '\\S'),
     durch text not null,
     stand text not null default 'offen' check (stand in ('offen', 'uebernommen', 'verworfen')),
     grund text not null default '',
     entschieden_von text,
     entschieden_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     check ((stand = 'offen') = (entschieden_von is null)),
     check (num_nonnulls(entschieden_von, entschieden_at) in (0, 2))
   )`,
  `create index vorschlag_verfahren on assistent.vorschlag (verfahren_id, created_at)`,
  `create index vorschlag_schritt on assistent.vorschlag (schritt_id)`,
  `create index vorschlag_dokument on assistent.vorschlag (dokument_id)`,
  // The same reading is proposed once, and what was put aside does not come back.
  `create unique index vorschlag_einmal on assistent.vorschlag (verfahren_id, feld, dokument_id, seite, wert)`,

  `create table assistent.entwurf (
     id uuid primary key default uuidv7(),
     schritt_id uuid not null references assistent.schritt (id) on delete cascade,
     verfahren_id uuid not null,
     art text not null check (art in ('nachforderung', 'anhoerung', 'vermerk', 'gruende')),
     titel text not null,
     saetze jsonb not null,
     ermessen jsonb,
     kennzeichnung text not null check (kennzeichnung ~ '\\S'),
     -- Of facts, findings and places of law that it rests on.
     grundlage_sha256 text not null,
     stand text not null default 'offen' check (stand in ('offen', 'uebernommen', 'verworfen')),
     schreiben_id uuid,
     entschieden_von text,
     entschieden_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((stand = 'offen') = (entschieden_von is null)),
     check (num_nonnulls(entschieden_von, entschieden_at) in (0, 2)),
     check (schreiben_id is null or stand = 'uebernommen')
   )`,
  `create index entwurf_verfahren on assistent.entwurf (verfahren_id, created_at)`,
  `create index entwurf_schritt on assistent.entwurf (schritt_id)`,

  `grant select, insert, update, delete on assistent.schritt, assistent.vorschlag, assistent.entwurf to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
