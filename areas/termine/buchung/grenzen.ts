/** What one network and one address may do. Counted outside the acting transaction, so that a refused try counts too. */
import { networkOf } from '#areas/personal/index.ts';
import type { RequestInfo } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { termineFaults } from '../termine.faults.ts';
import { GRENZEN, type Grenzschluessel } from './grenzen.data.ts';
import { countZaehler, listGrenzen, listGrenzenUndZaehle } from './grenzen.sql.ts';

export type Grenzwerte = Readonly<Record<Grenzschluessel, number>>;

export async function readGrenzen(db: Database | Tx): Promise<Grenzwerte> {
  return withEigene(Object.fromEntries((await listGrenzen(db)).map(({ schluessel, wert }) => [schluessel, wert])));
}

function withEigene(eigene: Readonly<Record<string, number>>): Grenzwerte {
  const entries = Object.entries(GRENZEN).map(([key, { wert }]) => [key, eigene[key] ?? wert]);
  return Object.fromEntries(entries) as Grenzwerte;
}

/** Limits, and a try of `wer` counted against one of them and refused beyond it: one question for both. */
export async function readGrenzenWithin(
  { pool, clock }: Pick<Kernel, 'pool' | 'clock'>,
  art: Grenzschluessel,
  wer: string | undefined,
): Promise<Grenzwerte> {
  const { eigene, anzahl } = await listGrenzenUndZaehle(pool.db, {
    art,
    sonst: GRENZEN[art].wert,
    schluessel: wer === undefined ? null : `${art}:${wer}`,
    now: clock.now().toString(),
  });
  const grenzen = withEigene(eigene);
  if (anzahl !== null && anzahl > grenzen[art]) throw termineFaults.ZU_VIELE_VERSUCHE();
  return grenzen;
}

/** HMAC of the network that a request comes from; undefined for one without an address (a job, a test). */
export function netzOf({ keys }: Pick<Kernel, 'keys'>, { ip }: Pick<RequestInfo, 'ip'>): string | undefined {
  return ip === undefined ? undefined : keys.hmac('termine.netz', networkOf(ip));
}

/** Counts one try of `wer` (an HMAC) and returns how many there were in the window. */
export async function zaehle(
  { pool, clock }: Pick<Kernel, 'pool' | 'clock'>,
  art: string,
  wer: string,
): Promise<number> {
  return countZaehler(pool.db, `${art}:${wer}`, clock.now().toString());
}

/** Refuses beyond the limit of that name; 0 lifts it, and nothing is counted. */
export async function requireWithin(
  kernel: Pick<Kernel, 'pool' | 'clock'>,
  grenzen: Grenzwerte,
  art: Grenzschluessel,
  wer: string | undefined,
): Promise<void> {
  if (wer === undefined || grenzen[art] === 0) return;
  if ((await zaehle(kernel, art, wer)) > grenzen[art]) throw termineFaults.ZU_VIELE_VERSUCHE();
}
