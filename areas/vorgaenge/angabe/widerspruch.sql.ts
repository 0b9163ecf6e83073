/** Statements that differ from what holds. Of a field and a source one is open. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Herkunft } from '../tatsache.sql.ts';

export interface NewWiderspruch {
  readonly feld: string;
  readonly wert: unknown;
  readonly herkunft: 'antrag' | 'akte';
  readonly quelle: string;
  readonly gegen: unknown;
  readonly gegenHerkunft: Herkunft | 'akte';
}

/** A later statement takes the place of the one that is still open. */
export async function insertWiderspruch(tx: Tx, verfahrenId: string, w: NewWiderspruch, by: string): Promise<void> {
  await sql`insert into vorgaenge.widerspruch (verfahren_id, feld, wert, herkunft, quelle, gegen, gegen_herkunft, created_by)
    values (${verfahrenId}, ${w.feld}, ${JSON.stringify(w.wert)}::jsonb, ${w.herkunft}, ${w.quelle},
      ${JSON.stringify(w.gegen)}::jsonb, ${w.gegenHerkunft}, ${by})
    on conflict (verfahren_id, feld, herkunft) where ergebnis is null do update set wert = excluded.wert,
      quelle = excluded.quelle, gegen = excluded.gegen, gegen_herkunft = excluded.gegen_herkunft`.execute(tx);
}

export interface WiderspruchRow {
  readonly id: string;
  readonly feld: string;
  readonly wert: unknown;
  readonly herkunft: 'antrag' | 'akte';
  readonly quelle: string;
  readonly gegen: unknown;
  readonly gegen_herkunft: Herkunft | 'akte';
  readonly created_at: string;
}

export async function listOffeneWidersprueche(db: Database | Tx, verfahrenId: string): Promise<WiderspruchRow[]> {
  const { rows } = await sql<WiderspruchRow>`
    select id, feld, wert, herkunft, quelle, gegen, gegen_herkunft, created_at from vorgaenge.widerspruch
    where verfahren_id = ${verfahrenId} and ergebnis is null order by id`.execute(db);
  return rows;
}

/** Undefined where it is settled by now. */
export async function settleRow(
  tx: Tx,
  which: { verfahrenId: string; id: string },
  how: { ergebnis: 'geblieben' | 'uebernommen'; grund: string },
  by: string,
): Promise<WiderspruchRow | undefined> {
  const { rows } = await sql<WiderspruchRow>`
    update vorgaenge.widerspruch set ergebnis = ${how.ergebnis}, grund = ${how.grund}, geklaert_von = ${by},
      geklaert_at = now()
    where id = ${which.id} and verfahren_id = ${which.verfahrenId} and ergebnis is null
    returning id, feld, wert, herkunft, quelle, gegen, gegen_herkunft, created_at`.execute(tx);
  return rows[0];
}

/** What is noted now agrees with what was said: nothing is left to settle. */
export async function settleAgreeing(tx: Tx, verfahrenId: string, feld: string, wert: unknown, by: string) {
  await sql`update vorgaenge.widerspruch set ergebnis = 'uebernommen', geklaert_von = ${by}, geklaert_at = now()
    where verfahren_id = ${verfahrenId} and feld = ${feld} and ergebnis is null
      and wert = ${JSON.stringify(wert)}::jsonb`.execute(tx);
}
