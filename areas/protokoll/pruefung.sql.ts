/** Checks that were started, how far they are and what they found. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { instant } from './kette.sql.ts';
import type { Pruefbericht } from './protokoll.schema.ts';

/** Undefined while one runs: there is one at a time. */
export async function insertPruefung(tx: Tx, begonnenVon: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into protokoll.pruefung (begonnen_von) values (${begonnenVon})
    on conflict ((true)) where beendet_at is null do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function isPruefungOffen(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select from protokoll.pruefung where id = ${id} and beendet_at is null`.execute(db);
  return rows.length > 0;
}

export async function updateFortschritt(tx: Tx, id: string, segmente: number, vonSegmenten: number): Promise<void> {
  await sql`
    update protokoll.pruefung set segmente = ${segmente}, von_segmenten = ${vonSegmenten} where id = ${id}`.execute(tx);
}

export async function finishPruefung(
  tx: Tx,
  id: string,
  end: { bericht: Pruefbericht } | { fehler: string },
): Promise<void> {
  const bericht = 'bericht' in end ? JSON.stringify(end.bericht) : null;
  const fehler = 'fehler' in end ? end.fehler : null;
  await sql`
    update protokoll.pruefung set beendet_at = now(), bericht = ${bericht}::jsonb, fehler = ${fehler}
    where id = ${id} and beendet_at is null`.execute(tx);
}

export interface Pruefungsstand {
  readonly laeuft: boolean;
  readonly segmente: number;
  readonly vonSegmenten: number;
  readonly bericht?: Pruefbericht;
  /** The last one that ended has no report. */
  readonly gescheitert: boolean;
}

export async function readPruefungsstand(db: Database | Tx): Promise<Pruefungsstand> {
  const running = await sql<{ segmente: number; vonSegmenten: number | null }>`
    select segmente, von_segmenten as "vonSegmenten" from protokoll.pruefung where beendet_at is null`.execute(db);
  const done = await sql<{ bericht: Pruefbericht }>`
    select bericht from protokoll.pruefung where bericht is not null order by begonnen_at desc limit 1`.execute(db);
  const ended = await sql<{ gescheitert: boolean }>`
    select bericht is null as gescheitert from protokoll.pruefung
    where beendet_at is not null order by begonnen_at desc limit 1`.execute(db);
  const [run] = running.rows;
  const [last] = done.rows;
  return {
    laeuft: run !== undefined,
    segmente: run?.segmente ?? 0,
    vonSegmenten: run?.vonSegmenten ?? 0,
    gescheitert: ended.rows[0]?.gescheitert ?? false,
    ...(last ? { bericht: last.bericht } : {}),
  };
}

/** Old checks are of no use; the last ones stay. */
export async function forgetPruefungen(tx: Tx, keep: number): Promise<void> {
  await sql`
    delete from protokoll.pruefung where id in (
      select id from protokoll.pruefung where beendet_at is not null order by begonnen_at desc offset ${keep})`.execute(
    tx,
  );
}

export interface Verfallen {
  readonly nummer: number;
  readonly zeit: string;
  readonly eintraege: number;
}

/** Up to where the log has expired. */
export async function readVerfallen(db: Database | Tx): Promise<Verfallen | undefined> {
  const { rows } = await sql<Verfallen>`
    select nummer, ${instant('zeit')} as zeit, gesamt as eintraege
    from protokoll.pruefpunkt order by nummer desc limit 1`.execute(db);
  return rows[0];
}
