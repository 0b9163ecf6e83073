/** Whether a draft may still be taken over: open, released, and resting on the rows of now. */
import { prepareVermerk, type Vermerkdruck } from '#areas/vorgaenge/index.ts';
import type { ActionContext, PreparingCaller } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { InputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { assistentFaults } from '../../assistent.faults.ts';
import { requireFreigabe } from '../../aufsicht/freigabe.ts';
import { warumVeraltet } from '../anzeige.ts';
import { contextOf } from '../ausfuehren.ts';
import type { Lage } from '../lage.schema.ts';
import { readLage } from '../lage.ts';
import type { decideEntwurf } from '../vorgang.api.ts';
import { type EntwurfRow, findEntwurf } from '../vorgang.sql.ts';
import { grundlageHeute } from './entwerfen.ts';
import { vermerkVon } from './vermerk.rules.ts';

export async function requireEntwurf({ tx }: Pick<ActionContext, 'tx'>, id: string): Promise<EntwurfRow> {
  const row = await findEntwurf(tx, id);
  if (!row) throw assistentFaults.NICHT_GEFUNDEN();
  return row;
}

export async function requireOffen(
  context: Pick<ActionContext, 'tx'>,
  id: string,
  version: number,
): Promise<EntwurfRow> {
  const row = await requireEntwurf(context, id);
  if (row.stand !== 'offen') throw assistentFaults.SCHON_ENTSCHIEDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

/** Only while it is released, and only what still rests on the rows of now. */
export async function requireHeute(
  context: ActionContext,
  row: EntwurfRow,
  stichtag: string | undefined,
): Promise<Lage> {
  await requireFreigabe(context.tx, 'entwurf');
  const { lage } = await readLage(context, row.verfahrenId, { arbeiten: true, stichtag });
  const grundlage = await grundlageHeute(context.tx, context.actor, lage);
  const grund = warumVeraltet(row, { grundlage, stichtag: lage.stichtag });
  if (grund !== null) throw assistentFaults.ENTWURF_VERALTET({ grund });
  return lage;
}

/** The paper of a Vermerk that is taken over; of anything else, and of what was decided before (a request may repeat), none. */
export async function setzeVermerk(
  kernel: Kernel,
  caller: PreparingCaller,
  { id, version, entscheidung, stichtag }: InputOf<typeof decideEntwurf>,
): Promise<Vermerkdruck | undefined> {
  if (entscheidung !== 'uebernommen') return undefined;
  const open = await transact(kernel.pool.db, caller.actor, caller.request.id, async (tx) => {
    const context = contextOf(kernel, caller, tx);
    const row = await requireEntwurf(context, id);
    if (row.art !== 'vermerk' || row.stand !== 'offen' || row.version !== version) return undefined;
    return { row, lage: await requireHeute(context, row, stichtag) };
  });
  if (!open) return undefined;
  const { row, lage } = open;
  return prepareVermerk(kernel, caller.actor, lage.verfahrenId, vermerkVon(row, lage, caller.actor.displayName));
}
