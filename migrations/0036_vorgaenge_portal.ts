/** The portal: what was seen on each page of a file, files that come in parts, and online payments that are taken up again. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- what was seen on a file: with pages and days, no longer bare words ---------------------------------------------
  `alter table vorgaenge.antrag_datei alter column hinweise drop default`,
  `alter table vorgaenge.antrag_datei alter column hinweise type jsonb using to_jsonb(hinweise)`,
  `update vorgaenge.antrag_datei d set hinweise =
     (select coalesce(jsonb_agg(jsonb_build_object('art', h)), '[]') from jsonb_array_elements_text(d.hinweise) h)`,
  // Sheets by the numbers printed on them ("Seite 1 von 3"), so that several photos together are complete.
  `alter table vorgaenge.antrag_datei add column blaetter jsonb not null default '[]'`,
  // Sent although something was doubtful: why, for the one who reads it.
  `alter table vorgaenge.antrag_datei add column trotzdem text
     check (trotzdem in ('richtig', 'kein_besseres', 'rest_folgt', 'anderes'))`,
  `alter table vorgaenge.antrag_datei add column trotzdem_text text not null default ''`,
  `alter table vorgaenge.antrag_datei add constraint antrag_datei_trotzdem_text check (trotzdem is not null or trotzdem_text = '')`,

  // ---- a file on its way: whoever loses the connection goes on with the part that is missing ---------------------------
  `create table vorgaenge.antrag_teil (
     antrag_id uuid not null references vorgaenge.antrag (id) on delete cascade,
     -- SHA-256 of the whole file: the same file chosen again is taken up again.
     datei text not null check (datei ~ '^[0-9a-f]{64}$'),
     nr integer not null check (nr between 0 and 99),
     inhalt bytea not null,
     created_at timestamptz not null default now(),
     primary key (antrag_id, datei, nr)
   )`,
  `create index antrag_teil_alt on vorgaenge.antrag_teil (created_at)`,
  `grant select, insert, delete on vorgaenge.antrag_teil to bleibe_app`,

  // ---- an online payment that is open is taken up again instead of begun twice -----------------------------------------
  `alter table vorgaenge.epayment add column weiterleitung text not null default ''`,
  `create unique index epayment_offen on vorgaenge.epayment (forderung_id) where stand = 'begonnen' and weiterleitung <> ''`,

  // ---- how long such applications take: closed ones of a kind ----------------------------------------------------------
  `create index verfahren_dauer on vorgaenge.verfahren (verfahrensart, pruefart, erledigt_at) where stand = 'erledigt'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
