/** What the Pruefschema asks in a Verfahren, and what the official found on it. A proposal alone is no finding. */
import type { Tx } from '#platform/db/db.ts';
import { pruefstandAm } from '../arbeit/pruefstand.ts';
import { listFeststellungRows, listTatsacheRows } from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import type { Voraussetzunglage } from './schreibenlage.rules.ts';

export async function listVoraussetzungen(
  tx: Tx,
  { id, pruefart }: Pick<VerfahrenRow, 'id' | 'pruefart'>,
  stichtag: string,
): Promise<Voraussetzunglage[]> {
  const found = new Map((await listFeststellungRows(tx, id)).map(({ schluessel, ergebnis }) => [schluessel, ergebnis]));
  const pruefung = await pruefstandAm(tx, pruefart, await listTatsacheRows(tx, id), stichtag);
  const proposed = new Map((pruefung?.zeilen ?? []).map(({ schluessel, ergebnis }) => [schluessel, ergebnis]));
  const asked = (pruefung?.zeilen ?? []).map(({ schluessel, name }) => [schluessel, name] as const);
  // What was found by hand on something that no scheme asks counts as well.
  const all = new Map<string, string>([...[...found.keys()].map((key) => [key, key] as const), ...asked]);
  return [...all].map(([schluessel, name]) => {
    const feststellung = found.get(schluessel);
    const vorschlag = proposed.get(schluessel);
    return { schluessel, name, ...(feststellung ? { feststellung } : {}), ...(vorschlag ? { vorschlag } : {}) };
  });
}
