/** What a Termin takes when it is moved: as it was taken, with the Platz and the minutes that it was bound to. */
import type { Database, Tx } from '#platform/db/db.ts';
import { besuchsminuten, hauptstation } from '../termin/besuchsplan.rules.ts';
import type { Besuchsplan, Planstation } from '../termin/besuchsplan.schema.ts';
import { planBesuch, type Terminzeile } from '../termin/vergabe.ts';
import { listStationsfaehigkeiten } from './buchung.sql.ts';
import { findEinladungZuTermin } from './einladung.sql.ts';

/** Minutes of the whole visit instead of what the Anliegen takes: the main station gives or takes the difference. */
export function mitMinuten(plan: Besuchsplan, minuten: number | null): Besuchsplan {
  if (minuten === null || minuten === plan.minuten) return plan;
  const haupt = hauptstation(plan.stationen);
  const main = plan.stationen[haupt] as Planstation;
  const stationen = plan.stationen.with(haupt, {
    ...main,
    minuten: Math.max(main.minuten + minuten - plan.minuten, 5),
  });
  return { ...plan, stationen, minuten: besuchsminuten(stationen) };
}

export async function planOf(db: Database | Tx, termin: Terminzeile, jetzt: Temporal.Instant): Promise<Besuchsplan> {
  const einladung = await findEinladungZuTermin(db, termin.id);
  const anliegen = termin.anliegen.map(({ schluessel, personen }) => ({ schluessel, personen }));
  const faehigkeiten = einladung?.faehigkeiten ?? (await listStationsfaehigkeiten(db, termin.id));
  const wunsch = { anliegen, faehigkeiten, ...(einladung?.platz_id ? { platzId: einladung.platz_id } : {}) };
  return mitMinuten(await planBesuch(db, wunsch, jetzt), einladung?.minuten ?? null);
}
