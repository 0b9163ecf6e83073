/** How titles end with their norm, the way a notice takes, what is printed on a form, a card's photo, letter and loss. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- a title ends in one of the ways of the law --------------------------------------------------------------------
  `alter table vorgaenge.titel
     add column ende_art text,
     add column ende_norm text not null default '',
     add constraint titel_ende_norm check (ende_art is null or ende_norm ~ '\\S')`,

  // ---- how a person is told: what they chose, and the account of the portal that they applied with ---------------------
  `alter table vorgaenge.erreichbarkeit
     add column wunsch text check (wunsch in ('portal', 'mail', 'brief')),
     add column konto_id text,
     -- By electronic means only whoever agreed (§ 3a (1) VwVfG NRW).
     add column einwilligung_at timestamptz,
     add constraint erreichbarkeit_wunsch check (wunsch is null or wunsch = 'brief' or einwilligung_at is not null),
     add constraint erreichbarkeit_portal check (wunsch is distinct from 'portal' or konto_id is not null)`,
  `alter table vorgaenge.ablaufhinweis drop constraint ablaufhinweis_weg_check`,
  `alter table vorgaenge.ablaufhinweis add constraint ablaufhinweis_weg_check
     check (weg in ('portal', 'mail', 'brief', 'keiner'))`,
  `create index ablaufhinweis_tag on vorgaenge.ablaufhinweis (created_at desc, id desc)`,

  // ---- forms: the least stock, how the printer beside it is moved, what was printed ------------------------------------
  `alter table vorgaenge.vordruck_bestand
     add column mindest integer not null default 50 check (mindest between 0 and 5000),
     add column dx numeric(4,1) not null default 0 check (dx between -20 and 20),
     add column dy numeric(4,1) not null default 0 check (dy between -20 and 20)`,
  `alter table vorgaenge.vordruck
     add column gueltig_bis date,
     -- By the names of the fields; goes with the Akte, the number stays.
     add column angaben jsonb,
     add column gedruckt_at timestamptz,
     add column dokument_id uuid`,

  // ---- cards: lost ones, the letter with PIN and PUK, the proof of posting, where biometrics wait -----------------------
  `alter table vorgaenge.karte drop constraint karte_stand_check`,
  `alter table vorgaenge.karte add constraint karte_stand_check check (stand in ('vorbereitet', 'bestellt', 'produziert',
     'eingegangen', 'bereit', 'ausgegeben', 'verschickt', 'zurueck', 'verloren', 'abgebrochen'))`,
  `alter table vorgaenge.karte
     drop column foto_code_hmac,
     add column pinbrief text not null default 'erwartet'
       check (pinbrief in ('erwartet', 'eingegangen', 'ausgegeben', 'per-post', 'entfaellt')),
     add column sendungsnummer text,
     -- Session at the capture station that still holds fingerprints; emptied when the station has deleted them.
     add column aufnahme_id text`,
  `drop index vorgaenge.karte_offen`,
  `create unique index karte_offen on vorgaenge.karte (titel_id)
     where stand not in ('ausgegeben', 'verschickt', 'verloren', 'abgebrochen')`,
  // The photo is ours until the card is with the person; then it goes with the fingerprints.
  `create table vorgaenge.karte_foto (
     karte_id uuid primary key references vorgaenge.karte (id) on delete cascade,
     bild_versiegelt text not null,
     breite integer not null check (breite > 0),
     hoehe integer not null check (hoehe > 0),
     quelle text not null check (quelle in ('code', 'station')),
     created_at timestamptz not null default now()
   )`,
  `grant select, insert, update, delete on vorgaenge.karte_foto to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
