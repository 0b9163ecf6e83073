/** The rule that holds on a day: what the office released, else that which comes with Bleibe; and what is a working day. */

import { feiertageNrw } from '#areas/vorgaenge/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { ZUTEILUNGSREGEL } from './zuteilung.data.ts';
import { type Zuteilungsregel, zuteilungsregelSchema } from './zuteilung.schema.ts';

export const regelKind = defineEdited('termine.zuteilungsregel', zuteilungsregelSchema);
/** There is one rule in an office. */
export const REGEL = 'zuteilung';

export async function readRegel(
  db: Database | Tx,
  tag: string,
): Promise<{ regel: Zuteilungsregel; gueltigAb: string | null }> {
  const [found] = await listValid(db, regelKind, tag);
  return { regel: found?.inhalt ?? ZUTEILUNGSREGEL, gueltigAb: found?.gueltigAb ?? null };
}

const FEIERTAGE = new Map<number, ReadonlySet<string>>();

export function isArbeitstag(tag: string): boolean {
  const day = Temporal.PlainDate.from(tag);
  if (day.dayOfWeek > 5) return false;
  const known = FEIERTAGE.get(day.year) ?? new Set(feiertageNrw(day.year).map(([one]) => one));
  FEIERTAGE.set(day.year, known);
  return !known.has(tag);
}
