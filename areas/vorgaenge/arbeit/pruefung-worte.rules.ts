/** Facts in the words of people. */
import { tatsachenfeldOf } from './tatsachenform.rules.ts';

export const labelsOf = (felder: readonly string[]): string[] =>
  felder.map((feld) => tatsachenfeldOf(feld)?.label ?? feld);
