import { getBesuchAmSchalter } from '../../besuch.api.ts';
import { listHaeuser, listWarteraum } from '../../schalter.api.ts';

/** What is stale after every deed at the desk. */
export const NACH_EINER_TAT = [listWarteraum, listHaeuser, getBesuchAmSchalter] as const;
