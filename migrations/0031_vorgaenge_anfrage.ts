/** Enquiries to other bodies, messages that bring applications, and the replies to them. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- Anfrage: what another body is asked in a Verfahren ------------------------------------------------------------
  `create table vorgaenge.anfrage (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     anlass text not null check (anlass ~ '\\S'),
     stelle text not null check (stelle ~ '\\S'),
     -- Who exactly, where there are several: a name of an office.
     empfaenger text not null default '',
     stand text not null default 'entwurf'
       check (stand in ('entwurf', 'gesendet', 'rueckfrage', 'beantwortet', 'fiktion', 'zurueckgezogen')),
     -- Last day of the body's period, or the day on which we ask again.
     faellig date,
     -- The answer says something that only a person may judge, and nobody has yet.
     braucht_mensch boolean not null default false,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     updated_at timestamptz not null default now(),
     check (stand not in ('gesendet') or faellig is not null)
   )`,
  `create index anfrage_verfahren on vorgaenge.anfrage (verfahren_id, id)`,
  `create index anfrage_offen on vorgaenge.anfrage (faellig nulls first, id)
     where stand in ('entwurf', 'gesendet', 'rueckfrage') or braucht_mensch`,

  // ---- Sendung: the intent to send, written before anything leaves, and what really happened ---------------------------
  `create table vorgaenge.anfrage_sendung (
     -- The message id that the body sees: the same however often it is tried.
     id uuid primary key default uuidv7(),
     anfrage_id uuid not null references vorgaenge.anfrage (id) on delete cascade,
     runde integer not null check (runde > 0),
     angaben jsonb not null,
     weg text not null check (weg in ('elektronisch', 'von_hand')),
     -- Why it must be sent by hand, for the one who does it.
     grund text not null default '',
     versuche integer not null default 0,
     gesendet_at timestamptz,
     -- Number that the body gave, or how it was sent by hand.
     quittung text not null default '',
     gesendet_von text,
     aufgegeben_at timestamptz,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (anfrage_id, runde),
     check ((gesendet_at is null) = (gesendet_von is null)),
     check (gesendet_at is null or aufgegeben_at is null)
   )`,
  `create unique index anfrage_sendung_eine_offene on vorgaenge.anfrage_sendung (anfrage_id)
     where gesendet_at is null and aufgegeben_at is null`,

  // ---- Antwort: each message of the body once --------------------------------------------------------------------------
  `create table vorgaenge.anfrage_antwort (
     id uuid primary key default uuidv7(),
     anfrage_id uuid not null references vorgaenge.anfrage (id) on delete cascade,
     nachricht_id text unique,
     art text not null check (art ~ '\\S'),
     text text not null default '',
     angaben jsonb not null default '{}',
     eingegangen_at timestamptz not null,
     lieferung_id uuid,
     -- It came after the law had answered, or after the question was withdrawn: kept, and nothing follows by itself.
     verspaetet boolean not null default false,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index anfrage_antwort_anfrage on vorgaenge.anfrage_antwort (anfrage_id, id)`,

  // ---- messages that bring something in, whatever the door -----------------------------------------------------------
  `create table vorgaenge.eingang_nachricht (
     id uuid primary key default uuidv7(),
     weg text not null check (weg in ('xauslaender', 'fit-connect', 'ordner', 'hand')),
     -- Of the message; a bad one is known by its bytes alone.
     nachricht_id text,
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     art text not null default '',
     stand text not null check (stand in ('unlesbar', 'offen', 'zugeordnet', 'abgewiesen')),
     -- One German sentence on what is wrong with it, or why it waits for somebody.
     grund text not null default '',
     pruefung text not null default 'ungeprueft' check (pruefung in ('gueltig', 'ungueltig', 'ungeprueft')),
     pruefung_fehler jsonb not null default '[]',
     antrag jsonb,
     -- The message as it came, sealed; it proves what was asked for and when.
     original_versiegelt text not null,
     eingegangen_at timestamptz not null,
     akte_id uuid,
     person_id uuid,
     -- It goes with its Verfahren, as everything does that hangs on one.
     verfahren_id uuid references vorgaenge.verfahren (id) on delete cascade,
     lieferung_id uuid,
     entschieden_von text,
     entschieden_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((stand = 'unlesbar') = (antrag is null)),
     check (stand <> 'zugeordnet' or verfahren_id is not null)
   )`,
  `create unique index eingang_nachricht_einmal on vorgaenge.eingang_nachricht (nachricht_id) where nachricht_id is not null`,
  `create unique index eingang_nachricht_bytes on vorgaenge.eingang_nachricht (sha256)`,
  `create index eingang_nachricht_offen on vorgaenge.eingang_nachricht (eingegangen_at, id) where stand in ('offen', 'unlesbar')`,
  `create index eingang_nachricht_verfahren on vorgaenge.eingang_nachricht (verfahren_id) where verfahren_id is not null`,
  `create index eingang_nachricht_akte on vorgaenge.eingang_nachricht (akte_id) where akte_id is not null`,

  // ---- replies on the way back -----------------------------------------------------------------------------------------
  `create table vorgaenge.ausgang_nachricht (
     id uuid primary key default uuidv7(),
     eingang_id uuid not null references vorgaenge.eingang_nachricht (id) on delete cascade,
     art text not null check (art in ('130102', '130104', '130105', '130109', '130110')),
     xml text not null check (xml ~ '\\S'),
     stand text not null default 'wartet' check (stand in ('wartet', 'gesendet', 'von_hand')),
     grund text not null default '',
     versuche integer not null default 0,
     gesendet_at timestamptz,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((stand = 'gesendet') = (gesendet_at is not null))
   )`,
  `create index ausgang_nachricht_eingang on vorgaenge.ausgang_nachricht (eingang_id, id)`,
  `create index ausgang_nachricht_offen on vorgaenge.ausgang_nachricht (id) where stand <> 'gesendet'`,

  `grant select, insert, update, delete on vorgaenge.anfrage, vorgaenge.anfrage_sendung, vorgaenge.eingang_nachricht,
     vorgaenge.ausgang_nachricht to bleibe_app`,
  `grant select, insert, delete on vorgaenge.anfrage_antwort to bleibe_app`,
  `grant update (lieferung_id) on vorgaenge.anfrage_antwort to bleibe_app`,

  // What interfaces bring is captured as such.
  `alter table akten.lieferung drop constraint lieferung_herkunft_check`,
  `alter table akten.lieferung add constraint lieferung_herkunft_check check (herkunft in ('ordner', 'hochladen', 'befehl',
     'demo', 'xdomea', 'altbestand', 'email', 'schreiben', 'portal', 'schnittstelle'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
