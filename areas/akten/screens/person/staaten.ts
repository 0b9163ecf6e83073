/** German names of states, by ISO 3166-1 alpha-3, as persons' nationalities are stored; they come with the browser (CLDR). */
import { STAATEN_ALPHA_3, toAlpha2 } from '../../staat.rules.ts';

const OHNE_STAAT: Readonly<Record<string, string>> = { XXA: 'staatenlos', XXX: 'ungeklärt' };
const names = new Intl.DisplayNames('de', { type: 'region' });

/** German name; an unknown code as it is. */
export function nameOfStaat(code: string): string {
  const special = OHNE_STAAT[code];
  if (special) return special;
  const alpha2 = toAlpha2(code);
  return (alpha2 && names.of(alpha2)) ?? code;
}

export interface Staat {
  readonly code: string;
  readonly name: string;
}

/** For choosing: by German alphabet, those without a state last; a second code for the same state is left out. */
export const STAATEN: readonly Staat[] = [
  ...STAATEN_ALPHA_3.filter((code) => code !== 'XKX')
    .map((code) => ({ code, name: nameOfStaat(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'de')),
  ...Object.entries(OHNE_STAAT).map(([code, name]) => ({ code, name })),
];

/** The state people mean by a name or a code; nothing when it is not clear. */
export function findStaat(text: string): Staat | undefined {
  const wanted = text.trim().toLocaleLowerCase('de');
  if (wanted === '') return undefined;
  const exact = STAATEN.find(
    ({ code, name }) => code.toLowerCase() === wanted || name.toLocaleLowerCase('de') === wanted,
  );
  if (exact) return exact;
  const beginning = STAATEN.filter(({ name }) => name.toLocaleLowerCase('de').startsWith(wanted));
  return beginning.length === 1 ? beginning[0] : undefined;
}
