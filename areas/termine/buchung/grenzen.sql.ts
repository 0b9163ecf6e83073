/** Limits that an office set, counts of attempts, and tasks that were solved. */
import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Grenzzeile {
  readonly schluessel: string;
  readonly wert: number;
  readonly version: number;
}

export async function listGrenzen(db: Db): Promise<readonly Grenzzeile[]> {
  const { rows } = await prepared(sql<Grenzzeile>`select schluessel, wert, version from termine.grenze`).execute(db);
  return rows;
}

/** Version 0: there was none of the office's own. False: somebody else was quicker. */
export async function saveGrenze(tx: Tx, { schluessel, wert, version }: Grenzzeile): Promise<boolean> {
  const { rows } = await sql`
    insert into termine.grenze as g (schluessel, wert) values (${schluessel}, ${wert})
    on conflict (schluessel) do update set wert = ${wert}, version = g.version + 1, updated_at = now()
      where g.version = ${version}
    returning schluessel`.execute(tx);
  return rows.length > 0;
}

/** How many within the window that began with the first of them. */
export async function countZaehler(db: Db, schluessel: string, now: string, seit: string): Promise<number> {
  const { rows } = await prepared(sql<{ anzahl: number }>`
    insert into termine.zaehler as z (schluessel, anzahl, seit) values (${schluessel}, 1, ${now})
    on conflict (schluessel) do update set
      anzahl = case when z.seit < ${seit}::timestamptz then 1 else z.anzahl + 1 end,
      seit = case when z.seit < ${seit}::timestamptz then ${now}::timestamptz else z.seit end
    returning anzahl`).execute(db);
  return (rows[0] as { anzahl: number }).anzahl;
}

/** False: it was used before. Of two at the same moment one gets true. */
export async function insertAufgabe(tx: Tx, hash: Buffer, endetAt: string): Promise<boolean> {
  const { rows } = await prepared(sql`
    insert into termine.aufgabe (hash, endet_at) values (${hash}, ${endetAt})
    on conflict (hash) do nothing returning endet_at`).execute(tx);
  return rows.length > 0;
}

export async function deleteVergangenes(
  db: Db,
  { now, zaehlerSeit, spurSeit }: { now: string; zaehlerSeit: string; spurSeit: string },
): Promise<void> {
  await sql`delete from termine.zaehler where seit < ${zaehlerSeit}`.execute(db);
  await sql`delete from termine.aufgabe where endet_at <= ${now}`.execute(db);
  await sql`delete from termine.spur where at < ${spurSeit}`.execute(db);
  await sql`update termine.buchung set netz = null where netz is not null and created_at < ${spurSeit}`.execute(db);
}
