/** Which kinds of Verfahren an entry of the Regelwerk reaches. */
import { findAntragsart } from '../antrag/antragsart.data.ts';
import type { Regel } from './regelwerk.data.ts';

const TITEL = [
  ...['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12', 'P13', 'P14', 'P15'],
  ...['P18', 'P19', 'P20', 'P21'],
];

/** Beginning of a fee's key, and where such a fee is asked for. What is not named may be due in each. */
const GEBUEHR_FUER: readonly (readonly [anfang: string, verfahrensarten: readonly string[]])[] = [
  ['ae_', TITEL],
  ['mobiler_ict', TITEL],
  ['express', [...TITEL, 'P16', 'P17', 'P32']],
  ['ne', ['P16']],
  ['da_eu', ['P17']],
  ['neuausstellung', ['P31', 'P32']],
  ['visum', ['P01', 'P02', 'P35']],
  ['sperre', ['P36']],
  ['betretenserlaubnis', ['P36']],
  ['auflage', ['P27', 'P28']],
  ['duldung', ['P23', 'P24']],
  ['fiktion', ['P22', ...TITEL]],
  ['bescheinigung', ['P42']],
  ['verpflichtungserklaerung', ['P29']],
  ['fachkraefteverfahren', ['P34']],
  ['reiseausweis', ['P30']],
  ['notreiseausweis', ['P30']],
  ['ausweisersatz', ['P31']],
  ['personalausweis', ['P33']],
  ['eu_', ['P33']],
];

/** Undefined: all of them. */
export function verfahrensartenOf({
  abschnitt,
  schluessel,
}: Pick<Regel, 'abschnitt' | 'schluessel'>): readonly string[] | undefined {
  const key = schluessel.slice(schluessel.indexOf('.') + 1);
  if (abschnitt === 'stellen') return [];
  if (abschnitt === 'verfahrensart') return [key];
  if (abschnitt === 'unterlagen')
    return [...new Set(findAntragsart(key)?.verfahren.map(({ verfahrensart }) => verfahrensart) ?? [])];
  // The longest beginning counts: `neuausstellung` is no `ne`.
  return GEBUEHR_FUER.filter(([anfang]) => key.startsWith(anfang)).toSorted(
    (a, b) => b[0].length - a[0].length,
  )[0]?.[1];
}
