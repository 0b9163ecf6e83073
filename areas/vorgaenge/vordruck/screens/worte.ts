/** Forms in words, for screens. */
import { VORDRUCK_WORTE } from '../vordruck.data.ts';
import { VORDRUCKARTEN } from '../vordruck.schema.ts';

export const ART_OPTIONS = VORDRUCKARTEN.map((value) => ({ value, label: VORDRUCK_WORTE[value].name }));
