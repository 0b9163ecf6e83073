/** What an index is built from: the sections of one Sammlung with the days on which each is in force. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';

export interface Suchstand {
  readonly id: string;
  readonly art: Sammlungsart;
  /** Another number as soon as the index may be old. One Erlass may end another of any Sammlung, so they count together. */
  readonly stand: number;
}

export async function listSuchstaende(db: Database | Tx): Promise<Suchstand[]> {
  const { rows } = await sql<Suchstand>`
    select id, art, (case when art = 'recht' then stand
      else sum(stand) filter (where art <> 'recht') over () + count(*) filter (where art <> 'recht') over () end)::bigint as stand
    from erlasse.sammlung order by art, name, id`.execute(db);
  return rows;
}

/**
 * Equal as long as nothing that an index is built from has changed. `stand` alone is not enough: a database that was
 * restored from a backup counts the same numbers again.
 */
export async function readPruefsumme(db: Database | Tx, { id, art }: Pick<Suchstand, 'id' | 'art'>): Promise<string> {
  const own = art === 'recht' ? sql`s.id = ${id}` : sql`s.art <> 'recht'`;
  const { rows } = await sql<{ summe: string }>`
    with s as materialized (select * from erlasse.sammlung s where ${own}),
      w as materialized (select w.* from erlasse.werk w join s on s.id = w.sammlung_id)
    select md5(concat_ws('|',
      (select string_agg(s::text, ' ' order by s.id) from s),
      (select string_agg(md5(w::text), '' order by w.id) from w),
      (select string_agg(md5(concat(f.werk_id, f.gueltig_ab, f.sha256)), '' order by f.werk_id, f.gueltig_ab)
        from erlasse.fassung f join w on w.id = f.werk_id),
      (select string_agg(md5(b::text), '' order by b.id) from erlasse.beziehung b join w on w.id = b.von_werk_id))) as summe`.execute(
    db,
  );
  return rows[0]?.summe ?? '';
}

/** A work as far as a change of it changes the index. */
export interface Werkstand {
  readonly id: string;
  readonly kurz: string;
  /** Changes with every text of the work. */
  readonly texte: string;
}

/** What is VS-NfD is searched only once somebody has released it. */
const SUCHBAR = sql`(w.einstufung is null or w.freigegeben_at is not null)`;

export async function listWerkstaende(db: Database | Tx, sammlungId: string): Promise<Werkstand[]> {
  const { rows } = await sql<Werkstand>`
    select w.id, w.kurz, md5(coalesce(string_agg(f.gueltig_ab || f.sha256, ' ' order by f.gueltig_ab), '')) as texte
    from erlasse.werk w left join erlasse.fassung f on f.werk_id = w.id
    where w.sammlung_id = ${sammlungId} and ${SUCHBAR} group by w.id order by w.kurz, w.id`.execute(db);
  return rows;
}

export interface AbschnittRow {
  readonly id: string;
  readonly werk_id: string;
  readonly bezeichnung: string;
  readonly ueberschrift: string;
  readonly gliederung: readonly string[];
  readonly absaetze: readonly (readonly [nr: string, text: string])[] | null;
}

/** In the order of the work; each text once, however many Fassungen carry it. */
export async function listAbschnitte(db: Database | Tx, werkIds: readonly string[]): Promise<AbschnittRow[]> {
  const { rows } = await sql<AbschnittRow>`
    select n.id, n.werk_id, n.bezeichnung, n.ueberschrift, p.gliederung,
      (select jsonb_agg(jsonb_build_array(a.nr, a.text) order by a.ordnung) from erlasse.absatz a where a.norm_id = n.id) as absaetze
    from erlasse.norm n cross join lateral (
      select fn.gliederung, fn.ordnung from erlasse.fassung_norm fn join erlasse.fassung f on f.id = fn.fassung_id
      where fn.norm_id = n.id order by f.gueltig_ab desc, fn.ordnung limit 1) p
    where n.werk_id = any (${werkIds}::uuid[]) order by n.werk_id, p.ordnung, n.id`.execute(db);
  return rows;
}

/** Building takes longer between two questions to the database than an idle transaction is let live. */
export async function letIdle(tx: Tx): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
}
