/** Saved answers: a question with the places that answered it, word for word as they stood on that day. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table erlasse.gemerkt (
     id uuid primary key default uuidv7(),
     frage text not null check (frage ~ '\\S' and length(frage) <= 2000),
     notiz text not null default '' check (length(notiz) <= 4000),
     -- The day that was asked for.
     stichtag date not null,
     -- Asked for the day on which it was saved: then the present day counts when it is looked at again.
     fuer_heute boolean not null,
     -- Account; beside it those of the team it is shared with read it.
     von text not null,
     team_id uuid,
     version int not null default 1,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()
   )`,
  `create index gemerkt_von on erlasse.gemerkt (von, created_at desc)`,
  `create index gemerkt_team on erlasse.gemerkt (team_id, created_at desc) where team_id is not null`,
  // The norm is stored once for each text, so its id is the proof of the words; it goes with its work.
  `create table erlasse.gemerkt_stelle (
     gemerkt_id uuid not null references erlasse.gemerkt (id) on delete cascade,
     ordnung int not null check (ordnung >= 0),
     norm_id uuid not null references erlasse.norm (id) on delete cascade,
     -- Number of the Absatz that answered; empty where the norm has none.
     absatz text not null,
     zitat text not null,
     primary key (gemerkt_id, ordnung)
   )`,
  `create index gemerkt_stelle_norm on erlasse.gemerkt_stelle (norm_id)`,
  `grant select, insert, update, delete on erlasse.gemerkt, erlasse.gemerkt_stelle to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
