/** Open contradictions of a Verfahren, with the requirements of its Pruefschema that rest on them. */
import type { Tx } from '#platform/db/db.ts';
import { listOffeneWidersprueche } from '../angabe/widerspruch.sql.ts';
import { pruefstandAm } from '../arbeit/pruefstand.ts';
import { tatsachenfeldOf } from '../arbeit/tatsachenform.rules.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import type { Widerspruchlage } from './widerspruch.rules.ts';

export async function listWiderspruchlage(
  tx: Tx,
  { id, pruefart }: Pick<VerfahrenRow, 'id' | 'pruefart'>,
  stichtag: string,
): Promise<Widerspruchlage[]> {
  const open = await listOffeneWidersprueche(tx, id);
  if (open.length === 0) return [];
  const zeilen = (await pruefstandAm(tx, pruefart, await listTatsacheRows(tx, id), stichtag))?.zeilen ?? [];
  return [...new Set(open.map(({ feld }) => feld))].map((feld) => ({
    name: tatsachenfeldOf(feld)?.label ?? feld,
    zeilen: zeilen.filter(({ tatsachen, fehlt }) => [...tatsachen, ...fehlt].includes(feld)).map(({ name }) => name),
  }));
}
