/**
 * Proof that the owner sits here, before something changes that would let somebody else in. Fresh sign-ins need none:
 * who has just shown two factors is who they say.
 */
import type { ActionContext, PreparingCaller } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { anmeldeFaults } from './anmeldung.faults.ts';
import { type Drossel, drosselOf, forgive, takeAttempt } from './drossel.ts';
import { verifyKennwort } from './kennwort.ts';
import { findKontoById, type Kontozeile, lockKonto } from './konto.sql.ts';
import { confirmSitzung, findSitzung } from './sitzung.sql.ts';

const FRESH_MINUTES = 10;

export interface Bestaetigung {
  readonly drosseln: readonly Drossel[];
  /** The hash that the password was right for. */
  readonly proven?: string;
}

/** Throws unless the session is fresh or the password is right. Before the transaction, since a hash takes its time. */
export async function requireOwner(
  kernel: Kernel,
  { actor, request }: PreparingCaller,
  kennwort: string | undefined,
): Promise<Bestaetigung> {
  const sitzung = actor.sessionId ? await findSitzung(kernel.pool.db, actor.sessionId) : undefined;
  if (!sitzung) throw anmeldeFaults.KEIN_KONTO();
  const fresh = kernel.clock.now().subtract({ minutes: FRESH_MINUTES });
  if (Temporal.Instant.compare(sitzung.bestaetigt_at, fresh) >= 0) return { drosseln: [] };
  const konto = await findKontoById(kernel.pool.db, actor.id);
  if (!konto?.kennwort) throw anmeldeFaults.NEU_ANMELDEN();
  if (kennwort === undefined) throw anmeldeFaults.BESTAETIGUNG_NOETIG();
  return checkOwnPassword(kernel, { actor, request }, konto.kennwort, kennwort);
}

export async function checkOwnPassword(
  kernel: Kernel,
  { actor, request }: PreparingCaller,
  stored: string | null,
  kennwort: string,
): Promise<Bestaetigung> {
  const drosseln = [drosselOf(kernel, 'bestaetigung', actor.id)];
  await takeAttempt(kernel, drosseln, request.id);
  if (stored === null || !(await verifyKennwort(stored, kennwort))) throw anmeldeFaults.KENNWORT_FALSCH();
  return { drosseln, proven: stored };
}

/** The account of the actor, locked; what was proven before the transaction still holds. */
export async function ownKonto(context: ActionContext, { drosseln, proven }: Bestaetigung): Promise<Kontozeile> {
  const { tx, actor, clock } = context;
  const konto = actor.kind === 'staff' ? await lockKonto(tx, actor.id) : undefined;
  if (!konto) throw anmeldeFaults.KEIN_KONTO();
  if (proven !== undefined) {
    if (konto.kennwort !== proven) throw anmeldeFaults.KENNWORT_FALSCH();
    await forgive(tx, drosseln);
    if (actor.sessionId) await confirmSitzung(tx, actor.sessionId, clock.now().toString());
  }
  return konto;
}
