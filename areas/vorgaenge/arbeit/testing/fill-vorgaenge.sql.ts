/** A busy office for benchmarks: fictional persons with an Akte and an open Vorgang each, the same on every machine. */
import { sql } from 'kysely';
import type { Database } from '#platform/db/db.ts';

export interface FillVorgaengeOptions {
  readonly db: Database;
  /** Teams by their letters. */
  readonly teams: readonly { readonly id: string; readonly von: string; readonly bis: string }[];
  /** Ids of accounts who work on them. */
  readonly bearbeiter: readonly { readonly id: string; readonly teamId: string }[];
  readonly anzahl: number;
  readonly note: (line: string) => void;
}

const BATCH = 5_000;

/** The same id for the same number `i`, well formed. */
const idOf = (kind: 'v' | 'a' | 'f') =>
  sql.raw(`overlay(overlay(md5('${kind}' || i) placing '4' from 13) placing '8' from 17)::uuid`);

const ARTEN = ['P01', 'P05', 'P07', 'P08', 'P12', 'P13', 'P16', 'P21', 'P23', 'P32'];
const STAENDE = ['eingang', 'pruefung', 'pruefung', 'nachforderung', 'beteiligung', 'anhoerung', 'entscheidung'];

/** Every seventh has no Frist, every ninth nobody who works on it; a third waits for somebody. */
export async function fillVorgaenge({ db, teams, bearbeiter, anzahl, note }: FillVorgaengeOptions): Promise<void> {
  for (let from = 0; from < anzahl; from += BATCH) {
    await fillBatch(db, from, Math.min(from + BATCH, anzahl), teams, bearbeiter);
    note(`${Math.min(from + BATCH, anzahl)} von ${anzahl} Vorgängen angelegt`);
  }
  for (const table of ['akten.akte', 'akten.person', 'akten.akte_person', 'vorgaenge.verfahren', 'vorgaenge.frist'])
    await sql.raw(`analyze ${table}`).execute(db);
}

async function fillBatch(
  db: Database,
  from: number,
  to: number,
  teams: FillVorgaengeOptions['teams'],
  bearbeiter: FillVorgaengeOptions['bearbeiter'],
): Promise<void> {
  // Rows of four tables by one number each; md5 of it stands for chance.
  await sql`
    with n as (
      select i, ${idOf('v')} as person_id, ${idOf('a')} as akte_id, ${idOf('f')} as id,
        chr(65 + (i * 7) % 26) as buchstabe
      from generate_series(${from}::int, ${to - 1}::int) i),
    t as (
      select n.*, team.id as team_id from n join lateral (
        select id from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as x(id text, von text, bis text)
        where n.buchstabe between x.von and x.bis order by x.von limit 1) team on true),
    p as (
      insert into akten.person (id, familienname, vornamen, geschlecht, geburtsdatum, staatsangehoerigkeiten, ordnung,
        suchname, klang, created_by)
      select person_id, buchstabe || 'inventar' || i, 'Test', 'unbekannt', '1990', array['TUR'], buchstabe || i,
        lower(buchstabe) || i, '{}', 'bench' from t),
    a as (
      insert into akten.akte (id, aktenzeichen, team_id, buchstabe, schluessel, created_by)
      select akte_id, 'ABH-2026-' || lpad((500000 + i)::text, 6, '0'), team_id, buchstabe, '{}'::jsonb, 'bench' from t)
    insert into akten.akte_person (akte_id, person_id, rolle)
    select akte_id, person_id, 'hauptperson' from t`.execute(db);
  await sql`
    insert into vorgaenge.verfahren (id, akte_id, person_id, verfahrensart, pruefart, kanal, eingegangen_at,
      vollstaendig_at, stand, bearbeiter, created_by)
    select ${idOf('f')}, a.id, ${idOf('v')}, (${ARTEN}::text[])[1 + i % ${ARTEN.length}::int], 'BK_18g',
      'portal', now() - make_interval(days => (i * 31) % 120, secs => i),
      case when i % 3 > 0 then now() - make_interval(days => (i * 31) % 120 / 2) end,
      (${STAENDE}::text[])[1 + i % ${STAENDE.length}::int],
      case when i % 9 > 0 then (select b.id from jsonb_to_recordset(${JSON.stringify(bearbeiter)}::jsonb)
        as b(id text, "teamId" text) where b."teamId" = a.team_id order by md5(b.id || i) limit 1) end, 'bench'
    from generate_series(${from}::int, ${to - 1}::int) i join akten.akte a on a.id = ${idOf('a')}`.execute(db);
  await sql`
    insert into vorgaenge.frist (verfahren_id, art, faellig, text, wartet_auf, created_by)
    select ${idOf('f')}, 'wiedervorlage', current_date + (i * 13) % 60 - 12, 'Nachsehen, was gekommen ist',
      case i % 6 when 0 then 'antragsteller' when 1 then 'stelle' end, 'bench'
    from generate_series(${from}::int, ${to - 1}::int) i where i % 7 > 0`.execute(db);
}
