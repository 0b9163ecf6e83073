/** Searches that found nothing, as proposals for the Glossar; cases that the search is measured by, and its figures. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // Nobody can be found by it: words without names and numbers, a day without a time, and an id without one.
  `create table erlasse.fehlsuche (
     id uuid primary key default gen_random_uuid(),
     worte text not null unique check (worte ~ '\\S' and length(worte) <= 200),
     grund text not null check (grund in ('kein_beleg', 'falsche_norm')),
     anzahl int not null default 1 check (anzahl > 0),
     zuletzt_am date not null,
     stand text not null default 'offen' check (stand in ('offen', 'uebernommen', 'verworfen')),
     version int not null default 1
   )`,
  `create index fehlsuche_offen on erlasse.fehlsuche (anzahl desc, worte) where stand = 'offen'`,

  // A question and where its answer stands: reported by somebody, a case once an editor has looked at it.
  `create table erlasse.prueffall (
     id uuid primary key default uuidv7(),
     frage text not null check (frage ~ '\\S'),
     stichtag date not null,
     -- Places as { kurz, bezeichnung, absatz }; none: the sources hold no answer.
     gold jsonb not null default '[]',
     auch jsonb not null default '[]',
     bemerkung text not null default '',
     stand text not null default 'gemeldet' check (stand in ('gemeldet', 'gilt', 'abgelehnt')),
     entschieden_von text,
     entschieden_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((stand = 'gemeldet') = (entschieden_von is null)),
     check (num_nonnulls(entschieden_von, entschieden_at) in (0, 2))
   )`,
  `create index prueffall_stand on erlasse.prueffall (stand, id)`,

  // One run of all cases against what is searched now.
  `create table erlasse.messlauf (
     id uuid primary key default uuidv7(),
     stand text not null default 'wartet' check (stand in ('wartet', 'laeuft', 'fertig', 'gescheitert')),
     faelle int not null default 0,
     erledigt int not null default 0 check (erledigt <= faelle),
     -- Which sources, which Glossar and which program were measured.
     bestand text not null default '',
     programm text not null default '',
     kennzahlen jsonb,
     fehlschlaege jsonb not null default '[]',
     beendet_at timestamptz,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((stand in ('fertig', 'gescheitert')) = (beendet_at is not null)),
     check ((stand = 'fertig') = (kennzahlen is not null))
   )`,
  // One at a time.
  `create unique index messlauf_einer on erlasse.messlauf ((true)) where stand in ('wartet', 'laeuft')`,

  `grant select, insert, update, delete on erlasse.fehlsuche, erlasse.prueffall, erlasse.messlauf to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
