/** The Aktenplan in force: the office's own, else the one that came with Bleibe. */
import type { Database, Tx } from '#platform/db/db.ts';
import { listValid } from '#platform/edited/edited.ts';
import { aktenFaults } from '../akten.faults.ts';
import { SHIPPED_PLAN } from './aktenplan.data.ts';
import { findEintrag } from './aktenplan.rules.ts';
import { aktenplanKind, type PlanEintrag } from './aktenplan.schema.ts';

/** There is one plan to an office. */
export const PLAN = 'amt';

export interface PlanInForce {
  readonly ausgeliefert: boolean;
  readonly gueltigAb?: string;
  readonly eintraege: PlanEintrag[];
}

export async function readPlan(db: Database | Tx, stichtag: string): Promise<PlanInForce> {
  const [own] = await listValid(db, aktenplanKind, stichtag);
  if (!own) return { ausgeliefert: true, eintraege: [...SHIPPED_PLAN] };
  return { ausgeliefert: false, ...(own.gueltigAb ? { gueltigAb: own.gueltigAb } : {}), eintraege: own.inhalt };
}

/** Throws `akten.KENNZEICHEN_UNBEKANNT` for one that is not in force on the day. */
export async function requireKennzeichen(tx: Tx, kennzeichen: string, stichtag: string): Promise<PlanEintrag> {
  const found = findEintrag((await readPlan(tx, stichtag)).eintraege, kennzeichen);
  if (!found) throw aktenFaults.KENNZEICHEN_UNBEKANNT({ kennzeichen });
  return found;
}
