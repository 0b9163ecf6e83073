/** Queries on redactions. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import { IS_RELEASED } from './herausgabe.sql.ts';
import type { Kasten } from './schwaerzung.schema.ts';

export interface SchwaerzungRow {
  readonly version: number;
  readonly geaendert_at: string;
  readonly geprueft_at: string | null;
  readonly geprueft_by: string | null;
  readonly kaesten: Kasten[];
}

const KAESTEN = sql.raw(`coalesce((select jsonb_agg(jsonb_build_object('seite', k.seite, 'x', k.x, 'y', k.y, 'w', k.w,
    'h', k.h, 'grund', k.grund) order by k.seite, k.y, k.x, k.id)
  from akten.schwaerzung k where k.dokument_id = st.dokument_id), '[]')`);

export async function findSchwaerzung(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
): Promise<SchwaerzungRow | undefined> {
  const { rows } = await sql<SchwaerzungRow>`
    select st.version, st.geaendert_at, case when ${IS_RELEASED} then st.geprueft_at end as geprueft_at,
      case when ${IS_RELEASED} then st.geprueft_by end as geprueft_by, ${KAESTEN} as kaesten
    from akten.schwaerzungsstand st join akten.dokument d on d.id = st.dokument_id
    left join akten.akte a on a.id = d.akte_id
    where d.id = ${dokumentId} and ${sichtbaresDokument(actor)}`.execute(db);
  return rows[0];
}

/** Takes the release away. Undefined when the version is stale; 0 stands for none yet. */
export async function nextStand(
  tx: Tx,
  dokumentId: string,
  version: number,
  actorId: string,
): Promise<number | undefined> {
  const { rows } =
    version === 0
      ? await sql<{ version: number }>`
          insert into akten.schwaerzungsstand (dokument_id, geaendert_by) values (${dokumentId}, ${actorId})
          on conflict (dokument_id) do nothing returning version`.execute(tx)
      : await sql<{ version: number }>`
          update akten.schwaerzungsstand set version = version + 1, geaendert_at = now(), geaendert_by = ${actorId},
            geprueft_at = null, geprueft_by = null
          where dokument_id = ${dokumentId} and version = ${version} returning version`.execute(tx);
  return rows[0]?.version;
}

export async function replaceKaesten(tx: Tx, dokumentId: string, kaesten: readonly Kasten[]): Promise<void> {
  await sql`delete from akten.schwaerzung where dokument_id = ${dokumentId}`.execute(tx);
  await sql`insert into akten.schwaerzung (dokument_id, seite, x, y, w, h, grund)
    select ${dokumentId}, k.seite, k.x, k.y, k.w, k.h, k.grund
    from jsonb_to_recordset(${JSON.stringify(kaesten)}::jsonb)
      as k (seite int, x real, y real, w real, h real, grund text)`.execute(tx);
}

/** Undefined when the version is stale. The version stays: what is released is what was seen. */
export async function releaseStand(
  tx: Tx,
  dokumentId: string,
  version: number,
  actorId: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update akten.schwaerzungsstand set geprueft_at = now(), geprueft_by = ${actorId}
    where dokument_id = ${dokumentId} and version = ${version} returning version`.execute(tx);
  return rows[0]?.version;
}
