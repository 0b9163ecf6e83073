/** From examination to a served Bescheid: what is written on a Verfahren, what leaves the house, and what comes back. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- akten: documents that the house writes itself, and where what comes back belongs --------------------------------
  `alter table akten.lieferung drop constraint lieferung_herkunft_check`,
  `alter table akten.lieferung add constraint lieferung_herkunft_check
     check (herkunft in ('ordner', 'hochladen', 'befehl', 'demo', 'xdomea', 'altbestand', 'email', 'schreiben'))`,
  // The code on a letter says nothing by itself; only this table knows where a page with it belongs.
  `create table akten.ruecklauf (
     kennung uuid primary key,
     akte_id uuid not null references akten.akte (id) on delete cascade,
     vorgang_id uuid not null,
     created_at timestamptz not null default now()
   )`,
  `create index ruecklauf_akte on akten.ruecklauf (akte_id)`,
  `alter table akten.seite add column kennung uuid`,
  `create index seite_kennung on akten.seite (kennung) where kennung is not null`,
  `grant select, insert, delete on akten.ruecklauf to bleibe_app`,

  // ---- post: one row for each letter that leaves -----------------------------------------------------------------------
  `create schema if not exists post`,
  `grant usage on schema post to bleibe_app`,
  `create table post.sendung (
     id uuid primary key default uuidv7(),
     akte_id uuid not null,
     vorgang_id uuid not null,
     -- Which area wrote it, and its name there; once each.
     quelle text not null check (quelle ~ '^[a-z.-]+$'),
     bezug uuid not null,
     kennung uuid not null unique,
     dokument_id uuid not null,
     titel text not null check (titel ~ '\\S'),
     empfaenger text not null check (empfaenger ~ '\\S'),
     anschrift text not null,
     -- § 14 (3) VwVfG NRW: the proxy stands in for the person.
     an_bevollmaechtigte boolean not null default false,
     weg text not null check (weg in ('brief', 'pzu', 'empfangsbekenntnis', 'schalter', 'portal')),
     stand text not null default 'bereit' check (stand in ('bereit', 'versandt', 'zugestellt', 'zurueck', 'ersetzt')),
     versandt_am date,
     versandt_von text,
     zugestellt_am date,
     nachweis_dokument_id uuid,
     zurueck_am date,
     zurueck_grund text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     updated_at timestamptz not null default now(),
     check (stand not in ('versandt', 'zugestellt', 'zurueck') or versandt_am is not null),
     check ((versandt_am is null) = (versandt_von is null)),
     check (stand <> 'zugestellt' or zugestellt_am is not null),
     check (zugestellt_am >= versandt_am),
     check (stand <> 'zurueck' or (zurueck_am is not null and coalesce(zurueck_grund, '') ~ '\\S')),
     check (weg = 'schalter' or anschrift ~ '\\S')
   )`,
  // A letter that came back may be sent once more, by another way; what is under way is one.
  `create unique index sendung_eine on post.sendung (quelle, bezug) where stand not in ('zurueck', 'ersetzt')`,
  `create index sendung_bezug on post.sendung (bezug)`,
  `create index sendung_arbeit on post.sendung (stand, created_at, id)`,
  `create index sendung_akte on post.sendung (akte_id)`,
  `create index sendung_dokument on post.sendung (dokument_id)`,
  `grant select, insert, update, delete on post.sendung to bleibe_app`,

  // ---- vorgaenge: Schreiben on a Verfahren -----------------------------------------------------------------------------
  `create table vorgaenge.schreiben (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     art text not null check (art in ('nachforderung', 'anhoerung', 'bescheid', 'sonstiges')),
     entscheidung text check (entscheidung in ('erteilung', 'teilweise', 'ablehnung')),
     titel text not null check (titel ~ '\\S'),
     -- § 114 VwGO, § 39 (1) s. 3 VwVfG NRW: whether the norm leaves a choice.
     ermessen boolean not null default false,
     empfaenger text not null default '',
     anschrift text not null default '',
     beteiligter_id uuid,
     weg text not null check (weg in ('brief', 'pzu', 'empfangsbekenntnis', 'schalter', 'portal')),
     -- What the letter asks for has to be there by this day.
     antwort_bis date,
     abschnitte jsonb not null default '[]',
     gebuehr_cent integer check (gebuehr_cent >= 0),
     -- The hearing this decision rests on, or why there was none (§ 28 (2), (3) VwVfG NRW).
     anhoerung_id uuid references vorgaenge.schreiben (id),
     ausnahme_norm text,
     ausnahme_grund text,
     stand text not null default 'entwurf' check (stand in
       ('entwurf', 'vorgelegt', 'freigegeben', 'fertig', 'versandt', 'bekannt', 'zurueck', 'verworfen')),
     -- Everyone who wrote on it.
     bearbeitet_von text[] not null,
     vorgelegt_von text,
     vorgelegt_at timestamptz,
     zurueckgegeben_grund text,
     freigegeben_von text,
     freigegeben_at timestamptz,
     -- As it was released: office, signer, text with every placeholder resolved.
     fassung jsonb,
     -- Opaque; printed as a code.
     kennung uuid not null unique default gen_random_uuid(),
     dokument_id uuid,
     siegel text check (siegel in ('B-B', 'B-T')),
     fehler text,
     bekannt_am date,
     rechtsbehelf_bis date,
     beantwortet_am date,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     updated_at timestamptz not null default now(),
     check ((art = 'bescheid') = (entscheidung is not null)),
     check (cardinality(bearbeitet_von) > 0),
     check (stand not in ('freigegeben', 'fertig', 'versandt', 'bekannt', 'zurueck')
       or (freigegeben_von is not null and freigegeben_at is not null and fassung is not null)),
     check (stand not in ('fertig', 'versandt', 'bekannt', 'zurueck') or dokument_id is not null),
     check (stand <> 'bekannt' or bekannt_am is not null),
     check (antwort_bis is not null or art not in ('nachforderung', 'anhoerung') or stand in ('entwurf', 'verworfen')),
     -- C24: the account of a member of staff; no job, robot, station or the system itself has such a name.
     constraint schreiben_mensch check (freigegeben_von ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
     -- C34: whoever wrote on a refusal does not release it.
     constraint schreiben_vier_augen check (freigegeben_von is null or entscheidung is null or entscheidung = 'erteilung'
       or freigegeben_von <> all (bearbeitet_von)),
     -- C20: heard, or said why not.
     constraint schreiben_anhoerung check (freigegeben_von is null or entscheidung is null or entscheidung = 'erteilung'
       or anhoerung_id is not null or (coalesce(ausnahme_norm, '') ~ '\\S' and coalesce(ausnahme_grund, '') ~ '\\S')),
     -- C19: § 39 VwVfG NRW, § 77 (1) AufenthG.
     constraint schreiben_gruende check (freigegeben_von is null or entscheidung is null or entscheidung = 'erteilung'
       or jsonb_path_exists(abschnitte, '$[*] ? (@.art == "gruende" && @.text like_regex "\\\\S")')),
     constraint schreiben_ermessen check (freigegeben_von is null or not ermessen or entscheidung = 'erteilung'
       or entscheidung is null or jsonb_path_exists(abschnitte, '$[*] ? (@.art == "ermessen" && @.text like_regex "\\\\S")'))
   )`,
  `create index schreiben_verfahren on vorgaenge.schreiben (verfahren_id, id)`,
  `create index schreiben_vorgelegt on vorgaenge.schreiben (vorgelegt_at, id) where stand = 'vorgelegt'`,
  `create index schreiben_offen on vorgaenge.schreiben (freigegeben_at) where stand = 'freigegeben'`,
  `create index schreiben_anhoerung_von on vorgaenge.schreiben (anhoerung_id) where anhoerung_id is not null`,
  // What was released is what went out: nobody rewrites it.
  `create function vorgaenge.schreiben_steht_fest() returns trigger language plpgsql as $$
   begin
     if old.freigegeben_at is not null and (new.abschnitte, new.titel, new.art, new.entscheidung, new.ermessen,
         new.anhoerung_id, new.ausnahme_norm, new.ausnahme_grund, new.bearbeitet_von, new.freigegeben_von,
         new.freigegeben_at, new.fassung, new.antwort_bis, new.kennung)
       is distinct from (old.abschnitte, old.titel, old.art, old.entscheidung, old.ermessen, old.anhoerung_id,
         old.ausnahme_norm, old.ausnahme_grund, old.bearbeitet_von, old.freigegeben_von, old.freigegeben_at, old.fassung,
         old.antwort_bis, old.kennung)
     then raise exception 'a released letter is not changed' using errcode = '23514'; end if;
     return new;
   end $$`,
  `create trigger schreiben_steht_fest before update on vorgaenge.schreiben
     for each row execute function vorgaenge.schreiben_steht_fest()`,

  // ---- suits and urgent applications against a Bescheid ----------------------------------------------------------------
  `create table vorgaenge.rechtsbehelf (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     schreiben_id uuid not null references vorgaenge.schreiben (id) on delete cascade,
     art text not null check (art in ('klage', 'eilantrag')),
     gericht text not null check (gericht ~ '\\S'),
     aktenzeichen text not null check (aktenzeichen ~ '\\S'),
     eingegangen_am date not null,
     erledigt_am date,
     ausgang text,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (art, aktenzeichen),
     check ((erledigt_am is null) = (ausgang is null))
   )`,
  `create index rechtsbehelf_verfahren on vorgaenge.rechtsbehelf (verfahren_id)`,
  `create index rechtsbehelf_schreiben on vorgaenge.rechtsbehelf (schreiben_id)`,
  `grant select, insert, update, delete on vorgaenge.schreiben, vorgaenge.rechtsbehelf to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
