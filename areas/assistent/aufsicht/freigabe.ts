/** Whether a function with AI may run now. Asked in each transaction, so that a switch counts at once in all processes. */
import type { Database, Tx } from '#platform/db/db.ts';
import { assistentFaults } from '../assistent.faults.ts';
import type { Funktion } from './aufsicht.schema.ts';
import { listGueltigeFreigaben, listSchalter } from './aufsicht.sql.ts';
import { whyOff } from './freigabe.rules.ts';
import { funktionsblatt } from './funktion.data.ts';

/** Undefined: it may run; otherwise why not, in German. */
export async function findSperre(db: Database | Tx, funktion: Funktion): Promise<string | undefined> {
  const schalter = await listSchalter(db);
  return whyOff(funktion, {
    alles: schalter.find(({ schluessel }) => schluessel === 'alles'),
    eigen: schalter.find(({ schluessel }) => schluessel === funktion),
    freigaben: await listGueltigeFreigaben(db, funktion),
  });
}

/** Every verb with AI calls this first. Throws `assistent.FUNKTION_AUS`. */
export async function requireFreigabe(db: Database | Tx, funktion: Funktion): Promise<void> {
  const grund = await findSperre(db, funktion);
  if (grund !== undefined) throw assistentFaults.FUNKTION_AUS({ funktion: funktionsblatt(funktion).name, grund });
}
