import type { Database, Tx } from '#platform/db/db.ts';
import { aktenFaults } from '../akten.faults.ts';
import { type Ersetzbarkeit, isErsetzbar } from './ersetzbar.rules.ts';
import { findErsatzLage } from './siegel.sql.ts';

/** Asked by whoever releases paper for destruction. Throws DOKUMENT_NICHT_GEFUNDEN. Sight is checked by the caller. */
export async function findErsetzbarkeit(db: Database | Tx, dokumentId: string): Promise<Ersetzbarkeit> {
  const lage = await findErsatzLage(db, dokumentId);
  if (!lage) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  return isErsetzbar(lage);
}
