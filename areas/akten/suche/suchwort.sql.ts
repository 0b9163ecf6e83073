/** The words of the office: gathered from pages, looked up for compounds and slips of the pen. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { BekanntesWort } from './wort.rules.ts';

/** So many pages are read for it; of a larger registry a sample. */
const SAMPLE_PAGES = 20_000;
/** A word in so many Akten belongs to no one person. */
const FEWEST_AKTEN = 3;

/**
 * Gathers the words anew. A stem is kept with its most frequent spelling, and only when it stands in three Akten at
 * least. Reads at most 20,000 pages, so that it costs the same at any size.
 */
export async function gatherSuchworte(tx: Tx): Promise<number> {
  const { rows: size } = await sql<{ seiten: number }>`
    select reltuples::float8 as seiten from pg_class where oid = 'akten.seite'::regclass`.execute(tx);
  const percent = Math.min(100, (100 * SAMPLE_PAGES) / Math.max(1, size[0]?.seiten ?? 1));
  await sql`delete from akten.suchwort`.execute(tx);
  const { rows } = await sql`
    with probe as materialized (
      select d.akte_id, s.text from akten.seite s tablesample system (${percent}::real)
      join akten.dokument d on d.id = s.dokument_id where d.akte_id is not null),
    geschrieben as (
      select token, count(distinct akte_id) as akten
      from probe, regexp_split_to_table(text, '[^[:alpha:]]+') as token
      where length(token) between 4 and 40 group by token),
    gestammt as (
      select g.token, g.akten, w.lexeme as wort
      from geschrieben g, lateral unnest(to_tsvector('akten.deutsch', akten.falte(g.token))) as w)
    insert into akten.suchwort (wort, schreibung, akten)
    select wort, (array_agg(token order by akten desc, token))[1], max(akten)::int from gestammt
    group by wort having max(akten) >= ${FEWEST_AKTEN} and length(wort) >= 3
    returning 1`.execute(tx);
  return rows.length;
}

export async function hasSuchworte(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from akten.suchwort limit 1`.execute(tx);
  return rows.length > 0;
}

/** Stems of words as the index has them; null for a stop word. */
export async function stemsOf(db: Database | Tx, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) return new Map();
  const { rows } = await sql<{ wort: string; stamm: string | null }>`
    select wort, (tsvector_to_array(to_tsvector('akten.deutsch', akten.falte(wort))))[1] as stamm
    from unnest(${[...words]}::text[]) as wort`.execute(db);
  return new Map(rows.flatMap(({ wort, stamm }) => (stamm ? [[wort, stamm] as const] : [])));
}

/** Known words that have this stem as a part, the most frequent first. */
export async function listCompounds(db: Database | Tx, stem: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ wort: string; schreibung: string }>`
    select schreibung from akten.suchwort
    where wort like ${`%${stem.replace(/[%_\\]/g, '\\$&')}%`} and length(wort) >= ${stem.length + 3}
    order by akten desc, wort limit ${limit}`.execute(db);
  return rows.map(({ schreibung }) => schreibung);
}

/** Which of these stems are known. */
export async function knownStems(db: Database | Tx, stems: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (stems.length === 0) return new Map();
  const { rows } = await sql<{ wort: string; schreibung: string }>`
    select wort, schreibung from akten.suchwort where wort = any(${[...stems]}::text[])`.execute(db);
  return new Map(rows.map(({ wort, schreibung }) => [wort, schreibung]));
}

export async function listSimilarWords(db: Database | Tx, stem: string, limit: number): Promise<BekanntesWort[]> {
  const { rows } = await sql<BekanntesWort>`
    select wort, schreibung, akten from akten.suchwort where wort % (select ${stem}::text)
    order by similarity(wort, ${stem}) desc, akten desc limit ${limit}`.execute(db);
  return rows;
}
