/** Queries for filing in bulk. The caller has asked for the Akte with the predicate; here everything is of that Akte. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { restoreEinordnung } from '../einordnung/einordnung.sql.ts';
import type { AblageStueck, AblageVorgang } from './ablage.rules.ts';

/** Those of the documents that lie in the Akte. */
export async function listStuecke(tx: Tx, akteId: string, ids: readonly string[]): Promise<AblageStueck[]> {
  const { rows } = await sql<AblageStueck>`
    select id, titel, typ, version, vorgang_id from akten.dokument
    where akte_id = ${akteId} and umordnung_id is null and id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** The same, held until commit in the order of their ids. */
export async function lockStuecke(tx: Tx, akteId: string, ids: readonly string[]): Promise<AblageStueck[]> {
  const { rows } = await sql<AblageStueck>`
    select id, titel, typ, version, vorgang_id from akten.dokument
    where akte_id = ${akteId} and umordnung_id is null and id = any(${[...ids]}::uuid[]) order by id for update`.execute(
    tx,
  );
  return rows;
}

/** Those of the Vorgänge that belong to the Akte; nobody closes or deletes them until commit. */
export async function shareVorgaenge(tx: Tx, akteId: string, ids: readonly string[]): Promise<AblageVorgang[]> {
  const { rows } = await sql<AblageVorgang>`
    select id, nummer, bezeichnung, zustand from akten.vorgang
    where akte_id = ${akteId} and id = any(${[...ids]}::uuid[]) order by id for share`.execute(tx);
  return rows;
}

export async function insertAblage(
  tx: Tx,
  akteId: string,
  art: 'vorgang' | 'typ',
  stuecke: readonly AblageStueck[],
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.ablage (akte_id, art, created_by) values (${akteId}, ${art}, ${by}) returning id`.execute(tx);
  const { id } = rows[0] as { id: string };
  const json = JSON.stringify(stuecke.map((one) => ({ d: one.id, v: one.vorgang_id, t: one.typ, n: one.version + 1 })));
  await sql`insert into akten.ablage_stueck (ablage_id, dokument_id, vorher_vorgang, vorher_typ, version_danach, vorher_einordnung)
    select ${id}, d, v, t, n, (select e.stand from akten.einordnung e where e.dokument_id = d) from jsonb_to_recordset(${json}::jsonb) as s (d uuid, v uuid, t text, n int)`.execute(
    tx,
  );
  return id;
}

/** Each of them one version on. */
export async function putIntoVorgang(tx: Tx, ids: readonly string[], vorgangId: string | null): Promise<void> {
  await sql`update akten.dokument set vorgang_id = ${vorgangId}, version = version + 1
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function setTypOf(tx: Tx, ids: readonly string[], typ: string): Promise<void> {
  await sql`update akten.dokument set typ = ${typ}, version = version + 1 where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}

/** z. Vg.: one disposition for each document that was put into the Vorgang. */
export async function noteZumVorgang(
  tx: Tx,
  akteId: string,
  vorgangId: string,
  ids: readonly string[],
  by: string,
): Promise<void> {
  await sql`insert into akten.verfuegung (akte_id, vorgang_id, dokument_id, art, created_by)
    select ${akteId}, ${vorgangId}, id, 'zvg', ${by} from unnest(${[...ids]}::uuid[]) as id`.execute(tx);
}

export interface AblageRow {
  readonly id: string;
  readonly akte_id: string;
  readonly art: 'vorgang' | 'typ';
  readonly created_by: string;
  readonly rueckgaengig_at: string | null;
  readonly stuecke: { dokument_id: string; vorher_vorgang: string | null; version_danach: number }[];
}

/** Held until commit: two cannot take the same back. */
export async function lockAblage(tx: Tx, id: string): Promise<AblageRow | undefined> {
  const { rows: heads } = await sql<Omit<AblageRow, 'stuecke'>>`
    select id, akte_id, art, created_by, rueckgaengig_at from akten.ablage where id = ${id} for update`.execute(tx);
  const head = heads[0];
  if (!head) return undefined;
  const { rows } = await sql<AblageRow['stuecke'][number]>`
    select dokument_id, vorher_vorgang, version_danach from akten.ablage_stueck where ablage_id = ${id}`.execute(tx);
  return { ...head, stuecke: rows };
}

/** Everything lies and is as before, one version further on; what was noted as z. Vg. with it goes too. */
export async function takeBack(tx: Tx, ablage: Pick<AblageRow, 'id' | 'art'>): Promise<void> {
  if (ablage.art === 'typ')
    await sql`update akten.dokument d set typ = s.vorher_typ, version = version + 1
      from akten.ablage_stueck s where s.ablage_id = ${ablage.id} and d.id = s.dokument_id`.execute(tx);
  if (ablage.art === 'typ') await restoreEinordnung(tx, ablage.id);
  else {
    await sql`update akten.dokument d set vorgang_id = s.vorher_vorgang, version = version + 1
      from akten.ablage_stueck s where s.ablage_id = ${ablage.id} and d.id = s.dokument_id`.execute(tx);
    // Both were written in one transaction, so they bear the same moment.
    await sql`delete from akten.verfuegung f using akten.ablage_stueck s, akten.ablage a
      where a.id = ${ablage.id} and s.ablage_id = a.id and f.dokument_id = s.dokument_id and f.art = 'zvg'
        and f.created_at = a.created_at`.execute(tx);
  }
  await sql`update akten.ablage set rueckgaengig_at = now() where id = ${ablage.id}`.execute(tx);
}

/** The Akte of both, when the folder is open and the document lies in no other; both held until commit. */
export async function findOffeneMappe(tx: Tx, dokumentId: string, vorgangId: string): Promise<string | undefined> {
  const { rows } = await sql<{ akte_id: string }>`
    select d.akte_id from akten.dokument d join akten.vorgang v on v.id = ${vorgangId} and v.akte_id = d.akte_id
    where d.id = ${dokumentId} and d.vorgang_id is null and d.umordnung_id is null and v.zda_at is null
    for update of d`.execute(tx);
  return rows[0]?.akte_id;
}
