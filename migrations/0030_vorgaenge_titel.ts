/** Titles, the order of the card, secure forms: what a person holds, until when, and where the thing itself is. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- Titel: one row for each title; what it became is written on it, it is never overwritten -----------------------
  `create table vorgaenge.titel (
     id uuid primary key default uuidv7(),
     akte_id uuid not null,
     person_id uuid not null,
     -- Key of titelart.data.ts; what no key fits names its norm in grundlage.
     art text not null check (art ~ '\\S'),
     grundlage text not null default '',
     gueltig_ab date not null,
     -- None: without end.
     gueltig_bis date,
     -- unbekannt: taken over from a list that does not say; nobody may rely on it.
     beschaeftigung text not null check (beschaeftigung in ('erlaubt', 'beschraenkt', 'nicht-erlaubt', 'unbekannt')),
     selbstaendig text not null check (selbstaendig in ('erlaubt', 'beschraenkt', 'nicht-erlaubt', 'unbekannt')),
     -- Serial of the card or sticker: readable with a purpose only, found by its HMAC.
     serie_versiegelt text,
     serie_hmac text,
     herkunft text not null check (herkunft in ('verfahren', 'uebernahme', 'erfassung')),
     verfahren_id uuid references vorgaenge.verfahren (id) on delete set null,
     -- Continues by law beyond the day printed on it.
     fortgilt_bis date,
     fortgeltung_norm text,
     endet date generated always as (greatest(gueltig_bis, fortgilt_bis)) stored,
     beendet text check (beendet in ('erloschen', 'ersetzt')),
     beendet_am date,
     beendet_grund text not null default '',
     ersetzt_durch uuid references vorgaenge.titel (id) on delete set null,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check (gueltig_bis >= gueltig_ab),
     check (fortgilt_bis is null or (gueltig_bis is not null and fortgilt_bis > gueltig_bis)),
     check ((fortgilt_bis is null) = (fortgeltung_norm is null)),
     check ((beendet is null) = (beendet_am is null)),
     check ((serie_versiegelt is null) = (serie_hmac is null))
   )`,
  `create index titel_person on vorgaenge.titel (person_id, id desc)`,
  `create index titel_akte on vorgaenge.titel (akte_id)`,
  `create index titel_endet on vorgaenge.titel (endet, id) where beendet is null and endet is not null`,
  `create unique index titel_serie on vorgaenge.titel (serie_hmac) where serie_hmac is not null`,
  `create table vorgaenge.nebenbestimmung (
     id uuid primary key default uuidv7(),
     titel_id uuid not null references vorgaenge.titel (id) on delete cascade,
     art text not null check (art in ('erwerbstaetigkeit', 'arbeitgeber', 'raeumlich', 'wohnsitz', 'auflage',
       'bedingung', 'verlaengerung-ausgeschlossen', 'vermerk')),
     text text not null check (text ~ '\\S'),
     gueltig_bis date,
     rang integer not null,
     unique (titel_id, rang)
   )`,
  // What happened to a title, for people; the audit log is another thing.
  `create table vorgaenge.titel_eintrag (
     id uuid primary key default uuidv7(),
     titel_id uuid not null references vorgaenge.titel (id) on delete cascade,
     art text not null check (art ~ '\\S'),
     text text not null check (text ~ '\\S'),
     norm text not null default '',
     bezug uuid,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index titel_eintrag_titel on vorgaenge.titel_eintrag (titel_id, id)`,
  `create unique index titel_eintrag_einmal on vorgaenge.titel_eintrag (titel_id, bezug) where bezug is not null`,

  // ---- papers with an end of their own: passport, Fiktionsbescheinigung, Duldung … ------------------------------------
  `create table vorgaenge.ausweispapier (
     id uuid primary key default uuidv7(),
     akte_id uuid not null,
     person_id uuid not null,
     art text not null check (art in ('pass', 'passersatz', 'fiktion', 'duldung', 'gestattung', 'ausweisersatz')),
     gueltig_ab date,
     gueltig_bis date not null,
     staat text check (staat ~ '^[A-Z]{3}$'),
     nummer_versiegelt text,
     nummer_hmac text,
     verfahren_id uuid references vorgaenge.verfahren (id) on delete set null,
     abgeloest_at timestamptz,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((nummer_versiegelt is null) = (nummer_hmac is null))
   )`,
  `create index ausweispapier_person on vorgaenge.ausweispapier (person_id, id desc)`,
  `create index ausweispapier_endet on vorgaenge.ausweispapier (gueltig_bis, id) where abgeloest_at is null`,

  // ---- how a person is reached -----------------------------------------------------------------------------------------
  `create table vorgaenge.erreichbarkeit (
     person_id uuid primary key,
     akte_id uuid not null,
     sprache text not null default 'de',
     anschrift text not null default '',
     email_versiegelt text,
     version integer not null default 1,
     updated_at timestamptz not null default now(),
     updated_by text not null
   )`,

  // ---- notices before something ends: each step once --------------------------------------------------------------------
  `create table vorgaenge.ablaufhinweis (
     id uuid primary key default uuidv7(),
     titel_id uuid references vorgaenge.titel (id) on delete cascade,
     papier_id uuid references vorgaenge.ausweispapier (id) on delete cascade,
     -- Days before the end, 90, 60, 30 …
     stufe integer not null check (stufe > 0),
     endet date not null,
     weg text not null check (weg in ('mail', 'brief', 'keiner')),
     -- Why none was sent.
     grund text not null default '',
     sprache text not null,
     gedruckt_at timestamptz,
     gedruckt_von text,
     created_at timestamptz not null default now(),
     check (num_nonnulls(titel_id, papier_id) = 1),
     check ((weg = 'keiner') = (grund <> '')),
     check ((gedruckt_at is null) = (gedruckt_von is null))
   )`,
  // A title that continues gets a new end, and with it its notices anew.
  `create unique index ablaufhinweis_titel on vorgaenge.ablaufhinweis (titel_id, stufe, endet) where titel_id is not null`,
  `create unique index ablaufhinweis_papier on vorgaenge.ablaufhinweis (papier_id, stufe, endet) where papier_id is not null`,
  `create index ablaufhinweis_brief on vorgaenge.ablaufhinweis (id) where weg = 'brief' and gedruckt_at is null`,

  // ---- take-over from the old Fachverfahren: looked at first, applied once, in batches ----------------------------------
  `create table vorgaenge.uebernahme (
     id uuid primary key default uuidv7(),
     datei text not null,
     pruefsumme text not null,
     team_id text not null,
     stand text not null default 'geprueft' check (stand in ('geprueft', 'laeuft', 'fertig', 'verworfen')),
     zeilen integer not null,
     created_at timestamptz not null default now(),
     created_by text not null,
     fertig_at timestamptz
   )`,
  `create unique index uebernahme_einmal on vorgaenge.uebernahme (pruefsumme) where stand in ('laeuft', 'fertig')`,
  `create table vorgaenge.uebernahme_zeile (
     uebernahme_id uuid not null references vorgaenge.uebernahme (id) on delete cascade,
     zeile integer not null,
     befund text not null check (befund in ('neu', 'gleich', 'abweichend', 'doppelt', 'unlesbar')),
     satz text not null default '',
     -- Goes when the line is applied: nobody needs it twice.
     daten jsonb,
     titel_id uuid references vorgaenge.titel (id) on delete set null,
     angewendet_at timestamptz,
     primary key (uebernahme_id, zeile)
   )`,
  `create index uebernahme_zeile_offen on vorgaenge.uebernahme_zeile (uebernahme_id, zeile)
     where befund in ('neu', 'abweichend') and angewendet_at is null`,

  // ---- titles that continue by law, in bulk: counted, released by a second person, applied --------------------------------
  `create table vorgaenge.fortgeltung_lauf (
     id uuid primary key default uuidv7(),
     -- Version of the rule by which it is done (platform.fassung).
     fassung_id uuid not null,
     stand text not null default 'entwurf' check (stand in ('entwurf', 'freigegeben', 'fertig', 'verworfen')),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     freigegeben_at timestamptz,
     freigegeben_von text,
     fertig_at timestamptz,
     -- Four eyes for what changes many titles at once.
     check (freigegeben_von <> created_by),
     check ((freigegeben_at is null) = (freigegeben_von is null)),
     check (stand not in ('freigegeben', 'fertig') or freigegeben_von is not null)
   )`,
  `create unique index fortgeltung_lauf_offen on vorgaenge.fortgeltung_lauf (fassung_id)
     where stand in ('entwurf', 'freigegeben')`,
  `create table vorgaenge.fortgeltung_titel (
     lauf_id uuid not null references vorgaenge.fortgeltung_lauf (id) on delete cascade,
     titel_id uuid not null references vorgaenge.titel (id) on delete cascade,
     ergebnis text check (ergebnis in ('fortgeschrieben', 'ausgelassen')),
     primary key (lauf_id, titel_id)
   )`,
  `create index fortgeltung_titel_offen on vorgaenge.fortgeltung_titel (lauf_id, titel_id) where ergebnis is null`,

  // ---- Karte: ordered, produced, come in, handed over -----------------------------------------------------------------
  `create table vorgaenge.karte (
     id uuid primary key default uuidv7(),
     titel_id uuid not null references vorgaenge.titel (id) on delete cascade,
     akte_id uuid not null,
     person_id uuid not null,
     verfahren_id uuid references vorgaenge.verfahren (id) on delete set null,
     stand text not null default 'vorbereitet' check (stand in ('vorbereitet', 'bestellt', 'produziert', 'eingegangen',
       'bereit', 'ausgegeben', 'verschickt', 'zurueck', 'abgebrochen')),
     weg text not null default 'schalter' check (weg in ('schalter', 'post', 'fach')),
     express boolean not null default false,
     -- How the three things stand that make a card: § 78 AufenthG, §§ 60, 61a AufenthV.
     foto text not null default 'fehlt' check (foto in ('fehlt', 'papier', 'digital')),
     foto_code_hmac text,
     fingerabdruck text not null default 'fehlt' check (fingerabdruck in ('fehlt', 'aufgenommen', 'entfaellt',
       'unmoeglich', 'geloescht')),
     unterschrift text not null default 'fehlt' check (unterschrift in ('fehlt', 'aufgenommen', 'entfaellt', 'unmoeglich')),
     bestellnummer text,
     serie_versiegelt text,
     serie_hmac text,
     lagerplatz text,
     -- § 60a (2) AufenthV: posted by the manufacturer only with consent.
     einwilligung_at timestamptz,
     email_versiegelt text,
     identitaet_art text check (identitaet_art in ('pass', 'alte-karte', 'ausweisersatz', 'vollmacht')),
     identitaet_geprueft_von text,
     identitaet_geprueft_at timestamptz,
     altkarte text check (altkarte in ('zurueckgegeben', 'verloren', 'keine')),
     ausgegeben_von text,
     ausgegeben_at timestamptz,
     bemerkung text not null default '',
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     bewegt_at timestamptz not null default now(),
     check ((serie_versiegelt is null) = (serie_hmac is null)),
     check (stand not in ('bestellt', 'produziert', 'eingegangen', 'bereit') or bestellnummer is not null),
     check (stand <> 'bereit' or lagerplatz is not null),
     check (stand <> 'ausgegeben' or (ausgegeben_von is not null and ausgegeben_at is not null
       and identitaet_geprueft_von is not null and altkarte is not null)),
     check (stand <> 'verschickt' or einwilligung_at is not null),
     check (stand not in ('ausgegeben', 'verschickt') or email_versiegelt is null),
     -- § 61a (2) AufenthV: gone at the latest after the hand-over.
     check (stand not in ('ausgegeben', 'verschickt') or fingerabdruck <> 'aufgenommen')
   )`,
  `create unique index karte_offen on vorgaenge.karte (titel_id) where stand not in ('ausgegeben', 'verschickt', 'abgebrochen')`,
  `create unique index karte_serie on vorgaenge.karte (serie_hmac) where serie_hmac is not null`,
  `create unique index karte_bestellnummer on vorgaenge.karte (bestellnummer) where bestellnummer is not null`,
  `create index karte_schlange on vorgaenge.karte (stand, bewegt_at, id)`,
  `create index karte_person on vorgaenge.karte (person_id, id desc)`,
  `create table vorgaenge.karte_eintrag (
     id uuid primary key default uuidv7(),
     karte_id uuid not null references vorgaenge.karte (id) on delete cascade,
     stand text not null,
     text text not null default '',
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index karte_eintrag_karte on vorgaenge.karte_eintrag (karte_id, id)`,

  // ---- Vordrucke: each piece has a number and an end ------------------------------------------------------------------
  `create table vorgaenge.vordruck_bestand (
     art text not null,
     ort text not null check (ort ~ '\\S'),
     primary key (art, ort)
   )`,
  `create table vorgaenge.vordruck_vernichtung (
     id uuid primary key default uuidv7(),
     grund text not null check (grund ~ '\\S'),
     created_at timestamptz not null default now(),
     created_by text not null,
     bestaetigt_von text,
     bestaetigt_at timestamptz,
     -- Two persons stand beside the shredder.
     check (bestaetigt_von <> created_by),
     check ((bestaetigt_von is null) = (bestaetigt_at is null))
   )`,
  `create table vorgaenge.vordruck (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('fiktionsbescheinigung', 'duldung-traeger', 'duldung-etikett', 'ausweisersatz',
       'klebeetikett-titel', 'zusatzblatt')),
     serie text not null check (serie ~ '^[A-Z]{0,4}$'),
     nummer bigint not null check (nummer > 0),
     ort text not null,
     stand text not null default 'lager' check (stand in ('lager', 'entnommen', 'ausgegeben', 'verdorben', 'fehlt',
       'vernichtet')),
     verfahren_id uuid references vorgaenge.verfahren (id) on delete set null,
     akte_id uuid,
     person_id uuid,
     entnommen_von text,
     entnommen_at timestamptz,
     ausgegeben_at timestamptz,
     grund text not null default '',
     vernichtung_id uuid references vorgaenge.vordruck_vernichtung (id),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (art, serie, nummer),
     foreign key (art, ort) references vorgaenge.vordruck_bestand (art, ort),
     check (stand not in ('entnommen', 'ausgegeben') or (entnommen_von is not null and entnommen_at is not null)),
     check ((stand = 'ausgegeben') = (ausgegeben_at is not null)),
     check (stand not in ('verdorben', 'fehlt') or grund ~ '\\S'),
     check (stand <> 'vernichtet' or vernichtung_id is not null)
   )`,
  `create index vordruck_lager on vorgaenge.vordruck (art, ort, serie, nummer) where stand = 'lager'`,
  `create index vordruck_akte on vorgaenge.vordruck (akte_id) where akte_id is not null`,
  `create index vordruck_verdorben on vorgaenge.vordruck (ort, id) where stand = 'verdorben'`,
  // Destroyed is only what two persons have confirmed, whoever writes it.
  `create function vorgaenge.vernichtung_bestaetigt() returns trigger language plpgsql as $$
   begin
     if not exists (select from vorgaenge.vordruck_vernichtung v
         where v.id = new.vernichtung_id and v.bestaetigt_von is not null) then
       raise exception 'a form is destroyed by two persons' using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  `create trigger vernichtung_bestaetigt before insert or update of stand on vorgaenge.vordruck
     for each row when (new.stand = 'vernichtet') execute function vorgaenge.vernichtung_bestaetigt()`,
  `create table vorgaenge.vordruck_zaehlung (
     id uuid primary key default uuidv7(),
     art text not null,
     ort text not null,
     soll integer not null,
     ist integer not null,
     fehlend text[] not null,
     zusaetzlich text[] not null,
     erklaerung text not null default '',
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((cardinality(fehlend) = 0 and cardinality(zusaetzlich) = 0) or erklaerung ~ '\\S')
   )`,

  // ---- the sheet an employer can check ---------------------------------------------------------------------------------
  `create table vorgaenge.pruefblatt (
     id uuid primary key default uuidv7(),
     code_hmac text not null unique,
     titel_id uuid not null references vorgaenge.titel (id) on delete cascade,
     akte_id uuid not null,
     gueltig_bis date not null,
     arbeit text not null check (arbeit in ('erlaubt', 'beschraenkt')),
     grundlage text not null check (grundlage ~ '\\S'),
     bestaetigt_von text not null,
     created_at timestamptz not null default now(),
     widerrufen_at timestamptz,
     widerrufen_von text,
     widerruf_grund text not null default '',
     check ((widerrufen_at is null) = (widerrufen_von is null))
   )`,
  `create index pruefblatt_titel on vorgaenge.pruefblatt (titel_id)`,

  `grant select, insert, update, delete on vorgaenge.titel, vorgaenge.nebenbestimmung, vorgaenge.ausweispapier,
     vorgaenge.erreichbarkeit, vorgaenge.ablaufhinweis, vorgaenge.uebernahme, vorgaenge.uebernahme_zeile,
     vorgaenge.fortgeltung_lauf, vorgaenge.fortgeltung_titel, vorgaenge.karte, vorgaenge.pruefblatt to bleibe_app`,
  `grant select, insert, delete on vorgaenge.titel_eintrag, vorgaenge.karte_eintrag to bleibe_app`,
  // Forms are counted for years: rows move, none goes.
  `grant select, insert, update on vorgaenge.vordruck, vorgaenge.vordruck_vernichtung to bleibe_app`,
  `grant select, insert on vorgaenge.vordruck_bestand, vorgaenge.vordruck_zaehlung to bleibe_app`,
  `grant update on vorgaenge.vordruck_bestand to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
