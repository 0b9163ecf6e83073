/** What a document was made of holds its pages too: when they are destroyed, that has to go with them. */
import { sql } from 'kysely';
import { noteDestroyed } from '#platform/crypto/destroyed.sql.ts';
import type { Tx } from '#platform/db/db.ts';
import { noteForRemoval } from '../entfernung.sql.ts';

/**
 * Destroys the originals that these documents were divided or joined from, back to the first, unless they are among
 * `dokumentIds` themselves. Parts that lie elsewhere have bytes of their own and stay; only the way back is closed.
 */
export async function destroyVorgaenger(tx: Tx, dokumentIds: readonly string[]): Promise<void> {
  await sql`update akten.umordnung_teil set titel = null where dokument_id = any(${[...dokumentIds]}::uuid[])`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string; eingang_id: string }>`
    with recursive vorher (id) as (
      select us.von_dokument from akten.umordnung_teil t
        join akten.umordnung_seite us on us.umordnung_id = t.umordnung_id and us.teil_nr = t.nr
        where t.dokument_id = any(${[...dokumentIds]}::uuid[])
      union
      select us.von_dokument from vorher v join akten.umordnung_teil t on t.dokument_id = v.id
        join akten.umordnung_seite us on us.umordnung_id = t.umordnung_id and us.teil_nr = t.nr)
    select d.id, d.eingang_id from akten.dokument d join vorher v on v.id = d.id
    where d.abgeloest_at is not null and d.id <> all(${[...dokumentIds]}::uuid[]) order by d.id for update of d`.execute(
    tx,
  );
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const addresses = sql`select a as address from akten.dokument d left join akten.seite s on s.dokument_id = d.id
    cross join unnest(array[d.original ->> 'address', d.arbeitskopie ->> 'address', s.vorschau ->> 'address']) as a
    where d.id = any(${ids}::uuid[]) and a is not null`;
  await noteForRemoval(tx, addresses);
  const found = await sql<{ address: string }>`select distinct address from (${addresses}) as weg`.execute(tx);
  await noteDestroyed(tx, [
    ...found.rows.map(({ address }) => `blob:${address}`),
    ...rows.map(({ eingang_id: id }) => `eingang:${id}`),
  ]);
  await sql`delete from akten.dokument where id = any(${ids}::uuid[])`.execute(tx);
  await sql`update akten.eingang e set dateiname = '', sha256 = null, groesse = null, merkmal = null, fehler = null,
      schluessel = null, original = null, status = 'verworfen', entschieden = 'Seiten daraus vernichtet', updated_at = now()
    where id = any(${rows.map(({ eingang_id: id }) => id)}::uuid[])`.execute(tx);
}
