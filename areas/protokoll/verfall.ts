/**
 * Expiry: a signed checkpoint takes the place of all segments before a day, then these and their entries go. The chain
 * stays checkable, since the next segment follows the hash that the checkpoint holds. What is to expire is checked
 * first: a checkpoint over a log that somebody has altered would bless the alteration.
 */
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { FASSUNG, textOfPruefpunkt } from './kette.rules.ts';
import { listPruefpunkte } from './kette.sql.ts';
import { signText } from './kette.ts';
import { protokollFaults } from './protokoll.faults.ts';
import { pruefeKette } from './pruefung.ts';
import { lockKette } from './siegel.sql.ts';
import { signingKey } from './siegelschluessel.ts';
import { findLetztesVor, findSegment, insertPruefpunkt, readJetzt, removeVerfallene } from './verfall.sql.ts';

export interface Verfallenes {
  readonly segmente: number;
  readonly eintraege: number;
  /** The checkpoint that stands now. */
  readonly pruefpunkt?: number;
}

type VerfallKernel = Pick<Kernel, 'pool' | 'keys' | 'clock' | 'config' | 'audit'>;

/** Entries per transaction. */
const AT_ONCE = 20_000;

/** Lets everything expire that was sealed before the day (of the office). Repeating it finishes what was interrupted. */
export async function verfalle(
  kernel: VerfallKernel,
  actor: Principal,
  tag: Temporal.PlainDate,
  signal?: AbortSignal,
): Promise<Verfallenes> {
  requireOld(kernel, tag);
  const before = (await listPruefpunkte(kernel.pool.db)).at(-1)?.nummer ?? 0;
  const nummer = await findLetztesVor(kernel.pool.db, tag.toString());
  if (nummer !== undefined && nummer > before) {
    const bericht = await pruefeKette(kernel, { bis: nummer, ...(signal ? { signal } : {}) });
    if (!bericht.unversehrt) throw protokollFaults.KETTE_BESCHAEDIGT({ befunde: `${bericht.befundeGesamt}` });
    await setPruefpunkt(kernel, actor, nummer);
  }
  const removed = await removeAll(kernel, actor, signal);
  const pruefpunkt = Math.max(before, nummer ?? 0);
  return pruefpunkt > 0 ? { ...removed, pruefpunkt } : removed;
}

function requireOld({ clock }: VerfallKernel, tag: Temporal.PlainDate): void {
  const end = tag.toZonedDateTime(OFFICE_ZONE).toInstant();
  const youngest = clock.now().toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant();
  if (Temporal.Instant.compare(end, youngest) > 0) throw protokollFaults.ZU_JUNG();
}

function setPruefpunkt({ pool, keys, audit }: VerfallKernel, actor: Principal, nummer: number): Promise<void> {
  return transact(pool.db, actor, 'verfall', async (tx) => {
    await lockKette(tx);
    const segment = await findSegment(tx, nummer);
    if (!segment) return;
    const schluessel = await signingKey(tx, keys);
    const content = {
      nummer,
      fassung: FASSUNG,
      zeit: await readJetzt(tx),
      ...segment,
      akteurId: actor.id,
      schluessel: schluessel.id,
    };
    await insertPruefpunkt(tx, { ...content, signatur: signText(schluessel, textOfPruefpunkt(content)) });
    await audit.append(tx, [
      {
        actor,
        action: 'verfalleProtokoll',
        what: 'protokoll.verfallen',
        objects: [],
        details: { bisSegment: nummer, gesamt: segment.gesamt },
        result: 'ok',
        requestId: 'verfall',
      },
    ]);
  });
}

async function removeAll({ pool }: VerfallKernel, actor: Principal, signal?: AbortSignal): Promise<Verfallenes> {
  let [segmente, eintraege, next] = [0, 0, 10];
  for (;;) {
    signal?.throwIfAborted();
    const removed = await transact(pool.db, actor, 'verfall', (tx) => removeVerfallene(tx, next));
    if (removed.segmente === 0) return { segmente, eintraege };
    segmente += removed.segmente;
    eintraege += removed.eintraege;
    const perSegment = Math.max(1, removed.eintraege / removed.segmente);
    next = Math.max(1, Math.min(2_000, Math.floor(AT_ONCE / perSegment)));
  }
}
