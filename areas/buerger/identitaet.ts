/** Whose account it is that a broker proved somebody for: found, connected, or made. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Angaben, angabenSchema } from './broker.schema.ts';
import type { Bewiesen } from './broker.ts';
import { buergerFaults } from './buerger.faults.ts';
import {
  type Identitaetzeile,
  insertIdentitaet,
  listIdentitaeten,
  lockIdentitaet,
  updateIdentitaet,
} from './identitaet.sql.ts';
import type { Vertrauen } from './konto.schema.ts';
import { findKonto, insertKonto, type Kontozeile } from './konto.sql.ts';
import { isSignedIn, vereinige } from './konto.ts';
import { vertrauenOfSitzung } from './vollmacht.ts';

const SIEGEL = 'buerger.identitaet';

export function readAngaben({ keys }: Pick<Kernel, 'keys'>, row: Pick<Identitaetzeile, 'angaben_versiegelt'>): Angaben {
  return angabenSchema.parse(JSON.parse(keys.unseal(SIEGEL, row.angaben_versiegelt)));
}

/**
 * The same person is the same account at every coming. `verbinden`: the account that asked, signed in, to be connected
 * with this identity. Without that wish a named account that happens to be open in this browser is left alone: in a
 * shelter several people share one. What was begun without a name comes along.
 */
export async function kontoOfIdentitaet(
  context: ActionContext,
  bewiesen: Bewiesen,
  verbinden: string | null,
): Promise<{ row: Kontozeile; von?: string }> {
  const { tx, keys, clock } = context;
  const { angaben, ...who } = bewiesen;
  const now = clock.now().toString();
  const versiegelt = keys.seal(SIEGEL, JSON.stringify(angaben));
  const known = await lockIdentitaet(tx, who);
  if (known) {
    await updateIdentitaet(tx, known.id, { vertrauen: who.vertrauen, versiegelt, now });
    return comeBack(context, known.konto_id, verbinden);
  }
  const row = await accountFor(context, verbinden, who.broker);
  await insertIdentitaet(tx, { ...who, kontoId: row.id, versiegelt, now });
  return { row };
}

async function comeBack(context: ActionContext, kontoId: string, verbinden: string | null) {
  const row = (await findKonto(context.tx, kontoId)) as Kontozeile;
  const other = verbinden ?? (await begunHere(context))?.id;
  if (other === undefined || other === kontoId) return { row };
  const from = await findKonto(context.tx, other);
  // Two accounts with an address each stay two: one of them would lose its way back.
  if (verbinden !== null && from?.email_versiegelt && row.email_versiegelt) throw buergerFaults.IDENTITAET_VERGEBEN();
  if (verbinden !== null && (await listIdentitaeten(context.tx, other)).length > 0)
    throw buergerFaults.IDENTITAET_VERGEBEN();
  return { row: await vereinige(context, other, kontoId), von: other };
}

/** The account that this new identity belongs to from now on. */
async function accountFor(context: ActionContext, verbinden: string | null, broker: string): Promise<Kontozeile> {
  const { tx, clock } = context;
  if (verbinden !== null) {
    const row = await findKonto(tx, verbinden);
    // One person of one broker for an account: a second one would be somebody else.
    const taken = (await listIdentitaeten(tx, verbinden)).some((one) => one.broker === broker);
    if (!row || taken) throw buergerFaults.IDENTITAET_VERGEBEN();
    return row;
  }
  return (await begunHere(context)) ?? insertKonto(tx, 'de', clock.now().toString());
}

/** Begun in this browser without a name, an address or an identity. */
async function begunHere(context: ActionContext): Promise<Kontozeile | undefined> {
  if (!isSignedIn(context)) return undefined;
  const row = await findKonto(context.tx, context.actor.id);
  if (!row || row.email_versiegelt !== null) return undefined;
  return (await listIdentitaeten(context.tx, row.id)).length > 0 ? undefined : row;
}

/** Who the one who sits here is, as a broker proved it in this very session; otherwise only what a code is worth. */
export async function provenIdentity(
  context: ActionContext,
): Promise<{ vertrauen: Vertrauen; broker: string | null; angaben: Angaben }> {
  const vertrauen = await vertrauenOfSitzung(context);
  const [row] = vertrauen === 'niedrig' ? [] : await listIdentitaeten(context.tx, context.actor.id);
  return row
    ? { vertrauen, broker: row.broker, angaben: readAngaben(context, row) }
    : { vertrauen: 'niedrig', broker: null, angaben: {} };
}
