/** Queries for finding the Akte of a document. They see the whole office; people see the result by their scope. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Unstimmigkeit } from './unstimmigkeit.rules.ts';

export async function listExistingZeichen(
  db: Database | Tx,
  zeichen: readonly string[],
): Promise<{ id: string; aktenzeichen: string }[]> {
  const { rows } = await sql<{ id: string; aktenzeichen: string }>`
    select id, aktenzeichen from akten.akte where aktenzeichen = any(${[...zeichen]}::text[]) and vernichtet_at is null`.execute(
    db,
  );
  return rows;
}

export interface NamedAkte {
  readonly akte_id: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string | null;
}

/** Persons whose birth date or whose whole name (folded, as filed) stands in a text, with their Akten. */
export async function listPersonsInText(
  db: Database | Tx,
  facts: { dates: readonly string[]; tokens: readonly string[] },
): Promise<NamedAkte[]> {
  const { rows } = await sql<NamedAkte>`
    select ap.akte_id, p.familienname, p.vornamen, p.geburtsdatum
    from akten.person p join akten.akte_person ap on ap.person_id = p.id
    join akten.akte a on a.id = ap.akte_id and a.vernichtet_at is null
    where p.geburtsdatum = any(${[...facts.dates]}::text[])
       or string_to_array(p.ordnung, ' ') <@ ${[...facts.tokens]}::text[]
    limit 500`.execute(db);
  return rows;
}

export async function insertVorschlaege(
  tx: Tx,
  eingangId: string,
  proposals: readonly { akteId: string; score: number; gruende: readonly string[] }[],
): Promise<void> {
  for (const { akteId, score, gruende } of proposals) {
    await sql`insert into akten.vorschlag (eingang_id, akte_id, score, gruende)
      values (${eingangId}, ${akteId}, ${score}, ${[...gruende]}::text[])
      on conflict (eingang_id, akte_id) do update set score = excluded.score, gruende = excluded.gruende`.execute(tx);
  }
}

/** What the pages say against each other; nothing when they agree. */
export async function storeUnstimmigkeit(tx: Tx, eingangId: string, of: readonly Unstimmigkeit[]): Promise<void> {
  const value = of.length > 0 ? JSON.stringify(of) : null;
  await sql`update akten.eingang set unstimmigkeit = ${value}::jsonb where id = ${eingangId}`.execute(tx);
}
