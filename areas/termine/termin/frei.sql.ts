/** What is free, for many days at once: the bits that the database keeps, two statements for any view. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Klasse, Platzart } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Rasterzeile {
  readonly tag: string;
  /** One after the other, each `EINTRAG` signs: id of the Platz, then its bits as hexadecimal digits. */
  readonly plaetze: string;
}

const ID = 36;
const HEX = 76;
export const EINTRAG = { id: ID, ganz: ID + HEX } as const;

export interface Rahmen {
  readonly plaetze: readonly {
    readonly id: string;
    readonly poolId: string;
    readonly art: Platzart;
    readonly faehigkeiten: readonly string[];
  }[];
  /** Minutes that are left; what ended counts as left. */
  readonly kontingente: readonly { readonly poolId: string; readonly tag: string; readonly rest: number }[];
  /** Spans that the bits show as taken and that may be had all the same. */
  readonly dochFrei: readonly {
    readonly platzId: string;
    readonly tag: string;
    readonly von: string;
    readonly bis: string;
  }[];
}

export interface Rahmenfrage {
  readonly pools: readonly string[];
  readonly von: string;
  readonly bis: string;
  readonly klasse: Klasse;
  readonly jetzt: string;
  readonly ruhendes: boolean;
}

export async function readRahmen(db: Db, { pools, von, bis, klasse, jetzt, ruhendes }: Rahmenfrage): Promise<Rahmen> {
  const { rows } = await sql<Rahmen>`
    with ende as (
      select b.platz_id, b.pool_id, b.tag, b.klasse, b.minuten, b.zeitraum, b.bis <= ${jetzt} as vorbei
      from termine.belegung b
      where b.bis is not null and (b.bis <= ${jetzt} or (${ruhendes} and b.termin_id is null))
        and b.tag between ${von} and ${bis} and b.pool_id = any(${pools}::uuid[]))
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'poolId', p.pool_id, 'art', p.art, 'faehigkeiten', to_jsonb(p.faehigkeiten)))
        from termine.platz p join termine.pool o on o.id = p.pool_id
        where p.aktiv and p.pool_id = any(${pools}::uuid[]) and (o.ueberbuchung or not p.ueberbuchung)), '[]') as plaetze,
      coalesce((select jsonb_agg(jsonb_build_object('poolId', k.pool_id, 'tag', k.tag,
          'rest', k.minuten - k.belegt + coalesce((
            select sum(e.minuten) from ende e where e.pool_id = k.pool_id and e.tag = k.tag and e.klasse = k.klasse), 0)))
        from termine.kontingent k
        where k.pool_id = any(${pools}::uuid[]) and k.tag between ${von} and ${bis} and k.klasse = ${klasse}), '[]') as kontingente,
      coalesce((select jsonb_agg(jsonb_build_object('platzId', e.platz_id, 'tag', e.tag, 'von', lower(e.zeitraum), 'bis', upper(e.zeitraum)))
        from ende e), '[]') as "dochFrei"`.execute(db);
  return rows[0] as Rahmen;
}

/** Thousands of bit strings travel as few long texts: reading rows and binary digits cost more than finding them. */
export async function listRaster(
  db: Db,
  plaetze: readonly string[],
  von: string,
  bis: string,
): Promise<readonly Rasterzeile[]> {
  const { rows } = await sql<Rasterzeile>`
    select tag, string_agg(platz_id::text || encode(substr(bit_send(frei), 5), 'hex'), '') as plaetze from termine.offen
    where tag between ${von} and ${bis} and platz_id = any(${plaetze}::uuid[]) and frei <> B'0'::bit(300)
    group by tag`.execute(db);
  return rows;
}
