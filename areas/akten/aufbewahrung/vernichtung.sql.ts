/**
 * The end of a single document: text, words, references and blobs go, its place in the Akte stays as a Fehlblatt. And
 * what goes with a whole Akte beside its documents. Who may do it and when is decided before; safe to repeat.
 */
import { sql } from 'kysely';
import { noteDestroyed } from '#platform/crypto/destroyed.sql.ts';
import type { Tx } from '#platform/db/db.ts';
import { noteForRemoval } from '../entfernung.sql.ts';
import { destroyVorgaenger } from '../umordnung/umordnung-ende.sql.ts';

export interface Vernichtungsgrund {
  readonly regel: string;
  readonly norm: string;
  readonly herausnahmeId?: string | undefined;
  readonly postenId?: string | undefined;
}

/**
 * False when there is no such document any more. Takes its locks as everybody does: the document, then its Akte. The
 * key of the Akte lives on, so the addresses are what a backup has to forget: they go into the register of destroyed
 * ids, and the next backup into the same folder drops their bytes.
 */
export async function destroyDokumentContent(tx: Tx, dokumentId: string, grund: Vernichtungsgrund): Promise<boolean> {
  const { rows } = await sql<{ akte_id: string | null }>`
    select akte_id from akten.dokument where id = ${dokumentId} for update`.execute(tx);
  const akteId = rows[0]?.akte_id;
  if (!akteId) return false;
  await sql`select id from akten.akte where id = ${akteId} for update`.execute(tx);
  await insertFehlblatt(tx, dokumentId, grund);
  await destroyVorgaenger(tx, [dokumentId]);
  await noteForRemoval(
    tx,
    sql`select unnest(array[d.original ->> 'address', d.arbeitskopie ->> 'address']) as address
          from akten.dokument d where d.id = ${dokumentId}
        union select s.vorschau ->> 'address' from akten.seite s where s.dokument_id = ${dokumentId}`,
  );
  await noteKeysDestroyed(tx, dokumentId);
  await sql`delete from akten.vorschlag where eingang_id = (select eingang_id from akten.dokument where id = ${dokumentId})`.execute(
    tx,
  );
  await sql`with weg as (delete from akten.dokument where id = ${dokumentId} returning eingang_id)
    update akten.eingang e set dateiname = '', sha256 = null, groesse = null, merkmal = null, fehler = null,
      unstimmigkeit = null, schluessel = null, original = null, status = 'verworfen',
      entschieden = 'Dokument vernichtet', updated_at = now()
    from weg where weg.eingang_id = e.id`.execute(tx);
  // What was said about it in words goes too; that it was removed, when and why stays.
  await sql`update akten.herausnahme set begruendung = null, ablehnung = null where dokument_id = ${dokumentId}`.execute(
    tx,
  );
  await sql`delete from akten.aufbewahrung_ereignis where dokument_id = ${dokumentId}`.execute(tx);
  await sql`update akten.akte set bewegt_at = now(), version = version + 1 where id = ${akteId}`.execute(tx);
  return true;
}

/** The place is counted in sheets from the oldest document on, sheets that are missing already included. */
async function insertFehlblatt(tx: Tx, dokumentId: string, grund: Vernichtungsgrund): Promise<void> {
  await sql`
    with weg as (select d.id, d.akte_id, d.seiten, coalesce(d.datum, d.created_at::date) as platz
                 from akten.dokument d where d.id = ${dokumentId})
    insert into akten.fehlblatt (dokument_id, akte_id, platz, blatt_von, seiten, regel, norm, herausnahme_id, posten_id)
    select weg.id, weg.akte_id, weg.platz, 1
        + coalesce((select sum(d.seiten) from akten.dokument d where d.akte_id = weg.akte_id and d.abgeloest_at is null
            and (coalesce(d.datum, d.created_at::date), d.id) < (weg.platz, weg.id)), 0)
        + coalesce((select sum(f.seiten) from akten.fehlblatt f where f.akte_id = weg.akte_id
            and (f.platz, f.dokument_id) < (weg.platz, weg.id)), 0),
      weg.seiten, ${grund.regel}, ${grund.norm}, ${grund.herausnahmeId ?? null}, ${grund.postenId ?? null}
    from weg on conflict (dokument_id) do nothing`.execute(tx);
}

/** A blob that another document shares with this one stays. */
async function noteKeysDestroyed(tx: Tx, dokumentId: string): Promise<void> {
  const { rows } = await sql<{ kennung: string }>`
    select 'eingang:' || eingang_id as kennung from akten.dokument where id = ${dokumentId}
    union select 'blob:' || address from akten.dokument d
      left join akten.seite s on s.dokument_id = d.id
      cross join unnest(array[d.original ->> 'address', d.arbeitskopie ->> 'address', s.vorschau ->> 'address']) as address
      where d.id = ${dokumentId} and address is not null
        and not exists (select from akten.dokument o where o.id <> d.id
          and (o.original ->> 'address' = address or o.arbeitskopie ->> 'address' = address))
        and not exists (select from akten.seite n where n.vorschau ->> 'address' = address
          and n.dokument_id <> d.id)`.execute(tx);
  await noteDestroyed(
    tx,
    rows.map(({ kennung }) => kennung),
  );
}

/** With the content of an Akte go its events, marks and places: they tell of a person who is to be forgotten. */
export async function forgetAufbewahrung(tx: Tx, akteId: string): Promise<void> {
  await sql`delete from akten.aufbewahrung_ereignis where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.sperrvermerk where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.herausnahme where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.fehlblatt where akte_id = ${akteId}`.execute(tx);
  // Of runs before: that it stood there stays, the words why do not.
  await sql`update akten.loeschposten set erklaerung = '', grund = case when status = 'ausgenommen' then null else grund end
    where akte_id = ${akteId} and status <> 'vernichtet'`.execute(tx);
}

/** The record of persons who stand in no other Akte that is left (§ 68 (2) AufenthV). Returns how many. */
export async function deletePersonsOnlyIn(tx: Tx, akteId: string): Promise<number> {
  const { rows } = await sql<{ person_id: string }>`
    select ap.person_id from akten.akte_person ap where ap.akte_id = ${akteId}
      and not exists (select 1 from akten.akte_person o join akten.akte a on a.id = o.akte_id
        where o.person_id = ap.person_id and o.akte_id <> ${akteId} and a.vernichtet_at is null)
    for update of ap`.execute(tx);
  const ids = rows.map(({ person_id }) => person_id);
  await sql`delete from akten.akte_person where akte_id = ${akteId} or person_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from akten.person where id = any(${ids}::uuid[])`.execute(tx);
  return ids.length;
}

/** Before the Akte is locked, so that a document on its way out is waited for. */
export async function lockDokumenteOf(tx: Tx, akteId: string): Promise<void> {
  await sql`select id from akten.dokument where akte_id = ${akteId} order by id for update`.execute(tx);
}
