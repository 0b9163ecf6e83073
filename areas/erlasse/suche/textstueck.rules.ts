/** A text cut where its marks begin and end. A sentence that is nearly all of it is not marked: it would say nothing. Pure. */
import type { Marke } from './suche.schema.ts';

export interface Textstueck {
  readonly ab: number;
  readonly text: string;
  readonly satz: boolean;
  readonly wort: boolean;
}

const MOST_OF_TEXT = 0.8;

export function cutText(text: string, marken: readonly Marke[]): Textstueck[] {
  const words = marken.filter(({ art }) => art === 'wort');
  const sentences = marken.filter(({ art }) => art === 'satz');
  const covered = sentences.reduce((sum, { von, bis }) => sum + bis - von, 0);
  const shown = covered > text.length * MOST_OF_TEXT ? words : [...sentences, ...words];
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ von, bis }) => [von, bis])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const lies = (ab: number, art: Marke['art']) => shown.some((one) => one.art === art && one.von <= ab && ab < one.bis);
  return cuts
    .slice(0, -1)
    .map((ab, i) => ({ ab, text: text.slice(ab, cuts[i + 1]), satz: lies(ab, 'satz'), wort: lies(ab, 'wort') }));
}
