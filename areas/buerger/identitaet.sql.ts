/** Identities that a broker proved. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Vertrauen } from './konto.schema.ts';

type Db = Database | Tx;

export interface Identitaetzeile {
  readonly id: string;
  readonly konto_id: string;
  readonly broker: string;
  readonly vertrauen: Vertrauen;
  readonly angaben_versiegelt: string;
  readonly zuletzt_at: string;
}

const COLUMNS = sql`id, konto_id, broker, vertrauen, angaben_versiegelt, zuletzt_at`;

/** Of two who come with the same new identity at the same moment one waits for the other. */
export async function lockIdentitaet(
  tx: Tx,
  { aussteller, kennung }: { aussteller: string; kennung: string },
): Promise<Identitaetzeile | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${aussteller}\n${kennung}`}, 34))`.execute(tx);
  const { rows } = await sql<Identitaetzeile>`
    select ${COLUMNS} from buerger.identitaet where aussteller = ${aussteller} and kennung = ${kennung} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function listIdentitaeten(db: Db, kontoId: string): Promise<readonly Identitaetzeile[]> {
  const { rows } = await sql<Identitaetzeile>`
    select ${COLUMNS} from buerger.identitaet where konto_id = ${kontoId} order by zuletzt_at desc`.execute(db);
  return rows;
}

export interface NewIdentitaet {
  readonly kontoId: string;
  readonly broker: string;
  readonly aussteller: string;
  readonly kennung: string;
  readonly vertrauen: Vertrauen;
  readonly versiegelt: string;
  readonly now: string;
}

export async function insertIdentitaet(tx: Tx, i: NewIdentitaet): Promise<void> {
  await sql`insert into buerger.identitaet
      (konto_id, broker, aussteller, kennung, vertrauen, angaben_versiegelt, zuletzt_at)
    values (${i.kontoId}, ${i.broker}, ${i.aussteller}, ${i.kennung}, ${i.vertrauen}, ${i.versiegelt},
      ${i.now})`.execute(tx);
}

/** What was proven this time; names may change. */
export async function updateIdentitaet(
  tx: Tx,
  id: string,
  i: Pick<NewIdentitaet, 'vertrauen' | 'versiegelt' | 'now'>,
): Promise<void> {
  await sql`update buerger.identitaet set vertrauen = ${i.vertrauen}, angaben_versiegelt = ${i.versiegelt},
    zuletzt_at = ${i.now} where id = ${id}`.execute(tx);
}

export async function moveIdentitaeten(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update buerger.identitaet set konto_id = ${into} where konto_id = ${from}`.execute(tx);
}

export async function deleteIdentitaet(tx: Tx, kontoId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from buerger.identitaet where id = ${id} and konto_id = ${kontoId} returning id`.execute(tx);
  return rows.length > 0;
}
