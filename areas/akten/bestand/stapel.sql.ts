/** Stacks: what was counted, and what is stored of it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { fromCursor } from '../blaettern.rules.ts';

export interface StapelRow {
  readonly id: string;
  readonly nr: number;
  readonly karton: string | null;
  readonly blaetter: number;
  readonly beidseitig: boolean;
  readonly erklaerung: string | null;
  readonly abgeschlossen_at: string | null;
  readonly created_at: string;
  readonly version: number;
  readonly akten: { id: string; aktenzeichen: string; name: string }[];
  readonly dateien: number;
  readonly seiten: number;
  readonly trennseiten: number;
  readonly doppelt: number;
  readonly verdacht: number;
  readonly laeuft: boolean;
  readonly gescheitert: number;
}

/** Pairs that look alike in what came of a stack, whatever it was divided into. */
const DOPPELT = `
  with recursive zu (id) as (
    select e.id from akten.eingang e where e.stapel_id = s.id and e.status not in ('verworfen', 'dublette')
    union select t.id from akten.eingang t join zu on t.teil_von = zu.id)
  select count(*) filter (where v.entscheidung is null)::int as verdacht,
    count(distinct case v.entscheidung when 'erste' then v.erste_dokument || ':' || v.erste_nr
      when 'zweite' then v.zweite_dokument || ':' || v.zweite_nr end)::int as doppelt
  from akten.doppelverdacht v
  where v.zweite_dokument in (select d.id from akten.dokument d join zu on zu.id = d.eingang_id)`;

const STAPEL =
  sql.raw(`s.id, s.nr, s.karton, s.blaetter, s.beidseitig, s.erklaerung, s.abgeschlossen_at, s.created_at, s.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen, 'name',
      coalesce((select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
        join akten.person p on p.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson'), ''))
      order by a.aktenzeichen)
    from akten.stapel_akte sa join akten.akte a on a.id = sa.akte_id where sa.stapel_id = s.id), '[]') as akten,
  g.*, x.*
  from akten.stapel s, lateral (
    select count(*) filter (where e.sha256 is not null and e.status <> 'fehler')::int as dateien,
      coalesce(sum(d.seiten), 0)::int as seiten,
      coalesce(sum((select count(*) from akten.umordnung_seite us where us.umordnung_id = d.umordnung_id
        and us.von_dokument = d.id and us.teil_nr is null)), 0)::int as trennseiten,
      coalesce(bool_or(e.status in ('angeboten', 'gespeichert', 'erkennung')), false) as laeuft,
      count(*) filter (where e.status = 'fehler')::int as gescheitert
    from akten.eingang e left join akten.dokument d on d.eingang_id = e.id
    where e.stapel_id = s.id and e.status not in ('verworfen', 'dublette')) as g, lateral (${DOPPELT}) as x`);

/** Open ones first, the newest on top. */
export async function listStapelRows(
  db: Database | Tx,
  filter: { ab?: string | undefined; anzahl: number },
): Promise<StapelRow[]> {
  const after = fromCursor(filter.ab, 2);
  const { rows } = await sql<StapelRow>`
    select ${STAPEL} where true
      ${after ? sql`and (s.abgeschlossen_at is not null, -s.nr) > (${after[0] === 'true'}::boolean, ${after[1]}::int)` : sql``}
    order by s.abgeschlossen_at is not null, s.nr desc limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

export async function findStapel(db: Database | Tx, id: string): Promise<StapelRow | undefined> {
  const { rows } = await sql<StapelRow>`select ${STAPEL} where s.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockStapel(tx: Tx, id: string): Promise<StapelRow | undefined> {
  await sql`select 1 from akten.stapel where id = ${id} for update`.execute(tx);
  return findStapel(tx, id);
}

export async function insertStapel(
  tx: Tx,
  values: { blaetter: number; beidseitig: boolean; karton: string | null; createdBy: string },
  akten: readonly string[],
): Promise<string> {
  // One after the other: a stack has the next number, and none is left out.
  await sql`select pg_advisory_xact_lock(hashtextextended('akten.stapel', 0))`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into akten.stapel (nr, blaetter, beidseitig, karton, created_by)
    select coalesce(max(nr), 0) + 1, ${values.blaetter}::int, ${values.beidseitig}::boolean, ${values.karton}::text,
      ${values.createdBy}::text from akten.stapel returning id`.execute(tx);
  const { id } = rows[0] as { id: string };
  await sql`insert into akten.stapel_akte (stapel_id, akte_id)
    select ${id}, unnest(${[...akten]}::uuid[])`.execute(tx);
  return id;
}

/** False when the version is stale or it is closed already. */
export async function closeStapelRow(
  tx: Tx,
  id: string,
  values: { version: number; erklaerung: string | null; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.stapel set abgeschlossen_at = now(), abgeschlossen_by = ${values.by}, erklaerung = ${values.erklaerung},
      version = version + 1
    where id = ${id} and version = ${values.version} and abgeschlossen_at is null returning 1`.execute(tx);
  return rows.length > 0;
}

/** By the code on its cover. A stack that is not there is no reason to stop a scan. */
export async function noteStapel(tx: Tx, eingangId: string, stapelId: string): Promise<void> {
  await sql`update akten.eingang set stapel_id = s.id from akten.stapel s
    where akten.eingang.id = ${eingangId} and s.id = ${stapelId}`.execute(tx);
}
