/** Vorgänge: the procedure on a Vorgang of the Akte, what is known for it, findings, Fristen, and what happened when. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `create schema if not exists vorgaenge`,
  `grant usage on schema vorgaenge to bleibe_app`,

  // ---- Verfahren: one for each Vorgang that has a procedure; the id is that of the folder in the Akte ---------------
  `create table vorgaenge.verfahren (
     id uuid primary key,
     akte_id uuid not null,
     person_id uuid not null,
     verfahrensart text not null check (verfahrensart ~ '\\S'),
     -- What the Pruefschema examines; none where nothing is to be examined by one.
     pruefart text,
     kanal text not null check (kanal in ('schalter', 'papier', 'portal', 'e-mail', 'schnittstelle', 'amt')),
     eingegangen_at timestamptz not null,
     vollstaendig_at timestamptz,
     stand text not null default 'eingang' check (stand in ('eingang', 'pruefung', 'nachforderung', 'beteiligung',
       'anhoerung', 'entscheidung', 'freigabe', 'bekanntgabe', 'ausgabe', 'ausgesetzt', 'erledigt')),
     ergebnis text check (ergebnis in ('erteilt', 'abgelehnt', 'erledigt', 'zurueckgenommen', 'eingestellt', 'abgegeben')),
     bearbeiter text,
     -- The earliest open Frist; kept by a trigger, so that the work list needs no second look.
     naechste_frist date,
     erledigt_at timestamptz,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null,
     updated_at timestamptz not null default now(),
     check ((stand = 'erledigt') = (ergebnis is not null and erledigt_at is not null)),
     check (vollstaendig_at >= eingegangen_at)
   )`,
  `create index verfahren_akte on vorgaenge.verfahren (akte_id, id desc)`,
  `create index verfahren_person on vorgaenge.verfahren (person_id, id desc)`,
  `create index verfahren_arbeit on vorgaenge.verfahren (naechste_frist nulls last, eingegangen_at, id)
     where stand <> 'erledigt'`,
  `create index verfahren_arbeit_von on vorgaenge.verfahren (bearbeiter, naechste_frist nulls last, eingegangen_at, id)
     where stand <> 'erledigt'`,
  `create index verfahren_alter on vorgaenge.verfahren (eingegangen_at, id) where stand <> 'erledigt'`,
  `create index verfahren_stand on vorgaenge.verfahren (stand, naechste_frist nulls last, eingegangen_at, id)
     where stand <> 'erledigt'`,
  // Two applications for one matter: of one kind a person has at most one that is open.
  `create unique index verfahren_ein_offenes on vorgaenge.verfahren (person_id, verfahrensart, coalesce(pruefart, ''))
     where stand <> 'erledigt'`,

  // ---- who else takes part ------------------------------------------------------------------------------------------
  `create table vorgaenge.beteiligter (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     rolle text not null check (rolle in ('bevollmaechtigt', 'sorgeberechtigt', 'betreuung', 'arbeitgeber', 'bezugsperson')),
     -- One of the office's persons, or whoever is named here.
     person_id uuid,
     name text not null check (name ~ '\\S'),
     anschrift text not null default '',
     -- Letters go to this one first (§ 14 (3) VwVfG NRW).
     empfaengt boolean not null default false,
     bis date,
     version integer not null default 1,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index beteiligter_verfahren on vorgaenge.beteiligter (verfahren_id)`,
  `create index beteiligter_person on vorgaenge.beteiligter (person_id) where person_id is not null`,

  // ---- facts: never overwritten, so that what was known on a day can be read back ------------------------------------
  `create table vorgaenge.tatsache (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     feld text not null check (feld ~ '^[a-z0-9_.]+$'),
     wert jsonb not null,
     -- antrag: said by the applicant, not yet proved; beleg: a document proves it; amt: found by the office; stelle:
     -- answered by another body.
     herkunft text not null check (herkunft in ('antrag', 'beleg', 'amt', 'stelle')),
     dokument_id uuid,
     seite integer check (seite > 0),
     x real, y real, w real, h real,
     bemerkung text not null default '',
     erhoben_at timestamptz not null default now(),
     erhoben_von text not null,
     abgeloest_at timestamptz,
     check (herkunft <> 'beleg' or dokument_id is not null),
     check (seite is null or dokument_id is not null),
     check (num_nonnulls(x, y, w, h) in (0, 4) and (x is null or seite is not null)),
     check (abgeloest_at >= erhoben_at)
   )`,
  `create unique index tatsache_geltend on vorgaenge.tatsache (verfahren_id, feld) where abgeloest_at is null`,
  `create index tatsache_verlauf on vorgaenge.tatsache (verfahren_id, feld, erhoben_at)`,
  `create index tatsache_dokument on vorgaenge.tatsache (dokument_id) where dokument_id is not null`,

  // ---- the official's own finding, which stands above the proposal ----------------------------------------------------
  `create table vorgaenge.feststellung (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     schluessel text not null check (schluessel ~ '\\S'),
     ergebnis text not null check (ergebnis in ('erfuellt', 'nicht_erfuellt', 'offen', 'entfaellt')),
     -- What the Pruefschema said at that moment; where the two differ a reason is due.
     vorschlag text not null check (vorschlag in ('erfuellt', 'nicht_erfuellt', 'offen', 'entfaellt')),
     grund text not null default '',
     getroffen_at timestamptz not null default now(),
     getroffen_von text not null,
     abgeloest_at timestamptz,
     check (ergebnis = vorschlag or grund ~ '\\S')
   )`,
  `create unique index feststellung_geltend on vorgaenge.feststellung (verfahren_id, schluessel) where abgeloest_at is null`,
  `create index feststellung_verlauf on vorgaenge.feststellung (verfahren_id, id)`,

  // ---- Fristen -------------------------------------------------------------------------------------------------------
  `create table vorgaenge.frist (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     art text not null check (art ~ '\\S'),
     faellig date not null,
     text text not null check (text ~ '\\S'),
     norm text not null default '',
     -- On whom the Vorgang waits; none: on us.
     wartet_auf text check (wartet_auf in ('antragsteller', 'stelle')),
     -- What the Frist belongs to: a letter, an enquiry, a claim.
     bezug uuid,
     erledigt_at timestamptz,
     erledigt_von text,
     created_at timestamptz not null default now(),
     created_by text not null,
     check ((erledigt_at is null) = (erledigt_von is null))
   )`,
  `create index frist_verfahren on vorgaenge.frist (verfahren_id, faellig)`,
  `create index frist_offen on vorgaenge.frist (faellig, id) where erledigt_at is null`,
  `create index frist_bezug on vorgaenge.frist (bezug) where bezug is not null`,
  `create function vorgaenge.naechste_frist_folgt() returns trigger language plpgsql as $$
   declare betroffen uuid := case when tg_op = 'DELETE' then old.verfahren_id else new.verfahren_id end;
   begin
     update vorgaenge.verfahren v set naechste_frist =
       (select min(faellig) from vorgaenge.frist f where f.verfahren_id = betroffen and f.erledigt_at is null)
     where v.id = betroffen;
     return null;
   end $$`,
  `create trigger naechste_frist_folgt after insert or delete or update of faellig, erledigt_at on vorgaenge.frist
     for each row execute function vorgaenge.naechste_frist_folgt()`,

  // ---- Zeitlauf: what happened, for people; the audit log is another thing -------------------------------------------
  `create table vorgaenge.ereignis (
     id uuid primary key default uuidv7(),
     verfahren_id uuid not null references vorgaenge.verfahren (id) on delete cascade,
     art text not null check (art ~ '\\S'),
     text text not null check (text ~ '\\S'),
     -- Also shown to the applicant on the status page.
     oeffentlich boolean not null default false,
     bezug uuid,
     geschehen_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index ereignis_verfahren on vorgaenge.ereignis (verfahren_id, geschehen_at, id)`,

  `grant select, insert, update, delete on vorgaenge.verfahren, vorgaenge.beteiligter, vorgaenge.frist to bleibe_app`,
  // Facts and findings are superseded, never changed; what happened stays.
  `grant select, insert, delete on vorgaenge.tatsache, vorgaenge.feststellung, vorgaenge.ereignis to bleibe_app`,
  `grant update (abgeloest_at) on vorgaenge.tatsache, vorgaenge.feststellung to bleibe_app`,
  `grant update (dokument_id, seite, x, y, w, h) on vorgaenge.tatsache to bleibe_app`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
