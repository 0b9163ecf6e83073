/** Runs of all cases and what they came to. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Fehlschlag, Fragensatz, MesslaufKurz } from './guete.schema.ts';
import type { Kennzahlen } from './kennzahl.schema.ts';

export interface LaufenderMesslauf {
  readonly id: string;
  readonly stand: 'wartet' | 'laeuft';
  readonly faelle: number;
  readonly erledigt: number;
}

/** Undefined where one is waiting or running. */
export async function insertMesslauf(tx: Tx, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into erlasse.messlauf (created_by) values (${by})
    on conflict ((true)) where stand in ('wartet', 'laeuft') do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function findLaufenden(db: Database | Tx): Promise<LaufenderMesslauf | undefined> {
  const { rows } = await sql<LaufenderMesslauf>`
    select id, stand, faelle, erledigt from erlasse.messlauf where stand in ('wartet', 'laeuft')`.execute(db);
  return rows[0];
}

/** False where the run is over: a job that comes twice measures once. */
export async function beginMesslauf(
  tx: Tx,
  id: string,
  { faelle, bestand, programm }: { readonly faelle: number; readonly bestand: string; readonly programm: string },
): Promise<boolean> {
  const { rows } = await sql`
    update erlasse.messlauf set stand = 'laeuft', faelle = ${faelle}, erledigt = 0, bestand = ${bestand},
      programm = ${programm} where id = ${id} and stand in ('wartet', 'laeuft') returning id`.execute(tx);
  return rows.length === 1;
}

export async function setErledigt(tx: Tx, id: string, erledigt: number): Promise<void> {
  await sql`update erlasse.messlauf set erledigt = least(${erledigt}, faelle) where id = ${id} and stand = 'laeuft'`.execute(
    tx,
  );
}

export async function finishMesslauf(
  tx: Tx,
  id: string,
  kennzahlen: Kennzahlen,
  fehlschlaege: readonly Fehlschlag[],
): Promise<void> {
  await sql`update erlasse.messlauf set stand = 'fertig', erledigt = faelle, kennzahlen = ${JSON.stringify(kennzahlen)}::jsonb,
      fehlschlaege = ${JSON.stringify(fehlschlaege)}::jsonb, beendet_at = now()
    where id = ${id} and stand = 'laeuft'`.execute(tx);
}

export async function failMesslauf(tx: Tx, id: string): Promise<void> {
  await sql`update erlasse.messlauf set stand = 'gescheitert', beendet_at = now()
    where id = ${id} and stand in ('wartet', 'laeuft')`.execute(tx);
}

export async function listMesslaeufe(db: Database | Tx, limit: number): Promise<MesslaufKurz[]> {
  const { rows } = await sql<MesslaufKurz>`
    select id, beendet_at as am, programm, bestand, kennzahlen from erlasse.messlauf where stand = 'fertig' and fragensatz is null
    order by beendet_at desc limit ${limit}`.execute(db);
  return rows;
}

/** Figures of questions that are not the office's: the questions themselves are kept nowhere. */
export async function insertFragensatz(
  tx: Tx,
  { name, bestand, programm, kennzahlen }: Omit<Fragensatz, 'id' | 'am'>,
  by: string,
): Promise<void> {
  await sql`insert into erlasse.messlauf (stand, faelle, erledigt, bestand, programm, kennzahlen, fragensatz, beendet_at, created_by)
    values ('fertig', ${kennzahlen.fragen}, ${kennzahlen.fragen}, ${bestand}, ${programm},
      ${JSON.stringify(kennzahlen)}::jsonb, ${name}, now(), ${by})`.execute(tx);
}

/** The latest of each. */
export async function listFragensaetze(db: Database | Tx, limit: number): Promise<Fragensatz[]> {
  const { rows } = await sql<Fragensatz>`
    select distinct on (fragensatz) id, fragensatz as name, beendet_at as am, programm, bestand, kennzahlen
    from erlasse.messlauf where fragensatz is not null order by fragensatz, beendet_at desc limit ${limit}`.execute(db);
  return rows;
}

/** When the last run failed, unless a later one came to its end. */
export async function findGescheiterten(db: Database | Tx): Promise<string | undefined> {
  const { rows } = await sql<{ stand: string; am: string }>`
    select stand, beendet_at as am from erlasse.messlauf where beendet_at is not null and fragensatz is null
    order by beendet_at desc limit 1`.execute(db);
  return rows[0]?.stand === 'gescheitert' ? rows[0].am : undefined;
}

export async function findFehlschlaege(db: Database | Tx, id: string): Promise<Fehlschlag[] | undefined> {
  const { rows } = await sql<{ fehlschlaege: Fehlschlag[] }>`
    select fehlschlaege from erlasse.messlauf where id = ${id} and stand = 'fertig'`.execute(db);
  return rows[0]?.fehlschlaege;
}

/** The figures stay, the cases that failed go. */
export async function forgetFehlschlaegeBefore(tx: Tx, tag: string): Promise<void> {
  await sql`update erlasse.messlauf set fehlschlaege = '[]' where beendet_at < ${tag}::date and fehlschlaege <> '[]'`.execute(
    tx,
  );
}
