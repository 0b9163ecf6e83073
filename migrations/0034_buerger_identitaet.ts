/** Who is at the portal: identities of a broker, passkeys, and whom somebody acts for (§ 14 VwVfG NRW). */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  // ---- identities: one account, several brokers -------------------------------------------------------------------
  `create table buerger.identitaet (
     id uuid primary key default uuidv7(),
     konto_id uuid not null references buerger.konto (id) on delete cascade,
     -- Which of the configured brokers.
     broker text not null check (broker ~ '\\S'),
     aussteller text not null,
     kennung text not null,
     vertrauen text not null check (vertrauen in ('niedrig', 'substanziell', 'hoch')),
     -- Names and birth date as the broker said them.
     angaben_versiegelt text not null,
     zuletzt_at timestamptz not null,
     created_at timestamptz not null default now(),
     unique (aussteller, kennung)
   )`,
  `create index identitaet_konto on buerger.identitaet (konto_id)`,
  `alter table buerger.konto drop column aussteller, drop column kennung, drop column vertrauen`,
  // Consent to get letters in the portal (§ 41 (2a) VwVfG NRW, § 9 OZG).
  `alter table buerger.konto add column einwilligung_at timestamptz`,

  `create table buerger.passkey (
     id uuid primary key default uuidv7(),
     kennung text not null unique,
     konto_id uuid not null references buerger.konto (id) on delete cascade,
     schluessel bytea not null,
     zaehler bigint not null,
     wege text[] not null,
     name text not null check (name ~ '\\S'),
     created_at timestamptz not null,
     benutzt_at timestamptz
   )`,
  `create index passkey_konto on buerger.passkey (konto_id)`,

  // A sign-in under way: what the browser holds is a token, what was asked of it lies here, sealed.
  `create table buerger.anlauf (
     id uuid primary key default uuidv7(),
     hash bytea not null unique,
     art text not null check (art in ('broker', 'passkey', 'passkey-neu')),
     konto_id uuid references buerger.konto (id) on delete cascade,
     versiegelt text not null,
     endet_at timestamptz not null
   )`,
  `create index anlauf_ende on buerger.anlauf (endet_at)`,
  `create index anlauf_konto on buerger.anlauf (konto_id) where konto_id is not null`,

  // ---- proxies ------------------------------------------------------------------------------------------------------
  `drop table buerger.vollmacht`,
  `create table buerger.vollmacht (
     id uuid primary key default uuidv7(),
     art text not null check (art in ('eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson')),
     -- Given by an account of the portal, or declared by who acts (a child, somebody without an account).
     herkunft text not null check (herkunft in ('erteilt', 'erklaert')),
     fuer_konto uuid references buerger.konto (id) on delete cascade,
     vertreter_konto uuid references buerger.konto (id) on delete cascade,
     -- One application only; null: all of this account.
     bezug uuid,
     umfang text[] not null check (umfang <@ array['lesen', 'ausfuellen', 'unterlagen', 'einreichen', 'nachrichten',
       'schreiben', 'erklaeren', 'zustimmen'] and cardinality(umfang) > 0),
     namen_versiegelt text not null,
     -- How surely the giver was known when it was given.
     vertrauen text not null check (vertrauen in ('niedrig', 'substanziell', 'hoch')),
     code_hash bytea unique,
     code_endet_at timestamptz,
     bis date,
     angenommen_at timestamptz,
     bestaetigt_at timestamptz,
     bestaetigt_von text,
     beendet_at timestamptz,
     beendet_von text,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     check ((herkunft = 'erteilt') = (fuer_konto is not null)),
     check (herkunft = 'erteilt' or bezug is not null),
     check (vertreter_konto is distinct from fuer_konto),
     check ((angenommen_at is null) = (vertreter_konto is null)),
     check (num_nonnulls(code_hash, code_endet_at) in (0, 2)),
     check (num_nonnulls(bestaetigt_at, bestaetigt_von) in (0, 2)),
     check (num_nonnulls(beendet_at, beendet_von) in (0, 2))
   )`,
  `create index vollmacht_fuer on buerger.vollmacht (fuer_konto) where fuer_konto is not null`,
  `create index vollmacht_vertreter on buerger.vollmacht (vertreter_konto) where vertreter_konto is not null`,
  `create index vollmacht_bezug on buerger.vollmacht (bezug) where bezug is not null`,

  // What was open stays open; it was opened by a code.
  `alter table buerger.sitzung
     add column weg text not null default 'code' check (weg in ('beginn', 'code', 'broker', 'passkey')),
     add column vertrauen text not null default 'niedrig' check (vertrauen in ('niedrig', 'substanziell', 'hoch')),
     add column geraet text not null default '',
     add column begonnen_at timestamptz not null default now(),
     add column vollmacht_id uuid references buerger.vollmacht (id) on delete cascade`,
  `create index sitzung_vollmacht on buerger.sitzung (vollmacht_id) where vollmacht_id is not null`,

  `grant select, insert, update, delete on buerger.identitaet, buerger.passkey, buerger.anlauf, buerger.vollmacht
     to bleibe_app`,

  // ---- what follows in a procedure -----------------------------------------------------------------------------------
  // Letters go to a proxy only after the office has seen the Vollmacht, or the person gave it in the portal for sure.
  `alter table vorgaenge.beteiligter drop constraint beteiligter_rolle_check`,
  `alter table vorgaenge.beteiligter add constraint beteiligter_rolle_check
     check (rolle in ('bevollmaechtigt', 'sorgeberechtigt', 'betreuung', 'arbeitgeber', 'bezugsperson', 'hilfe'))`,
  `alter table vorgaenge.beteiligter
     add column vollmacht_id uuid,
     add column bestaetigt_at timestamptz,
     add column bestaetigt_von text,
     add constraint beteiligter_bestaetigt check (num_nonnulls(bestaetigt_at, bestaetigt_von) in (0, 2))`,
  `create index beteiligter_vollmacht on vorgaenge.beteiligter (vollmacht_id) where vollmacht_id is not null`,

  // How surely the one who sent it was known, by whom, and whether the names are those of the application.
  `alter table vorgaenge.antrag
     add column vertrauen text not null default 'niedrig' check (vertrauen in ('niedrig', 'substanziell', 'hoch')),
     add column broker text,
     add column name_stimmt boolean,
     -- Declared by who sent it for somebody else; when it ends, so does the way to this application.
     add column vollmacht_id uuid`,
  `create index antrag_vollmacht on vorgaenge.antrag (vollmacht_id) where vollmacht_id is not null`,

  // The employer's part: the "Erklärung zum Beschäftigungsverhältnis", and nothing else.
  `create table vorgaenge.arbeitgeber_erklaerung (
     id uuid primary key default uuidv7(),
     antrag_id uuid not null references vorgaenge.antrag (id) on delete cascade,
     vollmacht_id uuid not null unique,
     angaben jsonb not null,
     abgegeben_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now()
   )`,
  `create index arbeitgeber_erklaerung_antrag on vorgaenge.arbeitgeber_erklaerung (antrag_id)`,

  // The other parent says yes (§ 80 (4) AufenthG).
  `create table vorgaenge.antrag_zustimmung (
     id uuid primary key default uuidv7(),
     antrag_id uuid not null references vorgaenge.antrag (id) on delete cascade,
     vollmacht_id uuid not null unique,
     name text not null check (name ~ '\\S'),
     vertrauen text not null check (vertrauen in ('niedrig', 'substanziell', 'hoch')),
     zugestimmt_at timestamptz not null
   )`,
  `create index antrag_zustimmung_antrag on vorgaenge.antrag_zustimmung (antrag_id)`,
  `grant select, insert, update, delete on vorgaenge.arbeitgeber_erklaerung to bleibe_app`,
  `grant select, insert on vorgaenge.antrag_zustimmung to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
