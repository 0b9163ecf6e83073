/** Facts in the words of people. */
import { tatsachenfeldOf } from './tatsachenform.rules.ts';

export const labelsOf = (felder: readonly string[]): string[] =>
  felder.map((feld) => tatsachenfeldOf(feld)?.label ?? feld);

/** The law is named once after the paragraphs that are of it: `§ 25b Abs. 1, § 60b Abs. 5 AufenthG`. */
export function zitate(normen: readonly string[]): string {
  const laws = Map.groupBy(normen, (norm) => norm.slice(norm.lastIndexOf(' ') + 1));
  return [...laws]
    .map(([law, of]) => `${of.map((norm) => norm.slice(0, -law.length - 1)).join(', ')} ${law}`)
    .join('; ')
    .replaceAll(/(§|Abs\.) /g, '$1\u00a0');
}
