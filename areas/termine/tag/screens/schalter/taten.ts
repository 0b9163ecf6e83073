import { useShortcut } from '#ui/shortcuts.tsx';
import { getBesuchAmSchalter } from '../../besuch.api.ts';
import { listHaeuser, listWarteraum } from '../../schalter.api.ts';

/** What is stale after every deed at the desk. */
export const NACH_EINER_TAT = [listWarteraum, listHaeuser, getBesuchAmSchalter] as const;

/** F9 is always the one next thing to do, whatever stands in the middle. */
export const useHaupttaste = (words: string, run: () => void) => useShortcut('F9', words, run);
