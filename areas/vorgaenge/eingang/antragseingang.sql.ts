/** The queue over both tables in which applications wait. Without an Akte they are the office's; with one they follow it. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Herkunftsweg, Quelle } from './antragseingang.schema.ts';

export interface EingangRow {
  readonly quelle: Quelle;
  readonly id: string;
  readonly herkunft: Herkunftsweg;
  readonly familienname: string | null;
  readonly vornamen: string | null;
  readonly geburtsdatum: string | null;
  /** Kind of the form, reason of the message or key of the procedure. */
  readonly was: string;
  readonly art: string;
  readonly eingegangen_at: string;
  readonly stand: 'offen' | 'unlesbar' | 'uebernommen' | 'abgewiesen';
  readonly grund: string;
  readonly verfahren_id: string | null;
  readonly doppelt: boolean;
}

const PORTAL = sql`select 'portal' as quelle, a.id, 'portal' as herkunft, a.antworten ->> 'familienname' as familienname,
    a.antworten ->> 'vornamen' as vornamen, a.antworten ->> 'geburtsdatum' as geburtsdatum, a.antragsart as was, '' as art,
    a.eingereicht_at as eingegangen_at, case when a.stand = 'zugeordnet' then 'uebernommen' else 'offen' end as stand,
    case when a.mit_antrag is not null and a.warum_offen is null then 'mitantrag' else coalesce(a.warum_offen, 'mensch') end
      as grund, a.verfahren_id
  from vorgaenge.antrag a`;

const NACHRICHT = sql`select 'nachricht', n.id, n.weg, n.antrag #>> '{person,familienname}', n.antrag #>> '{person,vornamen}',
    n.antrag #>> '{person,geburtsdatum}', coalesce(n.antrag ->> 'grund', ''), n.art, n.eingegangen_at,
    case n.stand when 'zugeordnet' then 'uebernommen' else n.stand end, n.grund, n.verfahren_id
  from vorgaenge.eingang_nachricht n`;

/** Taken in by a colleague with the person in front, or from paper: nothing of it waits. */
const SCHALTER = sql`select 'schalter', v.id, v.kanal, null, null, null, v.verfahrensart, '', v.eingegangen_at, 'uebernommen',
    '', v.id
  from vorgaenge.verfahren v`;

const NAME = sql`lower(e.familienname), e.geburtsdatum`;

/** Oldest first. */
export async function listOffene(db: Database | Tx, actor: Principal, limit: number): Promise<EingangRow[]> {
  const seen = sql`(n.akte_id is null or ${liegtInSichtbarerAkte(actor, 'n.akte_id')})`;
  const { rows } = await sql<EingangRow>`
    select e.*, coalesce(e.familienname <> '' and count(*) over (partition by ${NAME}) > 1, false) as doppelt from (
      ${PORTAL} where a.stand = 'eingereicht'
      union all ${NACHRICHT} where n.stand in ('offen', 'unlesbar') and ${seen}) e
    order by e.eingegangen_at, e.id limit ${limit}`.execute(db);
  return rows;
}

/** Newest first, of the Akten that the actor sees; what was sent away is the office's. */
export async function listErledigte(db: Database | Tx, actor: Principal, limit: number): Promise<EingangRow[]> {
  const part = (query: ReturnType<typeof sql>, where: ReturnType<typeof sql>, order: string) =>
    sql`(${query} where ${where} order by ${sql.ref(order)} desc limit ${limit})`;
  const { rows } = await sql<EingangRow>`
    select e.*, false as doppelt from (
      ${part(PORTAL, sql`a.stand = 'zugeordnet' and ${liegtInSichtbarerAkte(actor, 'a.akte_id')}`, 'a.eingereicht_at')}
      union all ${part(
        NACHRICHT,
        sql`n.stand in ('zugeordnet', 'abgewiesen') and (n.akte_id is null or ${liegtInSichtbarerAkte(actor, 'n.akte_id')})`,
        'n.eingegangen_at',
      )}
      union all ${part(
        SCHALTER,
        sql`v.kanal in ('schalter', 'papier', 'e-mail') and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}`,
        'v.eingegangen_at',
      )}) e
    order by e.eingegangen_at desc, e.id limit ${limit}`.execute(db);
  return rows;
}

export async function countWartende(db: Database | Tx, actor: Principal): Promise<number> {
  const seen = sql`(n.akte_id is null or ${liegtInSichtbarerAkte(actor, 'n.akte_id')})`;
  const { rows } = await sql<{ anzahl: number }>`
    select (select count(*) from vorgaenge.antrag where stand = 'eingereicht')::int
      + (select count(*) from vorgaenge.eingang_nachricht n where n.stand in ('offen', 'unlesbar') and ${seen})::int
      as anzahl`.execute(db);
  return rows[0]?.anzahl ?? 0;
}
