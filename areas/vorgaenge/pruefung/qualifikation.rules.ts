/** Qualifications: Fachkraft (§ 18 (3) AufenthG), the foreign one with its confirmation, and groups of occupations. */
import { type Aussage, alle, eine } from './aussage.rules.ts';
import { type Fall, ist, mindestens, pruefe, trifftZu } from './fall.rules.ts';
import { MANGELBERUFE } from './schwellen.data.ts';
import type { Feld, Wert } from './tatsachen.schema.ts';

type Bewertung = Wert<'qualifikation.bewertung'>;

/** § 18 (3) no. 1 AufenthG: Germany's vocational training, or a foreign one found to be equivalent. */
export function istFachkraftMitBerufsausbildung(fall: Fall): Aussage {
  return eine(
    ist(fall, 'qualifikation.art', 'inlaendische_berufsausbildung'),
    alle(
      ist(fall, 'qualifikation.art', 'auslaendische_berufsqualifikation'),
      bewertet(fall, ['gleichwertig'], ['anerkannt', 'vergleichbar']),
    ),
  );
}

/** § 18 (3) no. 2 AufenthG: a German degree, or a foreign one that is recognised or comparable. */
export function istFachkraftMitHochschulabschluss(fall: Fall): Aussage {
  return eine(
    ist(fall, 'qualifikation.art', 'deutscher_hochschulabschluss'),
    alle(
      ist(fall, 'qualifikation.art', 'auslaendischer_hochschulabschluss'),
      bewertet(fall, ['anerkannt', 'vergleichbar'], ['gleichwertig']),
    ),
  );
}

export const istFachkraft = (fall: Fall): Aussage =>
  eine(istFachkraftMitBerufsausbildung(fall), istFachkraftMitHochschulabschluss(fall));

/** Undecided while the assessment runs, and where it is worded for the other kind of qualification: a person clears that. */
function bewertet(fall: Fall, guenstig: readonly Bewertung[], zuKlaeren: readonly Bewertung[]): Aussage {
  const schwebt = ist(fall, 'qualifikation.bewertung', 'beantragt', ...zuKlaeren);
  return schwebt.gilt === true ? { ...schwebt, gilt: undefined } : ist(fall, 'qualifikation.bewertung', ...guenstig);
}

/** §§ 16d (3), 20a (4) AufenthG, § 6 (1) BeschV: at least two years of training. */
const MINDESTDAUER_MONATE = 24;

/** Recognised by the state where it was gained; a vocational one takes at least two years. */
function istAuslaendischQualifiziert(fall: Fall): Aussage {
  return alle(
    trifftZu(fall, 'qualifikation.staatlich_anerkannt_herkunft'),
    eine(
      ist(fall, 'qualifikation.art', 'auslaendischer_hochschulabschluss'),
      alle(
        ist(fall, 'qualifikation.art', 'auslaendische_berufsqualifikation'),
        mindestens(fall, 'qualifikation.ausbildungsdauer_monate', MINDESTDAUER_MONATE),
      ),
    ),
  );
}

/** … and confirmed by a competent body in Germany. */
export const istBestaetigtQualifiziert = (fall: Fall): Aussage =>
  alle(istAuslaendischQualifiziert(fall), trifftZu(fall, 'qualifikation.bestaetigung_fachkundige_stelle'));

type Berufsfeld = 'beschaeftigung.isco' | 'qualifikation.isco';

/** Groups of ISCO-08 are prefixes of its four digits. */
export function gehoertZu(fall: Fall, feld: Berufsfeld & Feld, gruppen: readonly string[]): Aussage {
  return pruefe(fall, [feld], (isco) => gruppen.some((gruppe) => isco.startsWith(gruppe)));
}

/** § 18g (1) sentence 2 no. 1 AufenthG. */
export const istMangelberuf = (fall: Fall, feld: Berufsfeld): Aussage => gehoertZu(fall, feld, MANGELBERUFE);
