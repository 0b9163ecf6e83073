/** The first start: the office gets its name and its first administration. */
import { z } from 'zod';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { insertAmtName } from './amt.sql.ts';
import { hasDemoKonten } from './demo/demo.sql.ts';
import { findSchwaeche } from './kennwort.rules.ts';
import { hashKennwort } from './kennwort.ts';
import { emailSchema, kontoInputSchema, neuesKennwortSchema } from './konto.schema.ts';
import { countKonten, insertKonto } from './konto.sql.ts';
import { personalFaults } from './personal.faults.ts';

const ACTOR = systemPrincipal('erster-start');

export interface ErsterStart {
  readonly amt: string;
  readonly name: string;
  readonly email: string;
  /** Chosen on the console or given by the environment; the second factor is set up at the first sign-in. */
  readonly kennwort: string;
}

/** True as long as nobody has an account here. */
export async function needsFirstStart({ pool }: Pick<Kernel, 'pool'>): Promise<boolean> {
  return (await countKonten(pool.db)) === 0;
}

/** The database was filled by `--demo`: without it nobody could sign in, and it must not become a real office. */
export function holdsDemo({ pool }: Pick<Kernel, 'pool'>): Promise<boolean> {
  return hasDemoKonten(pool.db);
}

/** Throws when it has happened already, also when two start at once. */
export async function performFirstStart(kernel: Kernel, given: ErsterStart): Promise<void> {
  const { amt, name, email, kennwort: chosen } = requireSound(given);
  const kennwort = await hashKennwort(chosen);
  await transact(kernel.pool.db, ACTOR, 'erster-start', async (tx) => {
    if ((await countKonten(tx)) > 0 || !(await insertAmtName(tx, amt))) throw personalFaults.BEHOERDE_BESTEHT();
    const created = {
      name,
      email,
      rollen: ['administration'],
      status: 'aktiv',
      createdBy: ACTOR.id,
    } as const;
    const id = await insertKonto(tx, { ...created, kennwort });
    await kernel.audit.append(tx, [
      {
        what: 'behoerde.eingerichtet',
        objects: id ? [{ art: 'konto', id }] : [],
        actor: { kind: ACTOR.kind, id: ACTOR.id },
        action: 'performFirstStart',
        result: 'ok',
        requestId: 'erster-start',
      },
    ]);
  });
}

const erstStartSchema = z.object({
  amt: z.string().trim().min(2, 'Bitte geben Sie den Namen der Behörde an.').max(120),
  name: kontoInputSchema.shape.name,
  email: emailSchema,
  kennwort: neuesKennwortSchema,
});

/** Said at once and in full: who starts a container cannot be asked again. */
function requireSound(given: ErsterStart): ErsterStart {
  const parsed = erstStartSchema.safeParse(given);
  const weak = findSchwaeche(given.kennwort, given);
  const reasons = [...(parsed.error?.issues.map(({ message }) => message) ?? []), ...(weak ? [weak] : [])];
  if (!parsed.success || weak) throw personalFaults.ERSTER_START_UNGUELTIG({ gruende: reasons.join(' ') });
  return parsed.data;
}
