/** Work with the Akte: Vorgänge in it, dispositions, bulk filing that can be taken back, notes and stamps, links. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- Vorgang -----------------------------------------------------------------------------------------------------
  `create table akten.vorgang (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id) on delete cascade,
     nummer integer not null check (nummer > 0),
     reihe integer not null,
     bezeichnung text not null check (bezeichnung ~ '\\S'),
     kennzeichen text not null,
     kennzeichen_name text not null,
     laufzeit_von date not null,
     laufzeit_bis date,
     team_id text,
     bearbeiter text,
     vertraulichkeit text not null default 'offen' check (vertraulichkeit in ('offen', 'dienstgebrauch')),
     zustand text not null default 'offen' check (zustand in ('offen', 'zda')),
     zda_at timestamptz,
     zda_von text,
     zda_vermerk text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (akte_id, nummer),
     unique (id, akte_id),
     check (laufzeit_bis >= laufzeit_von),
     check ((zustand = 'zda') = (zda_at is not null and zda_von is not null))
   )`,
  `create index vorgang_akte on akten.vorgang (akte_id, reihe)`,

  // A document lies in a Vorgang of its own Akte or in none: the pair refers, and in the Eingang there is no Vorgang.
  `alter table akten.dokument add column vorgang_id uuid`,
  `alter table akten.dokument add constraint dokument_vorgang foreign key (vorgang_id, akte_id)
     references akten.vorgang (id, akte_id)`,
  `alter table akten.dokument add constraint dokument_vorgang_in_akte check (vorgang_id is null or akte_id is not null)`,
  `create index dokument_im_vorgang on akten.dokument (vorgang_id, id desc) where vorgang_id is not null`,
  // Nothing goes into or out of a closed Vorgang. The share lock waits for who is closing it at this moment.
  `create function akten.vorgang_ist_offen() returns trigger language plpgsql as $$
   begin
     if exists (select from (select zustand from akten.vorgang
                             where id in (new.vorgang_id, case when tg_op = 'UPDATE' then old.vorgang_id end)
                             order by id for share) v where zustand = 'zda') then
       raise exception 'a Vorgang that is z. d. A. takes nothing in and gives nothing out'
         using errcode = 'integrity_constraint_violation', constraint = 'vorgang_ist_offen';
     end if;
     return new;
   end $$`,
  `create trigger vorgang_ist_offen_beim_legen before insert on akten.dokument
     for each row when (new.vorgang_id is not null) execute function akten.vorgang_ist_offen()`,
  `create trigger vorgang_ist_offen before update of vorgang_id on akten.dokument
     for each row when (new.vorgang_id is distinct from old.vorgang_id) execute function akten.vorgang_ist_offen()`,

  // ---- dispositions: z. d. A. and back, z. Vg., Wiedervorlage ------------------------------------------------------
  `create table akten.verfuegung (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id) on delete cascade,
     vorgang_id uuid references akten.vorgang (id) on delete cascade,
     dokument_id uuid references akten.dokument (id) on delete cascade,
     art text not null check (art in ('zda', 'wieder-offen', 'zvg', 'wv')),
     vermerk text not null default '',
     faellig date,
     fuer text,
     created_at timestamptz not null default now(),
     created_by text not null,
     erledigt_at timestamptz,
     erledigt_von text,
     version integer not null default 1,
     check ((art = 'wv') = (faellig is not null and fuer is not null)),
     check (art = 'wv' or (vorgang_id is not null and erledigt_at is null)),
     check (art <> 'wieder-offen' or vermerk ~ '\\S'),
     check ((erledigt_at is null) = (erledigt_von is null))
   )`,
  `create index verfuegung_akte on akten.verfuegung (akte_id, id desc)`,
  `create index verfuegung_vorgang on akten.verfuegung (vorgang_id)`,
  `create index verfuegung_dokument on akten.verfuegung (dokument_id)`,
  `create index wiedervorlage_offen on akten.verfuegung (faellig, id) where art = 'wv' and erledigt_at is null`,
  // A Wiedervorlage of a document goes with it into the other Akte, as its notes do.
  `create function akten.verfuegung_folgt() returns trigger language plpgsql as $$
   begin
     delete from akten.verfuegung where dokument_id = new.id and art = 'zvg';
     update akten.verfuegung set akte_id = new.akte_id, vorgang_id = null where dokument_id = new.id;
     return null;
   end $$`,
  `create trigger verfuegung_folgt after update of akte_id on akten.dokument
     for each row when (new.akte_id <> old.akte_id)
     execute function akten.verfuegung_folgt()`,

  // ---- filing in bulk, to be taken back as long as nothing else has changed ----------------------------------------
  `create table akten.ablage (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id) on delete cascade,
     art text not null check (art in ('vorgang', 'typ')),
     created_at timestamptz not null default now(),
     created_by text not null,
     rueckgaengig_at timestamptz
   )`,
  `create index ablage_akte on akten.ablage (akte_id)`,
  `create table akten.ablage_stueck (
     ablage_id uuid not null references akten.ablage (id) on delete cascade,
     dokument_id uuid not null references akten.dokument (id) on delete cascade,
     vorher_vorgang uuid,
     vorher_typ text not null,
     version_danach integer not null,
     primary key (ablage_id, dokument_id)
   )`,
  `create index ablage_stueck_dokument on akten.ablage_stueck (dokument_id)`,

  // ---- notes and stamps: a layer over the pages --------------------------------------------------------------------
  `create table akten.notiz (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('notiz', 'stempel')),
     akte_id uuid references akten.akte (id) on delete cascade,
     vorgang_id uuid references akten.vorgang (id) on delete cascade,
     dokument_id uuid references akten.dokument (id) on delete cascade,
     seite integer,
     x real, y real, w real, h real,
     stempel text,
     text text not null default '',
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     updated_at timestamptz not null default now(),
     gestrichen_at timestamptz,
     gestrichen_von text,
     foreign key (dokument_id, seite) references akten.seite (dokument_id, nr) on update cascade on delete cascade,
     check (num_nonnulls(akte_id, vorgang_id, dokument_id) = 1),
     check (seite is null or dokument_id is not null),
     check (num_nonnulls(x, y, w, h) in (0, 4) and (x is null or seite is not null)),
     check (x is null or (x >= 0 and y >= 0 and w > 0 and h > 0 and x + w <= 1.0001 and y + h <= 1.0001)),
     check ((art = 'stempel') = (stempel is not null)),
     check (art = 'notiz' or x is not null),
     check (art = 'stempel' or text ~ '\\S'),
     check ((gestrichen_at is null) = (gestrichen_von is null))
   )`,
  `create index notiz_akte on akten.notiz (akte_id) where akte_id is not null`,
  `create index notiz_vorgang on akten.notiz (vorgang_id) where vorgang_id is not null`,
  `create index notiz_dokument on akten.notiz (dokument_id, seite) where dokument_id is not null`,
  `create table akten.notiz_fassung (
     notiz_id uuid not null references akten.notiz (id) on delete cascade,
     nummer integer not null,
     text text not null,
     created_at timestamptz not null default now(),
     primary key (notiz_id, nummer)
   )`,

  // ---- a page is turned by hand: what lies on it turns with it, whoever turns it ------------------------------------
  `alter table akten.seite add column drehung_von_hand smallint not null default 0
     check (drehung_von_hand in (0, 90, 180, 270))`,
  `create function akten.notizen_drehen() returns trigger language plpgsql as $$
   declare um integer := ((new.drehung - old.drehung) % 360 + 360) % 360;
   begin
     update akten.notiz set
       x = case um when 90 then greatest(1 - y - h, 0) when 180 then greatest(1 - x - w, 0) when 270 then y end,
       y = case um when 90 then x when 180 then greatest(1 - y - h, 0) when 270 then greatest(1 - x - w, 0) end,
       w = case um when 180 then w else h end,
       h = case um when 180 then h else w end
     where dokument_id = new.dokument_id and seite = new.nr and x is not null;
     return null;
   end $$`,
  `create trigger notizen_drehen after update of drehung on akten.seite
     for each row when (new.drehung <> old.drehung) execute function akten.notizen_drehen()`,

  // ---- links between persons and between Akten ---------------------------------------------------------------------
  `create table akten.verweis (
     id uuid primary key default uuidv7(),
     art text not null,
     von_person uuid references akten.person (id) on delete cascade,
     nach_person uuid references akten.person (id) on delete cascade,
     von_akte uuid references akten.akte (id) on delete cascade,
     nach_akte uuid references akten.akte (id) on delete cascade,
     vermerk text not null default '',
     created_at timestamptz not null default now(),
     created_by text not null,
     check (case when art in ('ehe', 'kind', 'vormund')
       then num_nonnulls(von_person, nach_person) = 2 and num_nonnulls(von_akte, nach_akte) = 0
       else art in ('wohnung', 'arbeitgeber', 'vorgaenger', 'gegenakte')
         and num_nonnulls(von_akte, nach_akte) = 2 and num_nonnulls(von_person, nach_person) = 0 end),
     check (von_person <> nach_person),
     check (von_akte <> nach_akte)
   )`,
  // One link of a kind between two, whichever way round.
  `create unique index verweis_personen on akten.verweis
     (art, least(von_person, nach_person), greatest(von_person, nach_person)) where von_person is not null`,
  `create unique index verweis_akten on akten.verweis
     (art, least(von_akte, nach_akte), greatest(von_akte, nach_akte)) where von_akte is not null`,
  `create index verweis_von_person on akten.verweis (von_person) where von_person is not null`,
  `create index verweis_nach_person on akten.verweis (nach_person) where nach_person is not null`,
  `create index verweis_von_akte on akten.verweis (von_akte) where von_akte is not null`,
  `create index verweis_nach_akte on akten.verweis (nach_akte) where nach_akte is not null`,

  `grant select, insert, update, delete on akten.vorgang, akten.verfuegung, akten.ablage, akten.ablage_stueck,
     akten.notiz, akten.notiz_fassung, akten.verweis to bleibe_app`,
  `grant execute on all functions in schema akten to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
