/** How much of a question the best places carry. */
import { countAtHome, frequencyOf, type Segment, stands } from '#engines/retrieval/index.ts';
import type { Deckung } from './beleg.rules.ts';
import type { Frage, Fragewort } from './frage.ts';
import { heimatOf } from './heimat.ts';
import type { Suchbestand } from './suchbestand.ts';

interface Ort {
  readonly bestand: number;
  readonly abschnitt: number;
}

const JUDGED = 5;
/** A word that stands there by its parts or by what it was widened to counts less than by itself. */
const BY_PARTS = 0.7;
const BY_GLOSSARY = 0.8;
/** From here on a source of the office's own is taken to answer. */
const OWN_SOURCE_CARRIES = 0.5;

export function deckungOf(frage: Frage, treffer: readonly Ort[], bestaende: readonly Suchbestand[]): Deckung {
  const own = frage.woerter.filter(({ aus }) => aus === undefined);
  const widened = frage.woerter.filter(({ aus }) => aus !== undefined);
  const normen = bestaende.map((one) => one.normen);
  const words = own.map((wort) => ({
    wort,
    zu: widened.filter(({ aus }) => aus?.split(' ').includes(wort.berichtigt ?? wort.wort)),
    weight: rarityAtHome(bestaende, normen, wort.terme[0]?.term ?? ''),
    known: frequencyAtHome(bestaende, wort.terme[0]?.term ?? '') > 0,
  }));
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shares = treffer.slice(0, JUDGED).map(({ bestand, abschnitt }) => {
    const segment = normen[bestand] as Segment;
    return (
      words.reduce((sum, { wort, zu, weight }) => sum + weight * carriedBy(segment, abschnitt, wort, zu), 0) / total
    );
  });
  const eigene = treffer
    .slice(0, JUDGED)
    .some(({ bestand }, i) => bestaende[bestand]?.art !== 'recht' && (shares[i] ?? 0) >= OWN_SOURCE_CARRIES);
  const strange = words.filter(({ known, zu }) => !known && zu.length === 0).length;
  return {
    erster: shares[0] ?? 0,
    bester: Math.max(0, ...shares),
    unbekannt: strange / Math.max(1, words.length),
    eigeneQuelle: eigene,
  };
}

function carriedBy(segment: Segment, abschnitt: number, { terme }: Fragewort, widened: readonly Fragewort[]): number {
  const [whole, ...parts] = terme.map(({ term }) => term);
  if (whole !== undefined && stands(segment, whole, abschnitt)) return 1;
  const share = parts.length === 0 ? 0 : parts.filter((term) => stands(segment, term, abschnitt)).length / parts.length;
  const glossary = widened.some(
    ({ terme: other }) =>
      other.filter(({ term }) => stands(segment, term, abschnitt)).length >= Math.ceil(other.length / 2),
  );
  return Math.max(BY_PARTS * share, glossary ? BY_GLOSSARY : 0);
}

function rarityAtHome(bestaende: readonly Suchbestand[], normen: readonly Segment[], term: string): number {
  const size =
    bestaende.reduce((sum, one) => sum + heimatOf(one).anzahlNormen, 0) ||
    normen.reduce((sum, one) => sum + one.size, 0);
  const found = frequencyAtHome(bestaende, term) || Math.min(size, frequencyOf(normen, term) > 0 ? 1 : 0);
  return Math.log(1 + (size - found + 0.5) / (found + 0.5));
}

function frequencyAtHome(bestaende: readonly Suchbestand[], term: string): number {
  let count = 0;
  for (const bestand of bestaende) {
    const { normen } = bestand;
    const id = normen.terms.get(term);
    if (id !== undefined) count += countAtHome(normen, heimatOf(bestand).normen, id);
  }
  return count;
}
