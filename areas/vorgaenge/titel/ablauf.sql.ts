/** Queries of the notices: who is near an end, and what was sent already. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { AblaufWas } from './ablauf.rules.ts';

export interface NahesEnde {
  readonly id: string;
  readonly was: AblaufWas;
  readonly art: string;
  readonly gueltig_ab: string | null;
  readonly gueltig_bis: string;
  readonly endet: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly stufen: number[];
  readonly neuerer: boolean;
  readonly antrag: boolean;
  readonly sprache: string | null;
  readonly anschrift: boolean;
  readonly email_versiegelt: string | null;
}

/** In the order of their ids, so that a run can be cut into batches and begun again. */
export async function listNaheEnden(
  db: Database | Tx,
  w: { readonly von: string; readonly bis: string; readonly nach: string; readonly anzahl: number },
  antragsarten: readonly string[],
): Promise<NahesEnde[]> {
  const { rows } = await sql<NahesEnde>`
    select x.*, coalesce((select array_agg(h.stufe) from vorgaenge.ablaufhinweis h
        where (h.titel_id = x.id or h.papier_id = x.id) and h.endet = x.endet), '{}') as stufen,
      exists (select from vorgaenge.titel n where n.person_id = x.person_id and n.id <> x.id and n.beendet is null
        and (n.endet is null or n.endet > x.endet)) as neuerer,
      exists (select from vorgaenge.verfahren v where v.person_id = x.person_id and v.stand <> 'erledigt'
        and v.verfahrensart = any(${[...antragsarten]}::text[])) as antrag,
      k.sprache, coalesce(k.anschrift <> '', false) as anschrift, k.email_versiegelt
    from (
      select t.id, 'titel' as was, t.art, t.gueltig_ab, t.gueltig_bis, t.endet, t.akte_id, t.person_id
        from vorgaenge.titel t where t.beendet is null and t.endet between ${w.von}::date and ${w.bis}::date
      union all
      select p.id, p.art, p.art, p.gueltig_ab, p.gueltig_bis, p.gueltig_bis, p.akte_id, p.person_id
        from vorgaenge.ausweispapier p where p.abgeloest_at is null
          and p.gueltig_bis between ${w.von}::date and ${w.bis}::date
    ) x left join vorgaenge.erreichbarkeit k on k.person_id = x.person_id
    where x.id > ${w.nach}::uuid order by x.id limit ${w.anzahl}`.execute(db);
  return rows;
}

export interface NewHinweis {
  readonly was: AblaufWas;
  readonly id: string;
  readonly stufe: number;
  readonly endet: string;
  readonly weg: 'mail' | 'brief' | 'keiner';
  readonly grund: string;
  readonly sprache: string;
}

/** False when this step was told already: then nothing is sent a second time. */
export async function insertHinweis(tx: Tx, h: NewHinweis): Promise<boolean> {
  const titel = h.was === 'titel';
  const { rows } = await sql`
    insert into vorgaenge.ablaufhinweis (titel_id, papier_id, stufe, endet, weg, grund, sprache)
    values (${titel ? h.id : null}, ${titel ? null : h.id}, ${h.stufe}, ${h.endet}::date, ${h.weg}, ${h.grund},
      ${h.sprache}) on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export interface Erreichbarkeit {
  readonly personId: string;
  readonly akteId: string;
  readonly sprache: string;
  readonly anschrift: string;
  readonly emailVersiegelt: string | null;
}

export async function storeErreichbarkeit(tx: Tx, e: Erreichbarkeit, by: string): Promise<void> {
  await sql`insert into vorgaenge.erreichbarkeit (person_id, akte_id, sprache, anschrift, email_versiegelt, updated_by)
    values (${e.personId}, ${e.akteId}, ${e.sprache}, ${e.anschrift}, ${e.emailVersiegelt}, ${by})
    on conflict (person_id) do update set sprache = excluded.sprache, anschrift = excluded.anschrift,
      email_versiegelt = excluded.email_versiegelt, akte_id = excluded.akte_id, updated_at = now(),
      updated_by = excluded.updated_by, version = vorgaenge.erreichbarkeit.version + 1`.execute(tx);
}
