/** Whom a Platz calls. The order is that of `reihenfolge.rules.ts`; `reihenfolge.test.ts` compares both. */
import { type RawBuilder, sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import type { Platzkann } from './reihenfolge.rules.ts';

export interface Aufrufende extends Platzkann {
  readonly konto: string;
}

interface Moment {
  readonly tag: string;
  /** ISO instant. */
  readonly jetzt: string;
  readonly faelligMinuten: number;
}

/** `order by` for rows of `besuch` under the name `w`. */
export function ordnung({ jetzt, faelligMinuten }: Pick<Moment, 'jetzt' | 'faelligMinuten'>): RawBuilder<unknown> {
  return sql`w.mit_termin and w.rang > ${jetzt}::timestamptz + make_interval(mins => ${faelligMinuten}), w.rang,
    w.mit_termin desc, w.angekommen_at, w.id`;
}

function kann({ platzId, poolId, faehigkeiten, vertritt }: Platzkann, tag: string): RawBuilder<unknown> {
  return sql`w.stand = 'wartet' and w.tag = ${tag}::date and w.faehigkeiten <@ ${[...faehigkeiten]}::text[]
    and case when w.nur_platz_id is null then w.pool_id = ${poolId}
      else w.nur_platz_id = any(${[platzId, ...vertritt]}::uuid[]) end`;
}

/**
 * One statement: whoever is being called by another desk at this instant is left out, so eight desks never wait for each
 * other and never get the same person. Undefined: nobody waits whom this Platz can serve.
 */
export async function takeNext(tx: Tx, wer: Aufrufende, moment: Moment): Promise<string | undefined> {
  const { rows } = await prepared(sql<{ id: string }>`
    update termine.besuch b set stand = 'aufgerufen', platz_id = ${wer.platzId}, konto = ${wer.konto}, aufrufe = 1,
      aufgerufen_at = ${moment.jetzt}, version = b.version + 1
    where b.id = (select w.id from termine.besuch w where ${kann(wer, moment.tag)}
      order by ${ordnung(moment)} limit 1 for update skip locked)
    returning b.id`).execute(tx);
  return rows[0]?.id;
}

/** A chosen one; the caller has locked it and seen that it may be called. */
export async function takeBesuch(
  tx: Tx,
  id: string,
  wer: Pick<Aufrufende, 'platzId' | 'konto'>,
  jetzt: string,
): Promise<void> {
  await prepared(sql`update termine.besuch set stand = 'aufgerufen', platz_id = ${wer.platzId}, konto = ${wer.konto}, aufrufe = 1,
      aufgerufen_at = ${jetzt}, zurueck_ab = null, beendet_at = null, version = version + 1
    where id = ${id}`).execute(tx);
}

/** Those who wait for one of these, as they would be called; for tests and for who comes next. */
export async function listNext(db: Database | Tx, wer: Platzkann, moment: Moment, anzahl = 1_000): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select w.id from termine.besuch w where ${kann(wer, moment.tag)}
    order by ${ordnung(moment)} limit ${anzahl}`.execute(db);
  return rows.map(({ id }) => id);
}
