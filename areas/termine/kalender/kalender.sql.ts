/** Termine for the calendar; names are sealed and opened by kalender.ts. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { TERMIN, type Terminzeile } from '../termin/termin.sql.ts';
import type { Platzart } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Kalenderzeile extends Terminzeile {
  readonly pool: string;
  readonly standort: string;
  readonly anschrift: string;
  readonly stationen: readonly { platzId: string; platz: string; art: Platzart; von: string; bis: string }[];
  readonly ausserhalb: boolean;
}

const ZEILE = sql`${TERMIN}, o.name as pool, s.name as standort, s.anschrift,
  coalesce((select jsonb_agg(jsonb_build_object('platzId', p.id, 'platz', p.name, 'art', p.art, 'von', lower(b.zeitraum), 'bis', upper(b.zeitraum))
      order by lower(b.zeitraum), b.station)
    from termine.belegung b join termine.platz p on p.id = b.platz_id where b.termin_id = t.id), '[]') as stationen,
  t.stand in ('gebucht', 'angeboten', 'unbestaetigt') and exists (
    select from termine.belegung b join termine.platz p on p.id = b.platz_id
    left join termine.offen f on f.platz_id = b.platz_id and f.tag = b.tag
    where b.termin_id = t.id and (not p.aktiv or f.zeiten is null or not f.zeiten @> b.zeitraum)) as ausserhalb`;
const VON = sql`termine.termin t join termine.pool o on o.id = t.pool_id join termine.standort s on s.id = o.standort_id`;

export interface Kalenderfrage {
  readonly von: string;
  readonly bis: string;
  readonly poolId: string | null;
  readonly stand: string | null;
  readonly jetzt: string;
  readonly anzahl: number;
}

/** Of a pool: also those of other pools that have a station there. */
export async function listKalenderRows(db: Db, frage: Kalenderfrage): Promise<readonly Kalenderzeile[]> {
  const { von, bis, poolId, stand, jetzt, anzahl } = frage;
  const { rows } = await sql<Kalenderzeile>`
    select ${ZEILE} from ${VON}
    where t.tag between ${von} and ${bis}
      and case when ${stand}::text is null then t.stand not in ('abgesagt', 'verfallen') else t.stand = ${stand} end
      and (t.haelt_bis is null or t.haelt_bis > ${jetzt})
      and (${poolId}::uuid is null or t.pool_id = ${poolId}::uuid
        or exists (select from termine.belegung b where b.termin_id = t.id and b.pool_id = ${poolId}::uuid))
    order by t.beginn, t.id limit ${anzahl}`.execute(db);
  return rows;
}

export async function findKalenderRow(db: Db, id: string): Promise<Kalenderzeile | undefined> {
  return (await sql<Kalenderzeile>`select ${ZEILE} from ${VON} where t.id = ${id}`.execute(db)).rows[0];
}

/** As it was read out: capitals and the stroke in the middle do not matter. */
export async function findKalenderRowByKennung(db: Db, kennung: string): Promise<Kalenderzeile | undefined> {
  const { rows } = await sql<Kalenderzeile>`select ${ZEILE} from ${VON} where t.kennung = ${kennung}`.execute(db);
  return rows[0];
}

export async function listTermineZuRows(
  db: Db,
  { personId, verfahrenId, anzahl }: { personId: string | null; verfahrenId: string | null; anzahl: number },
): Promise<readonly Kalenderzeile[]> {
  const { rows } = await sql<Kalenderzeile>`
    select ${ZEILE} from ${VON}
    where (t.person_id = ${personId}::uuid or t.verfahren_id = ${verfahrenId}::uuid) and t.stand <> 'verfallen'
    order by t.beginn desc limit ${anzahl}`.execute(db);
  return rows;
}

export async function countTagRows(db: Db, tag: string, jetzt: string) {
  const { rows } = await sql<{ heute: number; kommen: number; naechster: string | null }>`
    select count(*)::int as heute, (count(*) filter (where beginn > ${jetzt}))::int as kommen,
      min(beginn) filter (where beginn > ${jetzt}) as naechster
    from termine.termin where tag = ${tag} and stand in ('gebucht', 'wahrgenommen', 'nicht_erschienen')`.execute(db);
  return rows[0] as { heute: number; kommen: number; naechster: string | null };
}

/** Active places, of one pool or of all. */
export async function listLaneRows(db: Db, poolId: string | null) {
  const { rows } = await sql<{ platzId: string; platz: string; art: Platzart; poolId: string; raum: string }>`
    select p.id as "platzId", p.name as platz, p.art, p.pool_id as "poolId", p.raum
    from termine.platz p join termine.pool o on o.id = p.pool_id
    where p.aktiv and o.aktiv and (${poolId}::uuid is null or p.pool_id = ${poolId}::uuid)
    order by o.name, p.name limit 200`.execute(db);
  return rows;
}
