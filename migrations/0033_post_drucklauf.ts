/** Letters printed in bulk, and notices before an end that go by post. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- post: a print run of Sendungen that leave by one way ------------------------------------------------------------
  `create table post.drucklauf (
     id uuid primary key default uuidv7(),
     weg text not null check (weg in ('brief', 'pzu', 'empfangsbekenntnis', 'schalter')),
     -- § 14 (3) VwVfG NRW: what goes to proxies lies apart.
     an_bevollmaechtigte boolean not null,
     -- In the order of the print.
     sendungen uuid[] not null check (cardinality(sendungen) > 0),
     deckblatt boolean not null,
     beidseitig boolean not null,
     stand text not null default 'wartet' check (stand in ('wartet', 'fertig', 'fehler', 'geleert')),
     -- Letters read so far.
     gelesen integer not null default 0 check (gelesen >= 0),
     seiten integer check (seiten > 0),
     fehler text,
     -- Of the file alone; gone with it after some days.
     schluessel jsonb,
     datei jsonb,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     fertig_at timestamptz,
     -- A backup leaves the key out, so it is asked for when the file is opened.
     check ((stand = 'fertig') = (datei is not null)),
     check (stand <> 'fertig' or (seiten is not null and fertig_at is not null)),
     check ((stand = 'fehler') = (fehler is not null))
   )`,
  `create index drucklauf_neueste on post.drucklauf (created_at desc, id)`,
  `create index drucklauf_sendungen on post.drucklauf using gin (sendungen)`,
  `create index drucklauf_alt on post.drucklauf (fertig_at) where stand = 'fertig'`,
  `create trigger wache_hauptschluessel before insert or update of schluessel on post.drucklauf for each row
     when (new.schluessel ->> 'by' is not null) execute function platform.wache_hauptschluessel('schluessel')`,
  `grant select, insert, update, delete on post.drucklauf to bleibe_app`,

  // ---- vorgaenge: a notice by post is released in bulk, becomes a paper in the Akte and a Sendung -----------------------
  `alter table vorgaenge.ablaufhinweis add column freigegeben_at timestamptz, add column freigegeben_von text,
     add column kennung uuid not null default gen_random_uuid(), add column dokument_id uuid, add column fehler text`,
  `alter table vorgaenge.ablaufhinweis add constraint ablaufhinweis_freigabe
     check ((freigegeben_at is null) = (freigegeben_von is null) and (freigegeben_at is null or weg = 'brief'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
