/** The folder of a Vorgang, for the area that runs procedures on it; both know it by the same id. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { holdAkten } from '../akte.sql.ts';
import { requireKennzeichen } from './aktenplan.ts';
import { findOffeneMappe, insertVerfuegung, insertVorgang, lockVorgang, setVorgangZda } from './vorgang.sql.ts';
import { tellAkte } from './vorgang.ts';

export interface NewMappe {
  readonly akteId: string;
  readonly bezeichnung: string;
  /** Of the Aktenplan in force today. */
  readonly kennzeichen: string;
  /** ISO day. */
  readonly laufzeitVon: string;
  readonly bearbeiter: string | null;
}

/** Returns the id of the folder. Throws what `createVorgang` throws: the Akte must be in the actor's own range. */
export async function openMappe(context: ActionContext, mappe: NewMappe): Promise<string> {
  await requireAkteToChange(context, mappe.akteId);
  const today = context.clock.today().toString();
  const { kennzeichen, bezeichnung } = await requireKennzeichen(context.tx, mappe.kennzeichen, today);
  await holdAkten(context.tx, [mappe.akteId]);
  const values = {
    bezeichnung: mappe.bezeichnung,
    kennzeichen,
    kennzeichenName: bezeichnung,
    laufzeitVon: mappe.laufzeitVon,
    laufzeitBis: null,
    teamId: null,
    bearbeiter: mappe.bearbeiter,
    vertraulichkeit: 'offen' as const,
  };
  const id = await insertVorgang(context.tx, mappe.akteId, values, context.actor.id);
  await tellAkte(context, mappe.akteId);
  return id;
}

/**
 * The open folder of this name, or a new one, for what the house itself files. Nobody's range is asked: whoever let the
 * house write was asked for it.
 */
export async function holdSammelmappe(
  kernel: Pick<Kernel, 'events' | 'clock'>,
  tx: Tx,
  { akteId, bezeichnung, kennzeichen }: Pick<NewMappe, 'akteId' | 'bezeichnung' | 'kennzeichen'>,
  by: string,
): Promise<string> {
  await holdAkten(tx, [akteId]);
  const known = await findOffeneMappe(tx, akteId, bezeichnung);
  if (known) return known;
  const today = kernel.clock.today().toString();
  const plan = await requireKennzeichen(tx, kennzeichen, today);
  const values = {
    bezeichnung,
    kennzeichen: plan.kennzeichen,
    kennzeichenName: plan.bezeichnung,
    laufzeitVon: today,
    laufzeitBis: null,
    teamId: null,
    bearbeiter: null,
    vertraulichkeit: 'offen' as const,
  };
  const id = await insertVorgang(tx, akteId, values, by);
  await tellAkte({ ...kernel, tx }, akteId);
  return id;
}

/** z. d. A. in the caller's transaction, where it is open; false where it is closed already or not there any more. */
export async function closeMappe(context: ActionContext, id: string, vermerk: string): Promise<boolean> {
  const { tx, actor, clock } = context;
  const locked = await lockVorgang(tx, id);
  if (!locked || locked.zustand === 'zda') return false;
  await requireAkteToChange(context, locked.akte_id);
  await setVorgangZda(tx, id, { von: actor.id, vermerk, laufzeitBis: clock.today().toString() });
  await insertVerfuegung(tx, { akteId: locked.akte_id, vorgangId: id, art: 'zda', vermerk }, actor.id);
  await tellAkte(context, locked.akte_id);
  return true;
}
