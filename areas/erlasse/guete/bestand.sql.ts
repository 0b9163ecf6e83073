/** All sections that somebody may read with their days, for the plain ways to search. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { Sammlungsart } from '../bestand/werk.schema.ts';

export interface SchlichterAbschnitt {
  readonly kurz: string;
  readonly bezeichnung: string;
  readonly art: Sammlungsart;
  readonly text: string;
  /** ISO days, both inclusive. */
  readonly von: string;
  readonly bis: string;
}

/** A law is valid by its Fassungen, the oldest one for all days before too; repeals are unknown to plain ways. */
export async function listSchlichteAbschnitte(db: Database | Tx, actor: Principal): Promise<SchlichterAbschnitt[]> {
  const { rows } = await sql<SchlichterAbschnitt>`
    with zeit as (
      select f.id, w.kurz, s.art,
        case when s.art = 'recht' and lag(f.id) over je is null then '0001-01-01'::date
          else greatest(f.gueltig_ab, w.gueltig_ab) end as von,
        least(coalesce(lead(f.gueltig_ab) over je - 1, '9999-12-31'), coalesce(w.gueltig_bis, '9999-12-31')) as bis
      from erlasse.fassung f join erlasse.werk w on w.id = f.werk_id join erlasse.sammlung s on s.id = w.sammlung_id
      where ${darfLesen(actor, 's')} and (w.einstufung is null or w.freigegeben_at is not null)
      window je as (partition by f.werk_id order by f.gueltig_ab))
    select z.kurz, n.bezeichnung, z.art, min(z.von)::text as von, max(z.bis)::text as bis,
      n.ueberschrift || E'\\n' || coalesce((
        select string_agg(a.text, E'\\n' order by a.ordnung) from erlasse.absatz a where a.norm_id = n.id), '') as text
    from zeit z join erlasse.fassung_norm fn on fn.fassung_id = z.id join erlasse.norm n on n.id = fn.norm_id
    where z.von <= z.bis group by z.kurz, z.art, n.id order by z.kurz, n.id`.execute(db);
  return rows;
}

/** Names of the works that somebody may read. */
export async function listKurznamen(db: Database | Tx, actor: Principal): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ kurz: string }>`
    select distinct w.kurz from erlasse.werk w join erlasse.sammlung s on s.id = w.sammlung_id
    where ${darfLesen(actor, 's')}`.execute(db);
  return new Set(rows.map(({ kurz }) => kurz));
}
