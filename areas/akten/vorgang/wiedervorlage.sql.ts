/** Queries on Wiedervorlagen. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';

export interface WiedervorlageRow {
  readonly id: string;
  readonly faellig: string;
  readonly vermerk: string;
  readonly fuer: string;
  readonly version: number;
  readonly akte_id: string;
  readonly aktenzeichen: string;
  readonly person: string | null;
  readonly vorgang: { id: string; bezeichnung: string } | null;
  readonly dokument: { id: string; titel: string } | null;
}

const SELECT = sql.raw(`select f.id, f.faellig, f.vermerk, f.fuer, f.version, a.id as akte_id, a.aktenzeichen,
    (select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
       join akten.person p on p.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson') as person,
    case when v.id is not null then jsonb_build_object('id', v.id, 'bezeichnung', v.bezeichnung) end as vorgang,
    case when d.id is not null then jsonb_build_object('id', d.id, 'titel', d.titel) end as dokument
  from akten.verfuegung f join akten.akte a on a.id = f.akte_id
    left join akten.vorgang v on v.id = f.vorgang_id left join akten.dokument d on d.id = f.dokument_id`);

export async function insertWiedervorlage(
  tx: Tx,
  w: {
    akteId: string;
    vorgangId?: string | undefined;
    dokumentId?: string | undefined;
    faellig: string;
    vermerk: string;
  },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.verfuegung (akte_id, vorgang_id, dokument_id, art, faellig, vermerk, fuer, created_by)
    values (${w.akteId}, ${w.vorgangId ?? null}, ${w.dokumentId ?? null}, 'wv', ${w.faellig}::date, ${w.vermerk}, ${by},
      ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listWiedervorlageRows(
  db: Database | Tx,
  actor: Principal,
  filter: { eigene: boolean; akteId?: string | undefined; bis?: string | undefined; limit: number },
): Promise<WiedervorlageRow[]> {
  const { rows } = await sql<WiedervorlageRow>`${SELECT}
    where f.art = 'wv' and f.erledigt_at is null and ${sichtbareAkte(actor)}
      ${filter.eigene ? sql`and f.fuer = ${actor.id}` : sql``}
      ${filter.akteId ? sql`and f.akte_id = ${filter.akteId}` : sql``}
      ${filter.bis ? sql`and f.faellig <= ${filter.bis}::date` : sql``}
    order by f.faellig, f.id limit ${filter.limit}`.execute(db);
  return rows;
}

export async function findWiedervorlage(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<WiedervorlageRow | undefined> {
  const { rows } = await sql<WiedervorlageRow>`${SELECT}
    where f.id = ${id} and f.art = 'wv' and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

/** False when the version is stale or it is done already. */
export async function setErledigt(tx: Tx, id: string, version: number, by: string): Promise<boolean> {
  const { rows } =
    await sql`update akten.verfuegung set erledigt_at = now(), erledigt_von = ${by}, version = version + 1
    where id = ${id} and version = ${version} and erledigt_at is null returning id`.execute(tx);
  return rows.length > 0;
}
