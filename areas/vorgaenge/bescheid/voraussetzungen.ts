/** What the Pruefschema asks in a Verfahren, and what the official found on it. A proposal alone is no finding. */
import type { Tx } from '#platform/db/db.ts';
import { pruefe } from '../pruefung/pruefschema.rules.ts';
import { ARTEN, type Art } from '../pruefung/pruefung.schema.ts';
import type { Tatsachen } from '../pruefung/tatsachen.schema.ts';
import { listFeststellungRows, listTatsacheRows } from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import type { Voraussetzunglage } from './schritte.rules.ts';

const isArt = (text: string | null): text is Art => (ARTEN as readonly (string | null)[]).includes(text);

export async function listVoraussetzungen(
  tx: Tx,
  { id, pruefart }: Pick<VerfahrenRow, 'id' | 'pruefart'>,
  stichtag: string,
): Promise<Voraussetzunglage[]> {
  const found = new Map((await listFeststellungRows(tx, id)).map(({ schluessel, ergebnis }) => [schluessel, ergebnis]));
  const asked = isArt(pruefart)
    ? pruefe(pruefart, nest(await listTatsacheRows(tx, id)), stichtag).requirements.map(
        ({ key, label }) => [key, label] as const,
      )
    : [];
  // What was found by hand on something that no scheme asks counts as well.
  const all = new Map<string, string>([...[...found.keys()].map((key) => [key, key] as const), ...asked]);
  return [...all].map(([schluessel, name]) => {
    const feststellung = found.get(schluessel);
    return { schluessel, name, ...(feststellung ? { feststellung } : {}) };
  });
}

/** `person.pass` and its value become nested objects, as the Pruefschema reads them. */
function nest(rows: readonly { readonly feld: string; readonly wert: unknown }[]): Tatsachen {
  const whole: Record<string, unknown> = {};
  for (const { feld, wert } of rows) {
    const path = feld.split('.');
    const last = path.pop() as string;
    const place = path.reduce<Record<string, unknown>>((at, part) => {
      at[part] ??= {};
      return at[part] as Record<string, unknown>;
    }, whole);
    place[last] = wert;
  }
  return whole as Tatsachen;
}
