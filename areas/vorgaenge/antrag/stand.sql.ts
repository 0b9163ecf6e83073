/** What the status page reads of a Verfahren. The caller has shown that the application is the citizen's own. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface VerfahrenKurz {
  readonly stand: string;
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly bearbeiter: string | null;
}

export async function findVerfahrenKurz(db: Db, id: string): Promise<VerfahrenKurz | undefined> {
  const { rows } = await sql<VerfahrenKurz>`
    select stand, verfahrensart, pruefart, bearbeiter from vorgaenge.verfahren where id = ${id}`.execute(db);
  return rows[0];
}

/**
 * Days from receipt to decision of closed ones of the same kind within two years. Those that were withdrawn, given up or
 * handed over say nothing about how long a decision takes.
 */
export async function listDauern(
  db: Db,
  { verfahrensart, pruefart }: Pick<VerfahrenKurz, 'verfahrensart' | 'pruefart'>,
  today: string,
): Promise<number[]> {
  const { rows } = await sql<{ tage: number }>`
    select (extract(epoch from v.erledigt_at - v.eingegangen_at) / 86400)::float8 as tage
    from vorgaenge.verfahren v
    where v.stand = 'erledigt' and v.ergebnis in ('erteilt', 'abgelehnt', 'erledigt')
      and v.verfahrensart = ${verfahrensart} and v.pruefart is not distinct from ${pruefart}
      and v.erledigt_at > ${today}::date - interval '2 years' and v.erledigt_at >= v.eingegangen_at
    order by v.erledigt_at desc limit 500`.execute(db);
  return rows.map(({ tage }) => tage);
}

export interface BriefRow {
  readonly art: 'nachforderung' | 'anhoerung' | 'bescheid' | 'sonstiges';
  readonly weg: 'brief' | 'pzu' | 'empfangsbekenntnis' | 'schalter' | 'portal';
  readonly stand: string;
  readonly am: string;
  readonly antwort_bis: string | null;
  readonly beantwortet_am: string | null;
  readonly bekannt_am: string | null;
}

/** Released ones, oldest first; a draft is nobody's business yet. */
export async function listBriefe(db: Db, verfahrenId: string): Promise<BriefRow[]> {
  const { rows } = await sql<BriefRow>`
    select art, weg, stand, freigegeben_at as am, antwort_bis::text, beantwortet_am::text, bekannt_am::text
    from vorgaenge.schreiben where verfahren_id = ${verfahrenId} and freigegeben_at is not null
      and stand not in ('entwurf', 'vorgelegt', 'verworfen') order by freigegeben_at`.execute(db);
  return rows;
}

/** A decision is being written or is on its way. */
export async function hasBescheidUnterwegs(db: Db, verfahrenId: string): Promise<boolean> {
  const { rows } = await sql`
    select from vorgaenge.schreiben where verfahren_id = ${verfahrenId} and art = 'bescheid'
      and stand not in ('bekannt', 'verworfen') limit 1`.execute(db);
  return rows.length > 0;
}
