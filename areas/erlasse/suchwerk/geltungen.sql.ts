/** On which days each section of a Sammlung is in force. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

/** ISO days, both inclusive, without `bis` until further notice. */
export interface NormGeltung {
  readonly normId: string;
  readonly werkId: string;
  readonly von: string;
  readonly bis: string | undefined;
  readonly ende: { readonly durchWerkId?: string | undefined } | undefined;
}

/** Once for each run of days: a text on a day is that of the Fassung with the greatest first day not after it. */
export async function listGeltungen(db: Database | Tx, sammlungId: string): Promise<NormGeltung[]> {
  const { rows } = await sql<{ normId: string; werkId: string; von: string; bis: string | null }>`
    select norm_id as "normId", werk_id as "werkId", min(von)::text as von,
      case when max(bis) = 'infinity' then null else max(bis)::text end as bis
    from (
      select d.*, sum(neu) over (partition by norm_id order by von, bis) as lauf from (
        select d.*, (lag(bis) over (partition by norm_id order by von, bis) is distinct from von - 1)::int as neu from (
          select distinct fn.norm_id, f.werk_id, f.von, f.bis
          from (select f.id, f.werk_id, greatest(f.gueltig_ab, w.gueltig_ab) as von,
                  least(coalesce(lead(f.gueltig_ab) over (partition by f.werk_id order by f.gueltig_ab) - 1, 'infinity'),
                    w.gueltig_bis) as bis
                from erlasse.fassung f join erlasse.werk w on w.id = f.werk_id
                where w.sammlung_id = ${sammlungId} and (w.einstufung is null or w.freigegeben_at is not null)) f
          join erlasse.fassung_norm fn on fn.fassung_id = f.id where f.von <= f.bis) d) d) d
    group by norm_id, werk_id, lauf order by norm_id, von`.execute(db);
  return rows.map(({ bis, ...row }) => ({ ...row, bis: bis ?? undefined, ende: undefined }));
}
