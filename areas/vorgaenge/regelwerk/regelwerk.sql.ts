/** Which open Verfahren and drafts of the portal a change touches. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { VERFAHREN_COLUMNS, type VerfahrenRow } from '../verfahren.sql.ts';

export interface Reichweite {
  /** Kinds of Verfahren; undefined: all. */
  readonly verfahrensarten: readonly string[] | undefined;
  /** Only those for which no fee stands yet: a claim is never touched again. */
  readonly ohneForderung: boolean;
  /** Only those that came by an application of this kind, or by no application of the portal. */
  readonly antragsart: string | undefined;
}

function touched(actor: Principal, { verfahrensarten, ohneForderung, antragsart }: Reichweite): RawBuilder<SqlBool> {
  const kind = verfahrensarten ? sql`and v.verfahrensart = any(${[...verfahrensarten]}::text[])` : sql``;
  const fee = ohneForderung
    ? sql`and not exists (select from vorgaenge.forderung f where f.vorgang_id = v.id and f.art = 'gebuehr'
        and f.storniert_at is null)`
    : sql``;
  const door = antragsart
    ? sql`and (exists (select from vorgaenge.antrag a where a.verfahren_id = v.id and a.antragsart = ${antragsart})
        or not exists (select from vorgaenge.antrag a where a.verfahren_id = v.id))`
    : sql``;
  return sql<SqlBool>`v.stand <> 'erledigt' ${kind} ${fee} ${door} and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}`;
}

export async function countTouched(db: Database | Tx, actor: Principal, of: Reichweite): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from vorgaenge.verfahren v where ${touched(actor, of)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function listTouched(
  db: Database | Tx,
  actor: Principal,
  of: Reichweite,
  limit: number,
): Promise<VerfahrenRow[]> {
  const { rows } = await sql<VerfahrenRow>`
    select ${VERFAHREN_COLUMNS} from vorgaenge.verfahren v where ${touched(actor, of)}
    order by v.eingegangen_at, v.id limit ${limit}`.execute(db);
  return rows;
}

/** Applications that citizens have begun and not sent yet. */
export async function countEntwuerfe(db: Database | Tx, antragsart: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from vorgaenge.antrag where stand = 'entwurf' and antragsart = ${antragsart}`.execute(db);
  return rows[0]?.n ?? 0;
}
