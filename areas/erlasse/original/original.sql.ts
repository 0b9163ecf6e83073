/** Files of Erlasse as they came; only of works that the actor may see. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { WrappedKeyColumn } from '#platform/crypto/wrapped-keys.sql.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { istSichtbar } from '../sammlungen/sammlungen.sql.ts';
import type { Originaldatei } from './original.schema.ts';

export const wrappedKeys: readonly WrappedKeyColumn[] = [
  { table: 'erlasse.originaldatei', id: 'id', column: 'schluessel', owner: 'originaldatei' },
];
export const originaldateiKeyId = (id: string) => `originaldatei:${id}`;

export interface NewOriginaldatei {
  readonly id: string;
  readonly werkId: string;
  readonly dateiname: string;
  readonly schluessel: WrappedKey;
  readonly datei: BlobRef;
  readonly by: string;
}

/** False where the work has these bytes already. */
export async function insertOriginaldatei(tx: Tx, one: NewOriginaldatei): Promise<boolean> {
  const { rows } = await sql`
    insert into erlasse.originaldatei (id, werk_id, dateiname, sha256, schluessel, datei, created_by)
    values (${one.id}, ${one.werkId}, ${one.dateiname}, ${one.datei.sha256}, ${JSON.stringify(one.schluessel)}::jsonb,
      ${JSON.stringify(one.datei)}::jsonb, ${one.by})
    on conflict (werk_id, sha256) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

const FROM = sql`from erlasse.originaldatei o join erlasse.werk w on w.id = o.werk_id
  join erlasse.sammlung s on s.id = w.sammlung_id`;

export async function listOriginaldateien(tx: Tx, actor: Principal, werkId: string): Promise<Originaldatei[]> {
  const { rows } = await sql<Originaldatei>`
    select o.id, o.dateiname, (o.datei ->> 'size')::int as groesse, o.created_at as am ${FROM}
    where o.werk_id = ${werkId} and ${istSichtbar(actor, 'w', 's')} order by o.created_at desc, o.id desc limit 50`.execute(
    tx,
  );
  return rows;
}

export interface OriginaldateiRow {
  readonly werkId: string;
  readonly dateiname: string;
  readonly schluessel: WrappedKey;
  readonly datei: BlobRef;
}

export async function findOriginaldatei(tx: Tx, actor: Principal, id: string): Promise<OriginaldateiRow | undefined> {
  const { rows } = await sql<OriginaldateiRow>`
    select o.werk_id as "werkId", o.dateiname, o.schluessel, o.datei ${FROM}
    where o.id = ${id} and ${istSichtbar(actor, 'w', 's')}`.execute(tx);
  return rows[0];
}
