/** One file of a decree, from bytes to a stored work, with what a command or a nightly job tells of it. */
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { BESTAND_SIGNAL, ensureSammlung } from '../bestand/sammlung.sql.ts';
import { storeOriginaldatei } from '../original/original.ts';
import { cleanName } from '../quellen/dateiname.rules.ts';
import { takeInErlass } from './aufnahme.ts';
import { type Pruefpunkt, readErlass } from './lesen.ts';

/** By name where it may have to be made first. */
export type Wohin = { readonly sammlung: string } | { readonly sammlungId: string };

export type Dateiergebnis =
  | {
      readonly was: 'neu' | 'neue Fassung' | 'berichtigt' | 'unveraendert';
      readonly werkId: string;
      readonly kurz: string;
      readonly zuPruefen: readonly Pruefpunkt[];
    }
  | { readonly was: 'abgewiesen'; readonly satz: string };

/** Never throws for what is wrong with the file. */
export async function importErlassDatei(
  kernel: Kernel,
  actor: Principal,
  { bytes, name, ...wohin }: { readonly bytes: Buffer; readonly name: string } & Wohin,
): Promise<Dateiergebnis> {
  try {
    const gelesen = await readErlass(kernel, bytes, name);
    const original = await storeOriginaldatei(kernel, bytes, cleanName(name));
    const taken = await transact(kernel.pool.db, actor, 'erlasse import', async (tx) => {
      const sammlungId =
        'sammlungId' in wohin ? wohin.sammlungId : await ensureSammlung(tx, wohin.sammlung, 'erlass', actor.id);
      const { was, werkId } = await takeInErlass(tx, kernel, gelesen, {
        sammlungId,
        quelle: cleanName(name),
        by: actor.id,
        original,
      });
      return { was, werkId, kurz: gelesen.werk.kurz, zuPruefen: gelesen.zuPruefen };
    });
    kernel.signals.send(BESTAND_SIGNAL);
    return taken;
  } catch (cause) {
    if (!(cause instanceof Fault) || !cause.code.startsWith('erlasse.')) throw cause;
    return { was: 'abgewiesen', satz: cause.advice };
  }
}
