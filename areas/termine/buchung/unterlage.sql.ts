/** Papers that were sent before the visit. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Unterlagezeile {
  readonly id: string;
  readonly termin_id: string;
  readonly unterlage: string;
  readonly dateiname: string;
  readonly groesse: number;
  readonly seiten: number;
  readonly inhalt_typ: string;
  readonly eingang_id: string | null;
  readonly uebernommen_at: string | null;
  readonly created_at: string;
}

const COLUMNS = sql`u.id, u.termin_id, u.unterlage, u.dateiname, u.groesse, u.seiten, u.inhalt_typ, u.eingang_id,
  u.uebernommen_at, u.created_at`;

export async function countUnterlagen(db: Db, terminId: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.terminunterlage where termin_id = ${terminId}`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

export async function listUnterlagen(db: Db, terminId: string): Promise<readonly Unterlagezeile[]> {
  const { rows } = await sql<Unterlagezeile>`
    select ${COLUMNS} from termine.terminunterlage u where u.termin_id = ${terminId} order by u.id`.execute(db);
  return rows;
}

export interface NewUnterlage {
  readonly terminId: string;
  readonly unterlage: string;
  readonly dateiname: string;
  readonly seiten: number;
  readonly typ: string;
  readonly inhalt: Buffer;
  readonly at: string;
}

export async function insertUnterlage(tx: Tx, neu: NewUnterlage): Promise<Unterlagezeile> {
  const { rows } = await sql<Unterlagezeile>`
    insert into termine.terminunterlage as u (termin_id, unterlage, dateiname, groesse, seiten, inhalt_typ, inhalt, created_at)
    values (${neu.terminId}, ${neu.unterlage}, ${neu.dateiname}, ${neu.inhalt.length}, ${neu.seiten}, ${neu.typ},
      ${neu.inhalt}, ${neu.at})
    returning ${COLUMNS}`.execute(tx);
  return rows[0] as Unterlagezeile;
}

export async function findInhalt(
  db: Db,
  terminId: string,
  id: string,
): Promise<{ dateiname: string; typ: string; inhalt: Buffer | null } | undefined> {
  const { rows } = await sql<{ dateiname: string; typ: string; inhalt: Buffer | null }>`
    select dateiname, inhalt_typ as typ, inhalt from termine.terminunterlage
    where id = ${id} and termin_id = ${terminId}`.execute(db);
  return rows[0];
}

/** Not once it is on its way to the Akte. */
export async function deleteUnterlage(tx: Tx, terminId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from termine.terminunterlage where id = ${id} and termin_id = ${terminId} and eingang_id is null
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function setEingang(tx: Tx, id: string, eingangId: string): Promise<void> {
  await sql`update termine.terminunterlage set eingang_id = ${eingangId} where id = ${id}`.execute(tx);
}

/** The Akte has it: nothing of it stays here. */
export async function setUebernommen(db: Db, id: string, now: string): Promise<void> {
  await sql`update termine.terminunterlage set inhalt = null, uebernommen_at = ${now}
    where id = ${id} and uebernommen_at is null`.execute(db);
}

export interface Pruefzeile {
  readonly terminId: string;
  readonly dateien: number;
  readonly stand: 'offen' | 'vollstaendig' | 'fehlt';
  readonly neuestesAt: string;
}

/** Termine with papers that nobody has looked at yet. */
export async function countZuPruefendeUnterlagen(db: Db, now: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.termin t left join termine.buchung b on b.termin_id = t.id
    where t.stand = 'gebucht' and t.ende > ${now} and exists (
      select from termine.terminunterlage u where u.termin_id = t.id
        and (coalesce(b.unterlagen_stand, 'offen') = 'offen' or u.created_at > b.unterlagen_at))`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

/** Termine to come with papers, those first that come first. */
export async function listZuPruefendeUnterlagen(db: Db, now: string, limit: number): Promise<readonly Pruefzeile[]> {
  const { rows } = await sql<Pruefzeile>`
    select t.id as "terminId", count(*)::int as dateien, coalesce(b.unterlagen_stand, 'offen') as stand,
      max(u.created_at) as "neuestesAt"
    from termine.terminunterlage u join termine.termin t on t.id = u.termin_id
      left join termine.buchung b on b.termin_id = t.id
    where t.stand = 'gebucht' and t.ende > ${now}
    group by t.id, b.unterlagen_stand, b.unterlagen_at, t.beginn
    having coalesce(b.unterlagen_stand, 'offen') = 'offen' or max(u.created_at) > b.unterlagen_at
    order by t.beginn limit ${limit}`.execute(db);
  return rows;
}

export async function setUnterlagenurteil(
  tx: Tx,
  terminId: string,
  { stand, fehlt, von, at }: { stand: 'vollstaendig' | 'fehlt'; fehlt: readonly string[]; von: string; at: string },
): Promise<void> {
  await sql`
    insert into termine.buchung as b (termin_id, unterlagen_stand, unterlagen_fehlt, unterlagen_at, unterlagen_von)
    values (${terminId}, ${stand}, ${JSON.stringify(fehlt)}::jsonb, ${at}, ${von})
    on conflict (termin_id) do update set unterlagen_stand = excluded.unterlagen_stand,
      unterlagen_fehlt = excluded.unterlagen_fehlt, unterlagen_at = excluded.unterlagen_at,
      unterlagen_von = excluded.unterlagen_von, version = b.version + 1`.execute(tx);
}
