/** Notes of a team at a norm, and who wants to hear of it when a norm or a work changes. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create table erlasse.notiz (
     id uuid primary key default uuidv7(),
     werk_id uuid not null references erlasse.werk (id) on delete cascade,
     -- The norm by its name (\`§ 25b\`), so that the note stays when the norm gets another text.
     kennung text not null check (kennung ~ '\\S'),
     absatz text not null default '',
     text text not null check (text ~ '\\S'),
     -- Who sees it beside its author; none: everybody who may read the work.
     teams uuid[] not null default '{}',
     version int not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     updated_at timestamptz not null default now()
   )`,
  `create index notiz_ort on erlasse.notiz (werk_id, kennung)`,

  `create table erlasse.abo (
     id uuid primary key default uuidv7(),
     konto text not null,
     werk_id uuid not null references erlasse.werk (id) on delete cascade,
     -- Empty: the whole work.
     kennung text not null default '',
     mail boolean not null default false,
     -- What came later is news on screen; what came after both of these is news by mail.
     gesehen_at timestamptz not null default now(),
     gemeldet_at timestamptz,
     version int not null default 1,
     created_at timestamptz not null default now(),
     unique (konto, werk_id, kennung)
   )`,
  `create index abo_mail on erlasse.abo (konto) where mail`,
  `create index abo_werk on erlasse.abo (werk_id)`,

  `grant select, insert, update, delete on erlasse.notiz, erlasse.abo to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
