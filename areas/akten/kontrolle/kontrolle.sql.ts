/** All references to stored bytes, and the state of a check. Of the whole office: only the command asks. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database } from '#platform/db/db.ts';
import { IS_NAMED } from '../entfernung.sql.ts';

export interface Verweisstelle {
  readonly address: string;
  readonly ref: BlobRef;
  readonly was: 'original' | 'arbeitskopie' | 'vorschau' | 'herausgabe';
  readonly akte_id: string | null;
  readonly aktenzeichen: string | null;
  readonly dokument_id: string | null;
  readonly eingang_id: string | null;
  readonly eingang_schluessel: WrappedKey | null;
}

/** Each part is read by its index on the address. */
export const STELLEN = sql.raw(`(
  select e.original ->> 'address' as address, e.original as ref, 'original' as was, null::uuid as akte_id,
    null::uuid as dokument_id, e.id as eingang_id from akten.eingang e where e.original is not null
  union all
  select d.original ->> 'address', d.original, 'original', d.akte_id, d.id, d.eingang_id from akten.dokument d
  union all
  select d.arbeitskopie ->> 'address', d.arbeitskopie, 'arbeitskopie', d.akte_id, d.id, d.eingang_id
    from akten.dokument d where d.arbeitskopie is not null
  union all
  select s.vorschau ->> 'address', s.vorschau, 'vorschau', d.akte_id, d.id, d.eingang_id
    from akten.seite s join akten.dokument d on d.id = s.dokument_id where s.vorschau is not null
  union all
  select h.datei ->> 'address', h.datei, 'herausgabe', h.akte_id, null, null from akten.herausgabe h where h.datei is not null)`);

/** In the order of their addresses, after the given one. Equal bytes of one Akte are one blob with several places. */
export async function listStellen(db: Database, after: string, limit: number): Promise<Verweisstelle[]> {
  const { rows } = await sql<Verweisstelle>`
    select distinct on (v.address) v.*, a.aktenzeichen, e.schluessel as eingang_schluessel from ${STELLEN} as v
    left join akten.akte a on a.id = v.akte_id left join akten.eingang e on e.id = v.eingang_id
    where v.address > ${after} order by v.address limit ${limit}`.execute(db);
  return rows;
}

export async function countStellen(db: Database, after: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct address)::int as n from ${STELLEN} as v where v.address > ${after}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Whether the place still names the bytes: a document may have been moved or destroyed while they were read. */
export async function isStillNamed(db: Database, address: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${STELLEN} as v where v.address = ${address} limit 1`.execute(db);
  return rows.length > 0;
}

/** Those addresses that no row names or is about to name, and that nobody has noted for removal. */
export async function listUnnamed(db: Database, addresses: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select address from unnest(${[...addresses]}::text[]) as stored (address)
    where not ${IS_NAMED} and not exists (select 1 from akten.entfernung e where e.address = stored.address)
      and not exists (select 1 from akten.speicherung s where s.address = stored.address)`.execute(db);
  return rows.map((row) => row.address);
}

/** Scans whose check was passed and whose copy has no seal, the oldest first. */
export async function listUngesiegelt(db: Database): Promise<{ dokument_id: string; aktenzeichen: string | null }[]> {
  const { rows } = await sql<{ dokument_id: string; aktenzeichen: string | null }>`
    select p.dokument_id, a.aktenzeichen from akten.sichtpruefung p join akten.dokument d on d.id = p.dokument_id
    left join akten.akte a on a.id = d.akte_id left join akten.siegelung s on s.dokument_id = p.dokument_id
    where p.stand = 'bestanden' and s.stand is distinct from 'gesiegelt' and d.abgeloest_at is null
    order by p.dokument_id`.execute(db);
  return rows;
}

export interface Befund {
  readonly art: 'fehlt' | 'veraendert' | 'verwaist' | 'ungesiegelt';
  readonly address?: string | undefined;
  readonly was?: Verweisstelle['was'] | undefined;
  readonly aktenzeichen?: string | undefined;
  readonly dokumentId?: string | undefined;
  readonly repariert?: boolean | undefined;
}

export interface KontrolleRow {
  readonly id: string;
  readonly zuletzt: string;
  readonly geprueft: number;
  readonly bytes: number;
  readonly befunde: Befund[];
}

export async function findOpenKontrolle(db: Database): Promise<KontrolleRow | undefined> {
  const { rows } = await sql<KontrolleRow>`
    select id, zuletzt, geprueft::float8 as geprueft, bytes::float8 as bytes, befunde from akten.kontrolle
    where fertig_at is null order by id desc limit 1`.execute(db);
  return rows[0];
}

export async function insertKontrolle(db: Database): Promise<KontrolleRow> {
  await sql`update akten.kontrolle set fertig_at = now() where fertig_at is null`.execute(db);
  const { rows } = await sql<KontrolleRow>`
    insert into akten.kontrolle default values
    returning id, zuletzt, geprueft::float8 as geprueft, bytes::float8 as bytes, befunde`.execute(db);
  return rows[0] as KontrolleRow;
}

export async function noteKontrolle(db: Database, row: KontrolleRow, done: boolean): Promise<void> {
  await sql`update akten.kontrolle set zuletzt = ${row.zuletzt}, geprueft = ${row.geprueft}, bytes = ${row.bytes},
      befunde = ${JSON.stringify(row.befunde)}::jsonb, fertig_at = case when ${done} then now() end
    where id = ${row.id}`.execute(db);
}
