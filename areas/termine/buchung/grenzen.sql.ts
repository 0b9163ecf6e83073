/** Limits that an office set, counts of attempts, and tasks that were solved. */
import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import { FENSTER_MINUTEN } from './grenzen.data.ts';

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

const ZAEHLEN = sql`on conflict (schluessel) do update set
  anzahl = case when z.seit < excluded.seit - make_interval(mins => ${FENSTER_MINUTEN}) then 1 else z.anzahl + 1 end,
  seit = case when z.seit < excluded.seit - make_interval(mins => ${FENSTER_MINUTEN}) then excluded.seit else z.seit end
  returning anzahl`;

/** How many within the window that began with the first of them. */
export async function countZaehler(db: Db, schluessel: string, now: string): Promise<number> {
  const { rows } = await prepared(sql<{ anzahl: number }>`
    insert into termine.zaehler as z (schluessel, anzahl, seit) values (${schluessel}, 1, ${now}) ${ZAEHLEN}`).execute(
    db,
  );
  return (rows[0] as { anzahl: number }).anzahl;
}

/** Limits of the office's own, and in the same statement a try counted against one of them, unless that one is lifted. */
export async function listGrenzenUndZaehle(
  db: Db,
  { art, sonst, schluessel, now }: { art: string; sonst: number; schluessel: string | null; now: string },
): Promise<{ readonly eigene: Readonly<Record<string, number>>; readonly anzahl: number | null }> {
  const { rows } = await prepared(sql<{ eigene: Record<string, number>; anzahl: number | null }>`
    with eigene as materialized (select schluessel, wert from termine.grenze),
    gezaehlt as (
      insert into termine.zaehler as z (schluessel, anzahl, seit)
      select ${schluessel}::text, 1, ${now}::timestamptz
      where ${schluessel}::text is not null
        and coalesce((select wert from eigene where schluessel = ${art}), ${sonst}::int) <> 0
      ${ZAEHLEN})
    select coalesce((select jsonb_object_agg(schluessel, wert) from eigene), '{}') as eigene,
      (select anzahl from gezaehlt) as anzahl`).execute(db);
  return rows[0] as { eigene: Record<string, number>; anzahl: number | null };
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
