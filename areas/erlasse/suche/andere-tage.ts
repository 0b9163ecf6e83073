/**
 * Whether what answers a question is an Erlass that is not in force on the day. § 77 AufenthG wants the norm of the
 * day: the nearest § beside a repealed Erlass is no answer to what the Erlass said.
 */
import { deckungOf } from './deckung.ts';
import { FRAGT_NACH_EIGENEM } from './quellenwort.data.ts';
import type { Suchbestand } from './suchbestand.ts';
import type { Suche } from './suchen.ts';

interface Ort {
  readonly bestand: number;
  readonly abschnitt: number;
}

/** On our own questions: 20 of 21 that no Erlass of the day answers, one of 1,035 that something does. */
const LEAST_CARRIED = 0.5;
const OWN_SHARE = 0.5;
const SEEN_OF_ALL_DAYS = 3;
const SEEN_OF_DAY = 5;
/** Who names an Erlass gets no § in its place. */
const LEAST_OF_NAMED = 0.3;

export type Eigenbefund = 'andere_tage' | 'kein_erlass' | undefined;

/** `immer`: the same question to the office's own sources on all days; both name places in `bestaende`. */
export function judgeEigene(
  text: string,
  heute: Pick<Suche, 'treffer' | 'frage'>,
  immer: Pick<Suche, 'treffer' | 'frage'>,
  bestaende: readonly Suchbestand[],
  tag: number,
): Eigenbefund {
  const carried = (orte: readonly Ort[]) => deckungOf(immer.frage, orte, bestaende).bester;
  const ofDay = heute.treffer.slice(0, SEEN_OF_DAY);
  const own = heute.treffer.filter(({ bestand }) => bestaende[bestand]?.art !== 'recht').slice(0, SEEN_OF_ALL_DAYS);
  const named = FRAGT_NACH_EIGENEM.test(text);
  const other = otherDays(immer, bestaende, tag);
  const [byOther, byOwn] = [carried(other), carried(own)];
  const missing = byOther >= LEAST_CARRIED && byOwn <= OWN_SHARE * byOther;
  // A § of the day that carries as much answers.
  if (missing && (named || carried(ofDay) < byOther)) return 'andere_tage';
  return named && byOwn < LEAST_OF_NAMED ? 'kein_erlass' : undefined;
}

/** Nothing, where the best of all days is in force on the day. */
function otherDays(
  { treffer }: Pick<Suche, 'treffer'>,
  bestaende: readonly Suchbestand[],
  tag: number,
): readonly Ort[] {
  const notInForce = ({ bestand, abschnitt }: Ort) => {
    const ort = bestaende[bestand]?.abschnitte[abschnitt];
    return ort !== undefined && ort.von <= ort.bis && (tag < ort.von || ort.bis < tag);
  };
  const [first] = treffer;
  if (!first || !notInForce(first)) return [];
  return treffer.slice(0, SEEN_OF_ALL_DAYS).filter(notInForce);
}

export const GRUENDE: Readonly<Record<Exclude<Eigenbefund, undefined>, string>> = {
  andere_tage: 'Was gefragt ist, regelt ein Erlass, der an diesem Tag nicht gilt.',
  kein_erlass: 'Kein Erlass und keine Hausregel, die an diesem Tag gilt, beantwortet die Frage.',
};
