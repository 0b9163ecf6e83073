/** What ends, by day: titles and papers in one list. */
import { sql } from 'kysely';
import { liegtImBereich, liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { AblaufZeile } from './titel.schema.ts';

export interface AblaufRow {
  readonly id: string;
  readonly was: AblaufZeile['was'];
  readonly art: string;
  readonly grundlage: string;
  readonly endet: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly hinweis: { stufe: number; weg: string; grund: string } | null;
}

export interface AblaufWahl {
  readonly was: 'titel' | 'papiere' | 'alle';
  readonly von: string;
  readonly bis: string;
  readonly teamId?: string | undefined;
  readonly anzahl: number;
  /** Day and id of the last row seen. */
  readonly nach?: readonly string[] | undefined;
}

/** One row more than asked for. */
export async function listAblaufRows(db: Database | Tx, actor: Principal, w: AblaufWahl): Promise<AblaufRow[]> {
  const [tag = null, id = null] = w.nach ?? [];
  const team = w.teamId ? liegtImBereich('x.akte_id', { teamId: w.teamId, from: 'A', to: 'Z' }) : sql`true`;
  const { rows } = await sql<AblaufRow>`
    select x.*, (select jsonb_build_object('stufe', h.stufe, 'weg', h.weg, 'grund', h.grund) from vorgaenge.ablaufhinweis h
        where (h.titel_id = x.id or h.papier_id = x.id) and h.endet = x.endet order by h.stufe limit 1) as hinweis
    from (
      select t.id, 'titel' as was, t.art, t.grundlage, t.endet, t.akte_id, t.person_id from vorgaenge.titel t
        where t.beendet is null and t.endet between ${w.von}::date and ${w.bis}::date and ${w.was} in ('titel', 'alle')
      union all
      select p.id, p.art, p.art, '', p.gueltig_bis, p.akte_id, p.person_id from vorgaenge.ausweispapier p
        where p.abgeloest_at is null and p.gueltig_bis between ${w.von}::date and ${w.bis}::date
          and ${w.was} in ('papiere', 'alle')
    ) x
    where ${liegtInSichtbarerAkte(actor, 'x.akte_id')} and ${team}
      and (${tag}::date is null or (x.endet, x.id) > (${tag}::date, ${id}::uuid))
    order by x.endet, x.id limit ${w.anzahl + 1}`.execute(db);
  return rows;
}
