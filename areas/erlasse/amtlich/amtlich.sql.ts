/** Which laws this office loads, where that differs from the delivered list. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { AMTLICHE_GESETZE } from './amtlich.data.ts';

export interface Amtswahl {
  readonly slug: string;
  readonly kurz: string;
  readonly gewaehlt: boolean;
  /** On the list that comes with Bleibe. */
  readonly mitgeliefert: boolean;
}

/** The delivered list and what the office added; by name. */
export async function listAmtswahl(db: Database | Tx): Promise<Amtswahl[]> {
  const { rows } = await sql<{ slug: string; gewaehlt: boolean }>`select slug, gewaehlt from erlasse.amtswahl`.execute(
    db,
  );
  const own = new Map(rows.map(({ slug, gewaehlt }) => [slug, gewaehlt]));
  const delivered = AMTLICHE_GESETZE.map(({ slug, kurz }) => ({
    slug,
    kurz,
    gewaehlt: own.get(slug) ?? true,
    mitgeliefert: true,
  }));
  const known = new Set(AMTLICHE_GESETZE.map(({ slug }) => slug));
  const added = rows
    .filter(({ slug }) => !known.has(slug))
    .map(({ slug, gewaehlt }) => ({ slug, kurz: slug, gewaehlt, mitgeliefert: false }));
  return [...delivered, ...added].sort((a, b) => a.kurz.localeCompare(b.kurz, 'de'));
}

export async function saveAmtswahl(tx: Tx, slug: string, gewaehlt: boolean, by: string): Promise<void> {
  await sql`insert into erlasse.amtswahl (slug, gewaehlt, created_by) values (${slug}, ${gewaehlt}, ${by})
    on conflict (slug) do update set gewaehlt = excluded.gewaehlt, created_by = excluded.created_by, created_at = now()`.execute(
    tx,
  );
}

/** Takes an added one off the list again. */
export async function removeAmtswahl(tx: Tx, slug: string): Promise<void> {
  await sql`delete from erlasse.amtswahl where slug = ${slug}`.execute(tx);
}

/** By name: the newest day that is stored. */
export async function listStaende(db: Database | Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ kurz: string; tag: string }>`
    select w.kurz, max(f.tage[cardinality(f.tage)])::text as tag from erlasse.werk w
      join erlasse.sammlung s on s.id = w.sammlung_id join erlasse.fassung f on f.werk_id = w.id
    where s.art = 'recht' group by w.kurz`.execute(db);
  return new Map(rows.map(({ kurz, tag }) => [kurz, tag]));
}
