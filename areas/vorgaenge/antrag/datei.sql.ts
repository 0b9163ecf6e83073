/** Files of applications. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Blatt, Hinweis, TROTZDEM } from './unterlagenpruefung.schema.ts';

type Db = Database | Tx;

export interface DateiRow {
  readonly id: string;
  readonly antrag_id: string;
  readonly unterlage: string;
  readonly dateiname: string;
  readonly groesse: number;
  readonly seiten: number;
  readonly hinweise: readonly Hinweis[];
  readonly blaetter: readonly Blatt[];
  readonly trotzdem: (typeof TROTZDEM)[number] | null;
  readonly trotzdem_text: string;
  readonly eingang_id: string | null;
  readonly uebernommen_at: string | null;
}

const COLUMNS = sql`d.id, d.antrag_id, d.unterlage, d.dateiname, d.groesse, d.seiten, d.hinweise, d.blaetter,
  d.trotzdem, d.trotzdem_text, d.eingang_id, d.uebernommen_at`;

export interface NewDatei {
  readonly antragId: string;
  readonly unterlage: string;
  readonly dateiname: string;
  readonly inhalt: Buffer;
  readonly seiten: number;
  readonly hinweise: readonly Hinweis[];
  readonly blaetter: readonly Blatt[];
}

export async function insertDatei(tx: Tx, d: NewDatei): Promise<DateiRow> {
  const { rows } = await sql<DateiRow>`
    insert into vorgaenge.antrag_datei as d (antrag_id, unterlage, dateiname, groesse, inhalt, seiten, hinweise, blaetter)
    values (${d.antragId}, ${d.unterlage}, ${d.dateiname}, ${d.inhalt.length}, ${d.inhalt}, ${d.seiten},
      ${JSON.stringify(d.hinweise)}::jsonb, ${JSON.stringify(d.blaetter)}::jsonb) returning ${COLUMNS}`.execute(tx);
  return rows[0] as DateiRow;
}

export async function listDateien(db: Db, antragId: string): Promise<DateiRow[]> {
  const { rows } = await sql<DateiRow>`
    select ${COLUMNS} from vorgaenge.antrag_datei d where d.antrag_id = ${antragId} order by d.id`.execute(db);
  return rows;
}

export async function setTrotzdem(
  tx: Tx,
  antragId: string,
  id: string,
  { grund, text }: { grund: string; text: string },
): Promise<DateiRow | undefined> {
  const { rows } = await sql<DateiRow>`
    update vorgaenge.antrag_datei d set trotzdem = ${grund}, trotzdem_text = ${text}
    where d.id = ${id} and d.antrag_id = ${antragId} returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

/** Without its bytes once the Akte has them. */
export async function findInhalt(
  db: Db,
  antragId: string,
  id: string,
): Promise<{ dateiname: string; inhalt: Buffer | null } | undefined> {
  const { rows } = await sql<{ dateiname: string; inhalt: Buffer | null }>`
    select dateiname, inhalt from vorgaenge.antrag_datei where id = ${id} and antrag_id = ${antragId}`.execute(db);
  return rows[0];
}

export async function deleteDatei(tx: Tx, antragId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from vorgaenge.antrag_datei where id = ${id} and antrag_id = ${antragId} and eingang_id is null
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function setEingaenge(tx: Tx, paare: readonly { id: string; eingangId: string }[]): Promise<void> {
  for (const { id, eingangId } of paare)
    await sql`update vorgaenge.antrag_datei set eingang_id = ${eingangId} where id = ${id}`.execute(tx);
}

/** The Akte has it: nothing of it stays here. */
export async function setUebernommen(db: Db, id: string): Promise<void> {
  await sql`update vorgaenge.antrag_datei set inhalt = null, uebernommen_at = now()
    where id = ${id} and uebernommen_at is null`.execute(db);
}
