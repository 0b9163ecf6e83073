/** What key rotation, backup and restore need to know of the keys that this area keeps. */
import { sql } from 'kysely';
import type { WrappedKeyColumn } from '#platform/crypto/wrapped-keys.sql.ts';
import type { Tx } from '#platform/db/db.ts';
import { destroyAkteContent } from './akte.sql.ts';

export const wrappedKeys: readonly WrappedKeyColumn[] = [
  { table: 'akten.akte', id: 'id', column: 'schluessel', owner: 'akte' },
  { table: 'akten.eingang', id: 'id', column: 'schluessel', owner: 'eingang' },
  { table: 'akten.xdomea_paket', id: 'id', column: 'schluessel', owner: 'xdomea' },
];

/** A backup may know a document of a destroyed Akte from before its assignment: then its Eingang is what came back. */
export async function destroyOwners(tx: Tx, keyIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from akten.akte where 'akte:' || id = any (${[...keyIds]}::text[]) and vernichtet_at is null`.execute(tx);
  for (const { id } of rows) await destroyAkteContent(tx, id);
  await sql`
    with weg as (
      delete from akten.dokument where 'eingang:' || eingang_id = any (${[...keyIds]}::text[]) returning eingang_id)
    update akten.eingang e set dateiname = '', sha256 = null, groesse = null, merkmal = null, fehler = null, angaben = null,
      schluessel = null, original = null, status = 'verworfen', entschieden = 'Akte vernichtet', updated_at = now()
    where 'eingang:' || e.id = any (${[...keyIds]}::text[]) and (e.schluessel is not null or e.original is not null)`.execute(
    tx,
  );
  await sql`update akten.xdomea_paket set dateiname = '', schluessel = null, original = null, ansicht = null, fehler = null,
      status = 'verworfen' where 'xdomea:' || id = any (${[...keyIds]}::text[]) and original is not null`.execute(tx);
}
