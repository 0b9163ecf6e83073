/** Slows down guessing. An attempt is counted before it is judged: a hundred at once are still counted one by one. */
import { type Tx, transact } from '#platform/db/db.ts';
import { networkOf } from '#platform/http/network.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { DROSSELREGELN, type Drosselart, secondsToWait, VERGESSEN_STUNDEN } from './drossel.rules.ts';
import { countFailure, forgetFailures, giveBackAttempt, lockDrossel } from './drossel.sql.ts';

const ACTOR = systemPrincipal('drossel');

export interface Drossel {
  readonly art: Drosselart;
  readonly schluessel: string;
}

/** `wer` is hashed under a key of the house: no address and no account can be read from the table. */
export function drosselOf({ keys }: Pick<Kernel, 'keys'>, art: Drosselart, wer: string): Drossel {
  return { art, schluessel: `${art}:${keys.hmac('personal.drossel', `${art}\n${wer}`)}` };
}

export function netzDrossel(kernel: Pick<Kernel, 'keys'>, ip: string | undefined): Drossel[] {
  return ip === undefined ? [] : [drosselOf(kernel, 'netz', networkOf(ip))];
}

/** Counts an attempt as failed until `forgive` takes it back; throws when one has to wait. Its own transaction. */
export async function takeAttempt(kernel: Kernel, drosseln: readonly Drossel[], requestId: string): Promise<void> {
  const now = kernel.clock.now();
  const ordered = [...drosseln].sort((a, b) => (a.schluessel < b.schluessel ? -1 : 1));
  await transact(kernel.pool.db, ACTOR, requestId, async (tx) => {
    for (const { art, schluessel } of ordered) await takeOne(tx, art, schluessel, now);
  });
}

async function takeOne(tx: Tx, art: Drosselart, schluessel: string, now: Temporal.Instant): Promise<void> {
  const row = await lockDrossel(tx, schluessel, now.toString());
  const wait = Temporal.Instant.from(row.gesperrt_bis).since(now).total('seconds');
  if (wait > 0) throw anmeldeFaults.ANMELDUNG_WARTEN({ sekunden: Math.ceil(wait) });
  const forgotten = Temporal.Instant.compare(row.zuletzt_at, now.subtract({ hours: VERGESSEN_STUNDEN })) < 0;
  const fehler = (forgotten ? 0 : row.fehler) + 1;
  const seconds = secondsToWait(DROSSELREGELN[art], fehler);
  // Whoever read the clock a moment earlier and comes second must not wait for that moment.
  const gesperrtBis = seconds === 0 ? row.gesperrt_bis : now.add({ seconds }).toString();
  await countFailure(tx, schluessel, { fehler, gesperrtBis, now: now.toString() });
}

/** The attempt was right. Of a network only this one attempt is forgiven: others may be guessing beside it. */
export async function forgive(tx: Tx, drosseln: readonly Drossel[]): Promise<void> {
  for (const { art, schluessel } of drosseln) {
    if (art === 'netz') await giveBackAttempt(tx, schluessel);
    else await forgetFailures(tx, schluessel);
  }
}
