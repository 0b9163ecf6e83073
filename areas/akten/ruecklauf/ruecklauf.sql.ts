/** Where pages with the code of a letter belong. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export async function insertRuecklauf(
  tx: Tx,
  r: { kennung: string; akteId: string; vorgangId: string },
): Promise<void> {
  await sql`insert into akten.ruecklauf (kennung, akte_id, vorgang_id) values (${r.kennung}, ${r.akteId}, ${r.vorgangId})
    on conflict (kennung) do nothing`.execute(tx);
}

export interface RuecklaufRow {
  readonly kennung: string;
  readonly akte_id: string;
  readonly vorgang_id: string;
}

/** The letters whose codes the pages of a document bear, of Akten that are there. */
export async function listRuecklaeufe(db: Database | Tx, dokumentId: string): Promise<RuecklaufRow[]> {
  const { rows } = await sql<RuecklaufRow>`
    select r.kennung, r.akte_id, r.vorgang_id from akten.ruecklauf r join akten.akte a on a.id = r.akte_id
    where a.vernichtet_at is null
      and r.kennung in (select s.kennung from akten.seite s where s.dokument_id = ${dokumentId})`.execute(db);
  return rows;
}

/** Only an open folder takes something in; false: it lies in the Akte and in no folder. */
export async function putIntoOpenVorgang(tx: Tx, dokumentId: string, vorgangId: string): Promise<boolean> {
  const { rows } = await sql`
    update akten.dokument d set vorgang_id = v.id, version = d.version + 1 from akten.vorgang v
    where d.id = ${dokumentId} and v.id = ${vorgangId} and v.akte_id = d.akte_id and v.zustand = 'offen'
      and d.vorgang_id is null returning d.id`.execute(tx);
  return rows.length > 0;
}

export async function isOwnSchreiben(db: Database | Tx, dokumentId: string): Promise<boolean> {
  const { rows } = await sql`select from akten.dokument where id = ${dokumentId} and herkunft = 'schreiben'`.execute(
    db,
  );
  return rows.length > 0;
}
