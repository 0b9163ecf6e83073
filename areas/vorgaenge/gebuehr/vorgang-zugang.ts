/**
 * Who may see and change the fees of a Vorgang: whoever may see and change the Vorgang. The area's module says how that is
 * asked, once its Vorgänge are there; until then nobody may.
 */
import type { ActionContext } from '#platform/actions/action.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';

export type VorgangZugang = (context: ActionContext, vorgangId: string, zum: 'lesen' | 'aendern') => Promise<void>;

let zugang: VorgangZugang = async () => {
  throw gebuehrFaults.VORGANG_NICHT_GEFUNDEN();
};

/** Called once by the module of the area; throws `gebuehr.VORGANG_NICHT_GEFUNDEN` or its like for what is not visible. */
export function setVorgangZugang(ask: VorgangZugang): void {
  zugang = ask;
}

export const requireVorgang: VorgangZugang = (context, vorgangId, zum) => zugang(context, vorgangId, zum);
