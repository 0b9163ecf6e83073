import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Notzugriffzeile {
  readonly id: string;
  readonly konto_id: string;
  readonly name: string;
  readonly rollen: readonly string[];
  readonly akte_id: string;
  readonly grund: string;
  readonly von: string;
  readonly bis: string;
}

const COLUMNS = sql`n.id, n.konto_id, k.name, k.rollen, n.akte_id, n.grund, n.von, n.bis`;
const FROM = sql`personal.notzugriff n join personal.konto k on k.id = n.konto_id`;

export async function listRunning(db: Db, kontoId: string, now: string): Promise<readonly Notzugriffzeile[]> {
  const { rows } = await sql<Notzugriffzeile>`
    select ${COLUMNS} from ${FROM}
    where n.konto_id = ${kontoId} and n.von <= ${now} and n.bis > ${now} order by n.bis, n.id`.execute(db);
  return rows;
}
