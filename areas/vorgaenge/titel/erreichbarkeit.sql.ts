/** How persons are reached: language, address, the account of the portal, and what they chose. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Hinweiswunsch } from './titel.schema.ts';

export interface ErreichbarkeitRow {
  readonly sprache: string;
  readonly anschrift: string;
  readonly email_versiegelt: string | null;
  readonly konto_id: string | null;
  readonly wunsch: Hinweiswunsch | null;
  readonly einwilligung_at: string | null;
  readonly version: number;
}

export async function findErreichbarkeit(
  db: Database | Tx,
  actor: Principal,
  personId: string,
): Promise<ErreichbarkeitRow | undefined> {
  const { rows } = await sql<ErreichbarkeitRow>`select k.sprache, k.anschrift, k.email_versiegelt, k.konto_id, k.wunsch,
      k.einwilligung_at, k.version from vorgaenge.erreichbarkeit k
    where k.person_id = ${personId} and ${liegtInSichtbarerAkte(actor, 'k.akte_id')}`.execute(db);
  return rows[0];
}

export interface Erreichbarkeit {
  readonly personId: string;
  readonly akteId: string;
  readonly sprache: string;
  readonly anschrift: string;
  readonly emailVersiegelt: string | null;
  readonly wunsch?: Hinweiswunsch | undefined;
  readonly einwilligungAt?: string | undefined;
}

/** False when somebody changed it since it was seen; `version` undefined: none was there. */
export async function storeErreichbarkeit(tx: Tx, e: Erreichbarkeit, by: string, version?: number): Promise<boolean> {
  const { rows } = await sql`insert into vorgaenge.erreichbarkeit as k (person_id, akte_id, sprache, anschrift,
      email_versiegelt, wunsch, einwilligung_at, updated_by)
    values (${e.personId}, ${e.akteId}, ${e.sprache}, ${e.anschrift}, ${e.emailVersiegelt}, ${e.wunsch ?? null},
      ${e.einwilligungAt ?? null}, ${by})
    on conflict (person_id) do update set sprache = excluded.sprache, anschrift = excluded.anschrift,
      email_versiegelt = excluded.email_versiegelt, akte_id = excluded.akte_id, wunsch = excluded.wunsch,
      einwilligung_at = excluded.einwilligung_at, updated_at = now(), updated_by = excluded.updated_by,
      version = k.version + 1
    where ${version ?? null}::int is null or k.version = ${version ?? null}::int returning person_id`.execute(tx);
  return rows.length > 0;
}

/** Whoever applied in the portal can be told there; language and choice of the office stay where there are some. */
export async function noteKonto(
  tx: Tx,
  e: { readonly personId: string; readonly akteId: string; readonly kontoId: string; readonly sprache: string },
  by: string,
): Promise<void> {
  await sql`insert into vorgaenge.erreichbarkeit as k (person_id, akte_id, sprache, konto_id, updated_by)
    values (${e.personId}, ${e.akteId}, ${e.sprache}, ${e.kontoId}, ${by})
    on conflict (person_id) do update set konto_id = excluded.konto_id, updated_at = now(),
      updated_by = excluded.updated_by, version = k.version + 1
    where k.konto_id is distinct from excluded.konto_id`.execute(tx);
}
