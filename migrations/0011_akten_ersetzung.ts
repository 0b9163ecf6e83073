/** Replacement scanning: with what a Lieferung was scanned, who looked at the pages, and the seal on the copy. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // Versions of edited data; another room's table, so without a reference.
  `create table akten.scan (
     lieferung_id uuid primary key references akten.lieferung (id) on delete cascade,
     scanner_fassung uuid not null,
     profil_fassung uuid not null,
     gescannt_von text not null,
     gescannt_name text,
     ersetzt_dokument_id uuid references akten.dokument (id) on delete set null,
     created_at timestamptz not null default now()
   )`,
  `create index scan_ersetzt on akten.scan (ersetzt_dokument_id) where ersetzt_dokument_id is not null`,

  `create table akten.sichtpruefung (
     dokument_id uuid primary key references akten.dokument (id) on delete cascade,
     stand text not null check (stand in ('offen', 'bestanden', 'beanstandet', 'entfaellt')),
     typ text not null,
     umfang text not null check (umfang in ('alle', 'stichprobe', 'keine')),
     prozent integer,
     mindestens integer,
     regel_fassung uuid,
     saat text not null check (saat ~ '^[0-9a-f]{32}$'),
     seiten integer[] not null,
     gescannt_von text not null,
     trennung boolean not null default true,
     trennung_grund text,
     geprueft_von text,
     geprueft_name text,
     geprueft_at timestamptz,
     vermerk text,
     original_aufbewahren boolean not null,
     original_von_hand boolean not null default false,
     original_ort text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     check ((stand in ('bestanden', 'beanstandet')) = (geprueft_von is not null)),
     check ((stand = 'entfaellt') = (umfang = 'keine')),
     check (trennung or trennung_grund is not null),
     constraint sichtpruefung_zweite_person check (not trennung or geprueft_von is null or geprueft_von <> gescannt_von)
   )`,
  `create index sichtpruefung_stand on akten.sichtpruefung (stand, dokument_id) where stand in ('offen', 'beanstandet')`,

  // A page that was delivered to a person in full width.
  `create table akten.sichtpruefung_blick (
     dokument_id uuid not null references akten.sichtpruefung (dokument_id) on delete cascade,
     nr integer not null,
     person text not null,
     breite integer not null check (breite >= 960),
     gezeigt_at timestamptz not null default now(),
     primary key (dokument_id, nr, person)
   )`,
  `create table akten.sichtpruefung_befund (
     id uuid primary key default uuidv7(),
     dokument_id uuid not null references akten.sichtpruefung (dokument_id) on delete cascade,
     nr integer not null check (nr > 0),
     art text not null,
     vermerk text,
     person text not null,
     created_at timestamptz not null default now(),
     unique (dokument_id, nr, art)
   )`,

  // The order to seal, and what it became. The sealed copy is the working copy followed by `nachtrag`.
  `create table akten.siegelung (
     dokument_id uuid primary key references akten.dokument (id) on delete cascade,
     stand text not null default 'beauftragt' check (stand in ('beauftragt', 'gesiegelt', 'fehler')),
     kopie_sha256 text,
     kopie_bytes bigint,
     kopie_seiten integer,
     nachtrag bytea,
     vermerk text,
     stufe text check (stufe in ('B-B', 'B-T')),
     test boolean,
     gesiegelt_at timestamptz,
     fehler text,
     updated_at timestamptz not null default now(),
     created_at timestamptz not null default now(),
     check ((stand = 'gesiegelt') = (nachtrag is not null)),
     check (nachtrag is null or (kopie_sha256 is not null and kopie_bytes is not null and vermerk is not null
       and stufe is not null and test is not null and gesiegelt_at is not null))
   )`,
  `create index siegelung_offen on akten.siegelung (stand, updated_at) where stand <> 'gesiegelt'`,
  // A seal is made once: nobody exchanges it afterwards.
  `create function akten.siegel_bleibt() returns trigger language plpgsql as $$
     begin
       if old.stand = 'gesiegelt' then
         raise exception 'a sealed document keeps its seal' using errcode = 'check_violation';
       end if;
       return new;
     end
   $$`,
  `create trigger siegel_bleibt before update on akten.siegelung for each row execute function akten.siegel_bleibt()`,

  `grant select, insert, update, delete on akten.scan, akten.sichtpruefung, akten.sichtpruefung_blick,
     akten.sichtpruefung_befund, akten.siegelung to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
