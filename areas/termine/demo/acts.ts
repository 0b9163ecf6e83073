/** What strangers and colleagues of Musterstadt do, performed as HTTP would, at the moment at which it happened. */
import { type Action, perform } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { anfrageActions } from '../bedarf/anfrage.actions.ts';
import { zuteilungActions } from '../bedarf/zuteilung.actions.ts';
import { makeAufgabe, solveAufgabe } from '../buchung/aufgabe.ts';
import { buchungActions } from '../buchung/buchung.actions.ts';
import { einladungActions } from '../buchung/einladung.actions.ts';
import { unterlageActions } from '../buchung/unterlage.actions.ts';

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  [...anfrageActions, ...zuteilungActions, ...buchungActions, ...einladungActions, ...unterlageActions].map(
    (action) => [action.contract.name, action],
  ),
);
/** Largest number of a task: nobody has to be kept from booking here. */
const LEICHT = 3;

export interface Acts {
  readonly kernel: Kernel;
  /** `actor` null: somebody without a session. */
  tu<C extends Contract>(actor: Principal | null, contract: C, input: RawInputOf<C>): Promise<OutputOf<C>>;
  /** A solved task. */
  loesung(): string;
  /** The same house at another moment. */
  um(moment: Temporal.Instant): Acts;
}

let schritte = 0;

export function actsOf(kernel: Kernel): Acts {
  return {
    kernel,
    tu(actor, contract, input) {
      const action = ACTIONS.get(contract.name);
      if (!action) throw new Error(`no action for ${contract.name}`);
      schritte += 1;
      const key = `termine-demo/${kernel.clock.now().epochMilliseconds}/${schritte}`;
      return perform(kernel, action, { actor, request: { id: key, idempotencyKey: key } }, input) as Promise<never>;
    },
    loesung: () => solveAufgabe(makeAufgabe(kernel, LEICHT)),
    um: (moment) => actsOf({ ...kernel, clock: { now: () => moment, today: () => tagVon(moment) } }),
  };
}

const tagVon = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();

/** What a rule refuses is left out; what breaks, breaks. */
export async function calmly<T>(tu: () => Promise<T>): Promise<T | undefined> {
  try {
    return await tu();
  } catch (cause) {
    if (cause instanceof Fault) return undefined;
    throw cause;
  }
}
