/** What the office has learned, ready to judge with: read once for each version. */
import { gunzipSync } from 'node:zlib';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { SCHWELLE } from './einordnung.data.ts';
import type { Gelerntes } from './einstufung.rules.ts';
import { unpackModell } from './modell.rules.ts';
import { findModell, listSchwellen, readModellDaten } from './modell.sql.ts';

const READ = new WeakMap<object, { readonly version: number; readonly gelernt: Gelerntes }>();

/** Undefined as long as too little was confirmed: then the rules stand alone. */
export async function readGelerntes({ pool }: Pick<Kernel, 'pool'>, tx: Tx): Promise<Gelerntes | undefined> {
  const row = await findModell(tx);
  if (!row) return undefined;
  const known = READ.get(pool);
  if (known?.version === row.version) return known.gelernt;
  const daten = await readModellDaten(tx, row.version);
  const modell = daten && unpackModell(gunzipSync(daten));
  if (!modell) return undefined;
  const gelernt = { modell, eichung: row.guete.eichung, regeln: row.guete.regeln };
  READ.set(pool, { version: row.version, gelernt });
  return gelernt;
}

/** Percent from which on nobody is asked, by type. */
export async function readSchwellen(db: Database | Tx): Promise<(typ: string) => number> {
  const set = new Map((await listSchwellen(db)).map(({ typ, prozent }) => [typ, prozent]));
  return (typ) => {
    const prozent = set.get(typ) ?? SCHWELLE.vorgabe;
    // 100 means: always ask.
    return prozent >= SCHWELLE.bis ? Number.POSITIVE_INFINITY : prozent;
  };
}
