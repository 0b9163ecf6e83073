/** What stands at a cited place on a day: the text that a quotation is held against. */
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { readGeltung } from '../geltung/index.ts';
import { type AbsatzRow, listAbsaetzeAt, listAbsaetzeOf, listFassungstageOf } from './stelle.sql.ts';

export interface Stellentext extends AbsatzRow {
  /** Days of this text around the Stichtag. */
  readonly gueltigAb: string;
  readonly gueltigBis: string | null;
}

export interface GesuchteStelle {
  /** Ways of writing its short name, or its Aktenzeichen. */
  readonly kurz: readonly string[];
  readonly bezeichnungen: readonly string[];
}

/** Only what is in force on the day and may be read; anything else is as if it were not there. */
export async function findStellen(
  db: Database | Tx,
  actor: Principal,
  stichtag: string,
  gesucht: readonly GesuchteStelle[],
): Promise<Stellentext[]> {
  if (gesucht.length === 0) return [];
  const all = (values: readonly (readonly string[])[]) => [...new Set(values.flat())];
  const rows = await listAbsaetzeAt(
    db,
    actor,
    all(gesucht.map(({ kurz }) => kurz)),
    all(gesucht.map(({ bezeichnungen }) => bezeichnungen)),
  );
  const days = await readTage(db, rows);
  return rows.flatMap((row) => {
    const valid = days.get(row.normId)?.find(({ von, bis }) => von <= stichtag && (bis === null || stichtag <= bis));
    return valid ? [{ ...row, gueltigAb: valid.von, gueltigBis: valid.bis }] : [];
  });
}

type Tage = readonly { readonly von: string; readonly bis: string | null }[];

async function readTage(db: Database | Tx, rows: readonly AbsatzRow[]): Promise<Map<string, Tage>> {
  const days = new Map<string, { von: string; bis: string | null }[]>();
  const add = (normId: string, von: string, bis: string | null) =>
    days.set(normId, [...(days.get(normId) ?? []), { von, bis }]);
  const laws = [...new Set(rows.filter(({ art }) => art === 'recht').map(({ normId }) => normId))];
  for (const { normId, von, bis } of await listFassungstageOf(db, laws)) add(normId, von, bis);
  const werke = new Set(rows.filter(({ art }) => art !== 'recht').map(({ werkId }) => werkId));
  if (werke.size === 0) return days;
  const { geltung } = await readGeltung(db);
  for (const werkId of werke)
    for (const { normId, gueltig } of geltung.werke.get(werkId)?.abschnitte ?? [])
      for (const { von, bis } of gueltig) add(normId, von, bis ?? null);
  return days;
}

/** Of these norms the Absätze in force on the day, for whoever keeps quotations; for the house itself, not for a person. */
export async function listGeltendeAbsaetze(
  db: Database | Tx,
  normIds: readonly string[],
  stichtag: string,
): Promise<{ readonly normId: string; readonly ordnung: number; readonly text: string }[]> {
  const rows = await listAbsaetzeOf(db, normIds);
  const days = await readTage(db, rows);
  return rows.filter(({ normId }) =>
    days.get(normId)?.some(({ von, bis }) => von <= stichtag && (bis === null || stichtag <= bis)),
  );
}
