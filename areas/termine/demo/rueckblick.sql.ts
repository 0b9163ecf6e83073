/** Figures of weeks that Musterstadt never had: counts alone, as the nightly measuring would have left them. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { DEMO_WOCHEN } from './bestand.data.ts';

export interface Messwert {
  readonly woche: string;
  readonly groesse: string;
  readonly pool: string | null;
  readonly anliegen: string;
  readonly merkmal: string;
  readonly stufe: number;
  readonly anzahl: number;
  readonly summe: number;
  readonly soll: number;
}

export async function insertMesswerte(tx: Tx, werte: readonly Messwert[]): Promise<void> {
  await sql`
    insert into termine.messung (woche, groesse, pool_id, anliegen, merkmal, stufe, anzahl, summe, soll)
    select w.woche, w.groesse, p.id, w.anliegen, w.merkmal, w.stufe, w.anzahl, w.summe, w.soll
    from jsonb_to_recordset(${JSON.stringify(werte)}::jsonb) as w (woche date, groesse text, pool text, anliegen text,
      merkmal text, stufe int, anzahl int, summe bigint, soll bigint)
      left join termine.pool p on p.schluessel = w.pool
    on conflict do nothing`.execute(tx);
}

/** Days that need not be measured any more: there was nothing before Musterstadt. */
export async function insertMesstageBis(tx: Tx, heute: string): Promise<void> {
  await sql`
    insert into termine.messtag (tag)
    select d::date from generate_series(${heute}::date - ${DEMO_WOCHEN * 7}::int, ${heute}::date - 1, interval '1 day') d
    on conflict do nothing`.execute(tx);
}

export async function hasMessungen(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from termine.messung where groesse = 'wartezeit' limit 1`.execute(tx);
  return rows.length > 0;
}
