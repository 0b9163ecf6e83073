/** Whose answers are stale after a write on one Vorgang. */
import { countVerfahren, listVerfahren } from '../arbeitsliste.api.ts';
import { getVerfahren } from '../vorgang.api.ts';

export const STALE = [getVerfahren, listVerfahren, countVerfahren];
