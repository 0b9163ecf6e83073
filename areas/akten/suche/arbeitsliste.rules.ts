/** Whether words name somebody who is forgotten. Pure. */
import { foldName } from '../name.rules.ts';
import { toLatin } from './schrift.rules.ts';
import { plainNumber, takeNumbers } from './zahl.rules.ts';

const SHORTEST_NAME = 3;

/**
 * @param text a question or the name of a list
 * @param persons of whom nothing is kept: folded names, birth dates
 * @returns `sure`: a birth date or the Aktenzeichen stands in it; `names`: parts of their names that stand in it, which
 *   somebody else may bear too
 */
export function namesGone(
  text: string,
  persons: readonly { readonly suchname: string; readonly geburtsdatum: string | null }[],
  aktenzeichen?: string,
): { readonly sure: boolean; readonly names: readonly string[] } {
  const { zahlen } = takeNumbers(text);
  const dates = new Set(persons.map(({ geburtsdatum }) => geburtsdatum));
  const number = aktenzeichen ? plainNumber(aktenzeichen) : undefined;
  const sure =
    zahlen.some(({ art, form }) => art === 'datum' && dates.has(form)) ||
    (number !== undefined && plainNumber(text).includes(number)) ||
    zahlen.some(({ art, form }) => art === 'zahl' && number !== undefined && number.endsWith(form) && form.length > 5);
  const said = new Set(foldName(toLatin(text)).split(' '));
  const parts = new Set(persons.flatMap(({ suchname }) => suchname.trim().split(/\s+/)));
  return { sure, names: [...parts].filter((part) => part.length >= SHORTEST_NAME && said.has(part)) };
}
