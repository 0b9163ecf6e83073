/** Words of searches that found nothing or the wrong norm. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Fehlsuche } from './zeile.schema.ts';

/** What an editor has settled stays settled, however often it is asked again. */
export async function noteFehlsucheRow(tx: Tx, worte: string, grund: Fehlsuche['grund'], tag: string): Promise<void> {
  await sql`insert into erlasse.fehlsuche (worte, grund, zuletzt_am) values (${worte}, ${grund}, ${tag})
    on conflict (worte) do update set anzahl = erlasse.fehlsuche.anzahl + 1, zuletzt_am = excluded.zuletzt_am,
      grund = excluded.grund`.execute(tx);
}

export async function listOffeneFehlsuchen(db: Database | Tx, limit: number): Promise<Fehlsuche[]> {
  const { rows } = await sql<Fehlsuche>`
    select id, version, worte, grund, anzahl, zuletzt_am as "zuletztAm" from erlasse.fehlsuche where stand = 'offen'
    order by anzahl desc, worte limit ${limit}`.execute(db);
  return rows;
}

export async function countOffeneFehlsuchen(db: Database | Tx): Promise<number> {
  const { rows } = await sql<{
    anzahl: number;
  }>`select count(*)::int as anzahl from erlasse.fehlsuche where stand = 'offen'`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

/** False when somebody was quicker. */
export async function settleFehlsuche(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  stand: 'uebernommen' | 'verworfen',
): Promise<boolean> {
  const { rows } = await sql`update erlasse.fehlsuche set stand = ${stand}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and stand = 'offen' returning id`.execute(tx);
  return rows.length === 1;
}

/** Not asked for since the day: nobody needs an entry for it. */
export async function forgetFehlsuchenBefore(tx: Tx, tag: string): Promise<number> {
  const { rows } = await sql`delete from erlasse.fehlsuche where zuletzt_am < ${tag} returning id`.execute(tx);
  return rows.length;
}
