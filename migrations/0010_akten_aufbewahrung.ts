/** Retention: what happened to a person that lets a period begin, what stops deletion, deletion runs, and what was removed. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- events ------------------------------------------------------------------------------------------------------
  `create table akten.aufbewahrung_ereignis (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     dokument_id uuid,
     art text not null,
     tag date not null,
     grund text check (grund in ('gestorben', 'fortgezogen', 'deutscher')),
     empfaenger text,
     regel text,
     bemerkung text,
     herkunft text not null default 'hand' check (herkunft in ('hand', 'meldung', 'demo')),
     meldung_id uuid unique,
     ersetzt uuid references akten.aufbewahrung_ereignis (id) on delete set null,
     aufgehoben_von text,
     aufgehoben_at timestamptz,
     aufgehoben_grund text,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((grund is not null) = (art = 'uebernahme-b')),
     check ((regel is not null) = (art = 'geloescht')),
     check ((aufgehoben_at is null) = (aufgehoben_von is null) and (aufgehoben_at is null) = (aufgehoben_grund is null))
   )`,
  `create index aufbewahrung_ereignis_akte on akten.aufbewahrung_ereignis (akte_id, tag)`,
  // What was written down is corrected by another row, never by other words in the same one.
  `create function akten.ereignis_bleibt() returns trigger language plpgsql as $$
   begin
     if old.aufgehoben_at is not null and new.aufgehoben_at is distinct from old.aufgehoben_at
        or to_jsonb(new) - 'aufgehoben_von' - 'aufgehoben_at' - 'aufgehoben_grund' - 'ersetzt'
           is distinct from to_jsonb(old) - 'aufgehoben_von' - 'aufgehoben_at' - 'aufgehoben_grund' - 'ersetzt' then
       raise exception 'an event is cancelled or replaced, not rewritten' using errcode = 'integrity_constraint_violation';
     end if;
     return new;
   end $$`,
  `create trigger ereignis_bleibt before update on akten.aufbewahrung_ereignis
     for each row execute function akten.ereignis_bleibt()`,

  // ---- marks that stop a deletion or guard the data ------------------------------------------------------------------
  `create table akten.sperrvermerk (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     art text not null check (art in
       ('aufbewahrungssperre', 'einschraenkung', 'auskunftssperre', 'zeugenschutz', 'archivanbietung')),
     grund text not null,
     geschaeftszeichen text,
     created_at timestamptz not null default now(),
     created_by text not null,
     aufgehoben_von text,
     aufgehoben_at timestamptz,
     aufgehoben_grund text,
     check (art <> 'aufbewahrungssperre' or geschaeftszeichen is not null),
     check ((aufgehoben_at is null) = (aufgehoben_von is null) and (aufgehoben_at is null) = (aufgehoben_grund is null))
   )`,
  `create index sperrvermerk_akte on akten.sperrvermerk (akte_id)`,
  // Several suits may be pending at once; the other states are there or not.
  `create unique index sperrvermerk_einmal on akten.sperrvermerk (akte_id, art)
     where aufgehoben_at is null and art <> 'aufbewahrungssperre'`,

  // ---- removal of single documents, and the sheet that keeps their place ---------------------------------------------
  `create table akten.herausnahme (
     id uuid primary key default uuidv7(),
     akte_id uuid not null references akten.akte (id),
     dokument_id uuid not null,
     rechtsgrund text not null check (rechtsgrund in
       ('art-17-dsgvo', 'unerhebliche-mitteilung', 'gericht', 'fremdes-blatt')),
     begruendung text,
     status text not null default 'beantragt' check (status in ('beantragt', 'abgelehnt', 'entfernt')),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     entschieden_von text,
     entschieden_at timestamptz,
     ablehnung text,
     constraint herausnahme_zweite_person check (entschieden_von <> created_by),
     check ((status = 'beantragt') = (entschieden_von is null) and (entschieden_von is null) = (entschieden_at is null))
   )`,
  `create unique index herausnahme_offen on akten.herausnahme (dokument_id) where status = 'beantragt'`,
  `create index herausnahme_akte on akten.herausnahme (akte_id)`,
  `create table akten.fehlblatt (
     dokument_id uuid primary key,
     akte_id uuid not null references akten.akte (id),
     platz date not null,
     blatt_von integer not null check (blatt_von > 0),
     seiten integer not null check (seiten > 0),
     regel text not null,
     norm text not null,
     herausnahme_id uuid,
     posten_id uuid,
     entfernt_at timestamptz not null default now()
   )`,
  `create index fehlblatt_akte on akten.fehlblatt (akte_id, platz)`,

  // ---- runs ----------------------------------------------------------------------------------------------------------
  `create table akten.loeschlauf (
     id uuid primary key default uuidv7(),
     stichtag date not null,
     status text not null default 'entwurf' check (status in
       ('entwurf', 'vorgeschlagen', 'freigegeben', 'abgeschlossen', 'verworfen')),
     anbietung jsonb,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     bearbeitet_von text[] not null,
     vorgeschlagen_at timestamptz,
     freigegeben_von text,
     freigegeben_at timestamptz,
     rechtsstand_geprueft boolean not null default false,
     verworfen_grund text,
     abgeschlossen_at timestamptz,
     sicherungen jsonb,
     check (created_by = any (bearbeitet_von)),
     constraint loeschlauf_zweite_person check (freigegeben_von <> all (bearbeitet_von)),
     constraint loeschlauf_freigabe check (
       (status in ('freigegeben', 'abgeschlossen')) = (freigegeben_von is not null and freigegeben_at is not null)),
     check ((status = 'abgeschlossen') = (abgeschlossen_at is not null))
   )`,
  `create table akten.loeschposten (
     id uuid primary key default uuidv7(),
     lauf_id uuid not null references akten.loeschlauf (id),
     akte_id uuid not null references akten.akte (id),
     dokument_id uuid,
     regel text not null,
     norm text not null,
     faellig_ab date not null,
     erklaerung text not null,
     status text not null default 'offen' check (status in ('offen', 'ausgenommen', 'gesperrt', 'entfallen', 'vernichtet')),
     grund text,
     dokumente integer not null,
     seiten integer not null,
     angeboten_am date,
     antwort_bis date,
     antwort text check (antwort in ('uebernommen', 'nicht-uebernommen', 'keine-antwort')),
     antwort_am date,
     erledigt_at timestamptz,
     check ((antwort is null) = (antwort_am is null) and (antwort is null or angeboten_am is not null)),
     check ((status = 'vernichtet') <= (erledigt_at is not null))
   )`,
  `create index loeschposten_lauf on akten.loeschposten (lauf_id, faellig_ab, id)`,
  `create unique index loeschposten_einmal on akten.loeschposten (coalesce(dokument_id, akte_id)) where status = 'offen'`,
  // A run that was released is what somebody answers for: nothing is added to it and nothing in it changes but its end.
  `create function akten.loeschposten_bleibt() returns trigger language plpgsql as $$
   declare lauf akten.loeschlauf;
   begin
     select * into lauf from akten.loeschlauf where id = new.lauf_id for share;
     if tg_op = 'INSERT' and lauf.status <> 'entwurf' then
       raise exception 'a run takes nothing in once it is proposed' using errcode = 'integrity_constraint_violation';
     end if;
     if tg_op = 'UPDATE' and new.status = 'vernichtet' and lauf.status <> 'freigegeben' then
       raise exception 'nothing is destroyed without release' using errcode = 'integrity_constraint_violation';
     end if;
     if tg_op = 'UPDATE' and old.status = 'vernichtet' then
       raise exception 'destroyed is destroyed' using errcode = 'integrity_constraint_violation';
     end if;
     return new;
   end $$`,
  `create trigger loeschposten_bleibt before insert or update on akten.loeschposten
     for each row execute function akten.loeschposten_bleibt()`,

  `grant select, insert, update, delete on akten.aufbewahrung_ereignis, akten.sperrvermerk, akten.herausnahme,
     akten.fehlblatt to bleibe_app`,
  `grant select, insert, update on akten.loeschlauf, akten.loeschposten to bleibe_app`,
  `grant execute on all functions in schema akten to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
