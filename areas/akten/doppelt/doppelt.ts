/** Looks for pages that a scanner delivered twice, when a document has been read. */
import type { Tx } from '#platform/db/db.ts';
import { isVielleichtDoppelt } from './doppelt.rules.ts';
import {
  type AehnlichRow,
  insertDoppelverdacht,
  listAehnlicheNachbarn,
  listAehnlicheVorgaenger,
  lockDoppelte,
} from './doppelt.sql.ts';

/** In the transaction that ends the last page of a document. Repeatable; drops nothing and stops nothing. */
export async function noteDoppelte(tx: Tx, dokumentId: string, seiten: number): Promise<void> {
  await lockDoppelte(tx);
  const within = (await listAehnlicheNachbarn(tx, dokumentId)).filter(isSuspicious);
  const before = (await listAehnlicheVorgaenger(tx, dokumentId)).filter(isSuspicious);
  for (const pair of [...within, ...wholeOrBorder(before, seiten)]) await insertDoppelverdacht(tx, pair);
}

function isSuspicious(pair: AehnlichRow): boolean {
  return isVielleichtDoppelt(pair.erste_text, pair.zweite_text, pair.abstand);
}

/** One page of many that is alike is a form; a document is a double when all its pages are, or it begins where one ended. */
function wholeOrBorder(pairs: readonly AehnlichRow[], seiten: number): AehnlichRow[] {
  return [...Map.groupBy(pairs, (pair) => pair.erste_dokument).values()].flatMap((of) => {
    const alike = of.filter(({ erste_nr, zweite_nr }) => erste_nr === zweite_nr);
    if (alike.length === seiten) return alike;
    return of.filter(({ erste_nr, zweite_nr }) => zweite_nr === 1 && erste_nr !== zweite_nr);
  });
}
