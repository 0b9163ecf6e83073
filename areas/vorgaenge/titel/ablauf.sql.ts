/** Queries of the notices: who is near an end, and what was sent already. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { AblaufWas } from './ablauf.rules.ts';

export interface NahesEnde {
  readonly id: string;
  readonly was: AblaufWas;
  readonly art: string;
  readonly grundlage: string;
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
  readonly konto_id: string | null;
  readonly wunsch: 'portal' | 'mail' | 'brief' | null;
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
      k.sprache, coalesce(k.anschrift <> '', false) as anschrift, k.email_versiegelt, k.konto_id, k.wunsch
    from (
      select t.id, 'titel' as was, t.art, t.grundlage, t.gueltig_ab, t.gueltig_bis, t.endet, t.akte_id, t.person_id
        from vorgaenge.titel t where t.beendet is null and t.endet between ${w.von}::date and ${w.bis}::date
      union all
      select p.id, p.art, p.art, '', p.gueltig_ab, p.gueltig_bis, p.gueltig_bis, p.akte_id, p.person_id
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
  readonly weg: 'portal' | 'mail' | 'brief' | 'keiner';
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

export interface HinweisRow {
  readonly id: string;
  readonly was: string;
  readonly art: string;
  readonly grundlage: string;
  readonly stufe: number;
  readonly endet: string;
  readonly weg: 'portal' | 'mail' | 'brief' | 'keiner';
  readonly grund: string;
  readonly sprache: string;
  readonly gedruckt_at: string | null;
  readonly created_at: string;
  readonly akte_id: string;
  readonly person_id: string;
}

const VISIBLE = (actor: Principal) =>
  sql`(${liegtInSichtbarerAkte(actor, 't.akte_id')} or ${liegtInSichtbarerAkte(actor, 'p.akte_id')})`;

/** Newest first; one row more than asked for. */
export async function listHinweisRows(
  db: Database | Tx,
  actor: Principal,
  w: { readonly weg: string | null; readonly anzahl: number; readonly nach?: readonly string[] | undefined },
): Promise<HinweisRow[]> {
  const [am = null, id = null] = w.nach ?? [];
  const { rows } = await sql<HinweisRow>`
    select h.id, case when t.id is null then p.art else 'titel' end as was, coalesce(t.art, p.art) as art,
      coalesce(t.grundlage, '') as grundlage, h.stufe, h.endet, h.weg, h.grund, h.sprache, h.gedruckt_at, h.created_at,
      coalesce(t.akte_id, p.akte_id) as akte_id, coalesce(t.person_id, p.person_id) as person_id
    from vorgaenge.ablaufhinweis h left join vorgaenge.titel t on t.id = h.titel_id
      left join vorgaenge.ausweispapier p on p.id = h.papier_id
    where ${VISIBLE(actor)} and (${w.weg}::text is null or h.weg = ${w.weg})
      and (${am}::timestamptz is null or (h.created_at, h.id) < (${am}::timestamptz, ${id}::uuid))
    order by h.created_at desc, h.id desc limit ${w.anzahl + 1}`.execute(db);
  return rows;
}

export async function countOffeneBriefe(db: Database | Tx, actor: Principal): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from vorgaenge.ablaufhinweis h left join vorgaenge.titel t on t.id = h.titel_id
      left join vorgaenge.ausweispapier p on p.id = h.papier_id
    where h.weg = 'brief' and h.gedruckt_at is null and ${VISIBLE(actor)}`.execute(db);
  return rows[0]?.n ?? 0;
}
