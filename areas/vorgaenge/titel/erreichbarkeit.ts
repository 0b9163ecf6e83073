/** How a person wants to be told that something ends, read and written. */
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { type ErreichbarkeitRow, findErreichbarkeit, storeErreichbarkeit } from './erreichbarkeit.sql.ts';
import { titelFaults } from './titel.faults.ts';
import type { ErreichbarkeitGelesen, SetErreichbarkeit } from './titel.schema.ts';

export const EMAIL = 'vorgaenge.erreichbarkeit-email';

type Who = Pick<ActionContext, 'tx' | 'actor'>;

const toErreichbarkeit = (row: ErreichbarkeitRow): ErreichbarkeitGelesen => ({
  sprache: row.sprache,
  anschrift: row.anschrift,
  hatEmail: row.email_versiegelt !== null,
  hatKonto: row.konto_id !== null,
  ...(row.wunsch ? { wunsch: row.wunsch } : {}),
  ...(row.einwilligung_at ? { einwilligungAm: row.einwilligung_at } : {}),
  version: row.version,
});

export async function loadErreichbarkeit(
  { tx, actor }: Who,
  personId: string,
): Promise<{ erreichbarkeit?: ErreichbarkeitGelesen }> {
  const row = await findErreichbarkeit(tx, actor, personId);
  return row ? { erreichbarkeit: toErreichbarkeit(row) } : {};
}

export async function writeErreichbarkeit(
  context: ActionContext,
  { email, wunsch, einwilligung, version, ...values }: SetErreichbarkeit,
): Promise<ErreichbarkeitGelesen> {
  const { tx, actor, keys, clock } = context;
  const known = await findErreichbarkeit(tx, actor, values.personId);
  if (known?.version !== version) throw commonFaults.KONFLIKT();
  const emailVersiegelt = email ? keys.seal(EMAIL, email) : (known?.email_versiegelt ?? null);
  if (wunsch === 'portal' && !known?.konto_id) throw titelFaults.KEIN_KONTO();
  if (wunsch === 'mail' && emailVersiegelt === null) throw titelFaults.KEINE_EMAIL();
  const electronic = wunsch === 'portal' || wunsch === 'mail';
  if (electronic && !einwilligung) throw titelFaults.EINWILLIGUNG_FEHLT();
  const agreedAt = known?.einwilligung_at ?? clock.now().toString();
  await storeErreichbarkeit(
    tx,
    { ...values, emailVersiegelt, wunsch, ...(electronic ? { einwilligungAt: agreedAt } : {}) },
    actor.id,
    version,
  );
  return toErreichbarkeit((await findErreichbarkeit(tx, actor, values.personId)) as ErreichbarkeitRow);
}
