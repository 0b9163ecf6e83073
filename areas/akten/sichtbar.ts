/**
 * What does not lie in one's range answers like what does not exist. The audit log is told the difference: the first was
 * refused. And what is seen by break-glass alone is for reading.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Fault, FaultOptions, FaultParams } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { aktenFaults } from './akten.faults.ts';
import { type HiddenKind, isThere } from './sichtbar.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;
type MakeFault = (params?: FaultParams, options?: FaultOptions) => Fault;

const NOT_FOUND: Readonly<Record<HiddenKind, MakeFault>> = {
  person: aktenFaults.PERSON_NICHT_GEFUNDEN,
  akte: aktenFaults.AKTE_NICHT_GEFUNDEN,
  dokument: aktenFaults.DOKUMENT_NICHT_GEFUNDEN,
  eingang: aktenFaults.EINGANG_NICHT_GEFUNDEN,
  lieferung: aktenFaults.LIEFERUNG_NICHT_GEFUNDEN,
  vorgang: aktenFaults.VORGANG_NICHT_GEFUNDEN,
  notiz: aktenFaults.NOTIZ_NICHT_GEFUNDEN,
  verfuegung: aktenFaults.WIEDERVORLAGE_NICHT_GEFUNDEN,
  verweis: aktenFaults.VERWEIS_NICHT_GEFUNDEN,
};

/** The fault for a row that the actor does not see; one answer for both reasons. */
export async function notFound({ tx }: Pick<Who, 'tx'>, art: HiddenKind, id: string): Promise<Fault> {
  return NOT_FOUND[art]({}, { refusal: await isThere(tx, art, id) });
}

/** The actor without break-glass: what is seen by it alone is neither deleted nor decided upon. */
export function ownRange(actor: Principal): Principal {
  return actor.scope.akten.length === 0 ? actor : { ...actor, scope: { ...actor.scope, akten: [] } };
}

/** Before a change: `find` has to find the thing without break-glass too. */
export async function requireMoreThanReading(
  { actor }: Pick<Who, 'actor'>,
  find: (actor: Principal) => Promise<unknown>,
): Promise<void> {
  if (actor.scope.akten.length === 0) return;
  if (!(await find(ownRange(actor)))) throw aktenFaults.NOTZUGRIFF_NUR_LESEN();
}
