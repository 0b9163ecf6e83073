/** Every fact of the vocabulary: what people call it, its norm, who provides it, and what its absence means. */
import { ANTRAG_TATSACHEN } from './tatsachen/antrag.data.ts';
import { BESCHAEFTIGUNG_TATSACHEN } from './tatsachen/beschaeftigung.data.ts';
import { BILDUNG_TATSACHEN } from './tatsachen/bildung.data.ts';
import { FAMILIE_TATSACHEN } from './tatsachen/familie.data.ts';
import { FREIZUEGIGKEIT_TATSACHEN } from './tatsachen/freizuegigkeit.data.ts';
import { LEBENSUNTERHALT_TATSACHEN } from './tatsachen/lebensunterhalt.data.ts';
import { SCHUTZ_TATSACHEN } from './tatsachen/schutz.data.ts';
import type { Tatsache } from './tatsachen/tatsache.schema.ts';
import type { Feld } from './tatsachen.schema.ts';

export const TATSACHEN: Readonly<Record<Feld, Tatsache>> = {
  ...ANTRAG_TATSACHEN,
  ...LEBENSUNTERHALT_TATSACHEN,
  ...BESCHAEFTIGUNG_TATSACHEN,
  ...BILDUNG_TATSACHEN,
  ...FAMILIE_TATSACHEN,
  ...SCHUTZ_TATSACHEN,
  ...FREIZUEGIGKEIT_TATSACHEN,
};

export const labelOf = (feld: Feld): string => TATSACHEN[feld].label;

export const isFeld = (text: string): text is Feld => Object.hasOwn(TATSACHEN, text);
