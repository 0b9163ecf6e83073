/** Staff: accounts, factors, sessions, teams and letters, substitution, break-glass, devices. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema personal`,
  `grant usage on schema personal to bleibe_app`,

  // ---- accounts ----------------------------------------------------------------------------------------------------
  // The exclusions of roles stand in rolle.rules.ts; the one that must never fail stands here too: whoever runs the
  // machine sees no contents, and whoever watches the watchers does nothing else.
  `create table personal.konto (
     id uuid primary key default uuidv7(),
     name text not null,
     email text collate "C" not null unique check (email = lower(email)),
     quelle text not null default 'lokal' check (quelle in ('lokal', 'oidc')),
     oidc_aussteller text,
     oidc_kennung text,
     status text not null default 'eingeladen' check (status in ('eingeladen', 'aktiv', 'deaktiviert')),
     rollen text[] not null check (cardinality(rollen) > 0),
     demo boolean not null default false,
     kennwort text,
     totp_versiegelt text,
     totp_at timestamptz,
     totp_schritt bigint,
     angemeldet_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     unique (oidc_aussteller, oidc_kennung),
     check ((quelle = 'oidc') = (oidc_kennung is not null)),
     check ((oidc_aussteller is null) = (oidc_kennung is null)),
     check ((totp_versiegelt is null) = (totp_at is null)),
     constraint konto_aufsicht_allein check (not (rollen && array['administration', 'datenschutz']) or cardinality(rollen) = 1)
   )`,
  `create index konto_suche on personal.konto using gin ((name || ' ' || email) gin_trgm_ops)`,
  `create table personal.passkey (
     id uuid primary key default uuidv7(),
     kennung text not null unique,
     konto_id uuid not null references personal.konto (id) on delete cascade,
     schluessel bytea not null,
     zaehler bigint not null,
     wege text[] not null default '{}',
     name text not null,
     created_at timestamptz not null,
     benutzt_at timestamptz
   )`,
  `create index passkey_konto on personal.passkey (konto_id)`,
  `create table personal.wiederherstellungscode (
     konto_id uuid not null references personal.konto (id) on delete cascade,
     hash bytea not null,
     benutzt_at timestamptz,
     primary key (konto_id, hash)
   )`,

  // ---- sign-in and sessions: of every token only its hash is kept --------------------------------------------------
  `create table personal.anmeldung (
     id uuid primary key default uuidv7(),
     hash bytea not null unique,
     stufe text not null check (stufe in ('zweiter-faktor', 'einrichtung', 'passkey', 'oidc')),
     konto_id uuid references personal.konto (id) on delete cascade,
     versiegelt text not null,
     versuche integer not null default 0,
     endet_at timestamptz not null,
     check ((stufe in ('zweiter-faktor', 'einrichtung')) = (konto_id is not null))
   )`,
  `create index anmeldung_endet on personal.anmeldung (endet_at)`,
  `create table personal.sitzung (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references personal.konto (id) on delete cascade,
     hash bytea not null unique,
     faktor text not null check (faktor in ('totp', 'passkey', 'wiederherstellung', 'oidc')),
     geraet text not null,
     begonnen_at timestamptz not null,
     zuletzt_at timestamptz not null,
     endet_at timestamptz not null,
     bestaetigt_at timestamptz not null,
     versiegelt text,
     oidc_versiegelt text
   )`,
  `create index sitzung_konto on personal.sitzung (konto_id)`,
  `create index sitzung_endet on personal.sitzung (endet_at)`,
  `create table personal.einmallink (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references personal.konto (id) on delete cascade,
     art text not null check (art in ('einladung', 'kennwort')),
     hash bytea not null unique,
     versuche integer not null default 0,
     versiegelt text,
     endet_at timestamptz not null,
     benutzt_at timestamptz,
     created_at timestamptz not null,
     created_by text not null
   )`,
  `create index einmallink_konto on personal.einmallink (konto_id)`,
  // Failed attempts per account, network and known browser; the key is a keyed hash, no address can be read from it.
  `create table personal.drossel (
     schluessel text primary key,
     fehler integer not null,
     gesperrt_bis timestamptz not null,
     zuletzt_at timestamptz not null
   )`,
  `create index drossel_zuletzt on personal.drossel (zuletzt_at)`,
  `create table personal.faktor_ruecksetzung (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references personal.konto (id) on delete cascade,
     begruendung text not null,
     beantragt_von uuid not null references personal.konto (id),
     beantragt_at timestamptz not null,
     verfaellt_at timestamptz not null,
     entschieden_von uuid references personal.konto (id),
     entschieden_at timestamptz,
     freigegeben boolean,
     check ((entschieden_von is null) = (entschieden_at is null) and (entschieden_at is null) = (freigegeben is null)),
     constraint ruecksetzung_zweite_person check (entschieden_von <> konto_id and (entschieden_von <> beantragt_von or not freigegeben))
   )`,
  `create index faktor_ruecksetzung_konto on personal.faktor_ruecksetzung (konto_id)`,

  // ---- teams and letters -------------------------------------------------------------------------------------------
  `create table personal.team (
     id uuid primary key default uuidv7(),
     name text not null unique,
     von text collate "C" not null check (von ~ '^[A-Z]$'),
     bis text collate "C" not null check (bis ~ '^[A-Z]$'),
     version integer not null default 1,
     created_at timestamptz not null default now(),
     check (von <= bis)
   )`,
  `create table personal.zustaendigkeit (
     konto_id uuid not null references personal.konto (id) on delete cascade,
     team_id uuid not null references personal.team (id),
     von text collate "C" not null check (von ~ '^[A-Z]$'),
     bis text collate "C" not null check (bis ~ '^[A-Z]$'),
     primary key (konto_id, team_id, von, bis),
     check (von <= bis)
   )`,
  `create index zustaendigkeit_team on personal.zustaendigkeit (team_id)`,

  // ---- substitution and break-glass --------------------------------------------------------------------------------
  `create table personal.vertretung (
     id uuid primary key default uuidv7(),
     vertretene_id uuid not null references personal.konto (id) on delete cascade,
     vertretung_id uuid not null references personal.konto (id) on delete cascade,
     von date not null,
     bis date not null,
     beendet_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     check (von <= bis),
     check (vertretene_id <> vertretung_id),
     constraint vertretung_einmal exclude using gist (
       vertretene_id with =, vertretung_id with =, daterange(von, bis, '[]') with &&
     ) where (beendet_at is null)
   )`,
  `create index vertretung_vertretung on personal.vertretung (vertretung_id, bis)`,
  `create index vertretung_vertretene on personal.vertretung (vertretene_id, bis)`,
  `create table personal.notzugriff (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references personal.konto (id),
     akte_id uuid not null,
     -- Of the Akte, as its area told when it was opened.
     team_id text,
     grund text not null,
     von timestamptz not null,
     bis timestamptz not null,
     check (von <= bis),
     constraint notzugriff_einmal exclude using gist (
       konto_id with =, akte_id with =, tstzrange(von, bis) with &&
     )
   )`,
  `create index notzugriff_konto on personal.notzugriff (konto_id, bis)`,

  // ---- robots and stations -----------------------------------------------------------------------------------------
  `create table personal.geraet (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('robot', 'station')),
     name text not null unique,
     hash bytea not null unique,
     gueltig_bis date not null,
     gesperrt_at timestamptz,
     zuletzt_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null,
     created_by text not null
   )`,

  `grant select, insert, update on personal.konto, personal.geraet, personal.notzugriff, personal.vertretung,
     personal.faktor_ruecksetzung to bleibe_app`,
  `grant select, insert, update, delete on personal.passkey, personal.wiederherstellungscode, personal.anmeldung,
     personal.sitzung, personal.einmallink, personal.drossel, personal.team, personal.zustaendigkeit to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
