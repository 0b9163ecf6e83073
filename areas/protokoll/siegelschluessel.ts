/**
 * The keys this house signs with: in the database, sealed by the key ring. Who holds the database alone can read the
 * public half and copy the sealed one, but cannot sign; a row that they put there does not open and so is not trusted.
 */
import type { KeyObject } from 'node:crypto';
import type { KeyRing } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { exportOeffentlich, exportPrivat, importPrivat, newSiegelschluessel, type Siegelschluessel } from './kette.ts';
import { insertSchluessel, listSchluesselRows, type SchluesselRow } from './siegel.sql.ts';

const PURPOSE = 'protokoll.siegel';

/** Keys by id that the key ring vouches for, in the order of their creation. */
export async function trustedKeys(db: Database | Tx, keys: KeyRing): Promise<ReadonlyMap<string, Siegelschluessel>> {
  const rows = await listSchluesselRows(db);
  return new Map(rows.flatMap((row) => open(keys, row)).map((key) => [key.id, key]));
}

export function publicKeys(keys: ReadonlyMap<string, Siegelschluessel>): ReadonlyMap<string, KeyObject> {
  return new Map([...keys].map(([id, { oeffentlich }]) => [id, oeffentlich]));
}

/**
 * The key to sign with; the first call in a new house makes it. After a change of the master key a new one takes over,
 * and the old ones are sealed anew, so that the old master key can be forgotten. Call it under the lock of the chain.
 */
export async function signingKey(tx: Tx, keys: KeyRing): Promise<Siegelschluessel> {
  const rows = await listSchluesselRows(tx);
  const trusted = new Map(rows.flatMap((row) => open(keys, row)).map((key) => [key.id, key]));
  const current = rows.findLast((row) => trusted.has(row.id) && row.versiegelt.startsWith(`${keys.currentMasterId}.`));
  const key = current && trusted.get(current.id);
  if (key) return key;
  const fresh = newSiegelschluessel();
  for (const one of [...trusted.values(), fresh]) await insertSchluessel(tx, sealed(one, keys));
  return fresh;
}

function sealed(key: Siegelschluessel, keys: KeyRing): Omit<SchluesselRow, 'created_at'> {
  return {
    id: key.id,
    oeffentlich: exportOeffentlich(key.oeffentlich),
    versiegelt: keys.seal(PURPOSE, exportPrivat(key)),
  };
}

function open(keys: KeyRing, { id, oeffentlich, versiegelt }: SchluesselRow): Siegelschluessel[] {
  try {
    const key = importPrivat(keys.unseal(PURPOSE, versiegelt));
    return key.id === id && exportOeffentlich(key.oeffentlich) === oeffentlich ? [key] : [];
  } catch {
    // Foreign, altered, or of a master key that is gone: what it signed is reported as not signed by this house.
    return [];
  }
}
