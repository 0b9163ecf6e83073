/** The row of a Termin that exists: held, judged, written, told. */
import type { Tx } from '#platform/db/db.ts';
import { emitIn } from '#platform/events/outbox.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Terminstand } from '../termine.schema.ts';
import { terminBewegt } from './termin.events.ts';
import { lockTermin, type Terminschritt, type Terminzeile, updateTermin } from './termin.sql.ts';

export interface Schritt {
  readonly id: string;
  readonly version: number;
  readonly jetzt: Temporal.Instant;
  /** The row, where the caller has locked and read it in this transaction: it is not asked for again. */
  readonly gesperrt?: Terminzeile | undefined;
}

const GEHALTEN: readonly Terminstand[] = ['gehalten', 'unbestaetigt', 'angeboten'];

/** A hold that ended is none, even if nobody has taken it yet: two people would believe in it. */
export async function lockHeld(tx: Tx, { id, version, jetzt, gesperrt }: Schritt): Promise<Terminzeile> {
  const termin = gesperrt ?? (await lockTermin(tx, id));
  if (!termin || termin.stand === 'verfallen') throw termineFaults.RESERVIERUNG_ABGELAUFEN();
  if (!GEHALTEN.includes(termin.stand) || termin.version !== version) throw termineFaults.STAND_PASST_NICHT();
  requireHeld(termin, jetzt);
  return termin;
}

export function requireHeld({ haeltBis }: Terminzeile, jetzt: Temporal.Instant): void {
  if (haeltBis !== null && Temporal.Instant.compare(Temporal.Instant.from(haeltBis), jetzt) <= 0)
    throw termineFaults.RESERVIERUNG_ABGELAUFEN();
}

export async function lockActive(tx: Tx, { id, version, gesperrt }: Schritt): Promise<Terminzeile> {
  const termin = gesperrt ?? (await lockTermin(tx, id));
  if (!termin) throw termineFaults.NICHT_GEFUNDEN();
  if (termin.version !== version || (termin.stand !== 'gebucht' && !GEHALTEN.includes(termin.stand)))
    throw termineFaults.STAND_PASST_NICHT();
  return termin;
}

/** Compare-and-set, and who listens is told. */
export async function schreibe(tx: Tx, { id, version }: Terminzeile, schritt: Terminschritt): Promise<Terminzeile> {
  const termin = await updateTermin(tx, id, version, schritt);
  if (!termin) throw termineFaults.STAND_PASST_NICHT();
  return melde(tx, termin);
}

/** Tells screens and whoever waits for time; `verlassen`: of where it was. */
export async function melde(tx: Tx, termin: Terminzeile, verlassen = false): Promise<Terminzeile> {
  const { id, tag, poolId, stand } = termin;
  await emitIn(tx, terminBewegt, { terminId: id, tag, poolId, stand, verlassen });
  return termin;
}
