/** Until when the identity has to be clarified: § 60c (2) Nr. 3, § 60d (1) Nr. 1, § 16g (2) Nr. 3 AufenthG. */
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, pruefe, trifftZu, wertVon } from '../fall.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusMonate } from '../zeit.rules.ts';

/** Last day for the clarification, from the day of entry and of the application. */
export type Frist = (einreise: string, antrag: string) => string;

const frueher = (a: string, b: string): string => (a < b ? a : b);

/** Entry until 2016, until 2019, later. */
export const ausbildungsfrist: Frist = (einreise, antrag) => {
  if (einreise <= '2016-12-31') return antrag;
  return einreise < '2020-01-01' ? frueher(antrag, '2020-06-30') : plusMonate(einreise, 6);
};

/** Entry until 2016, until 2022. An application before the end of 2024 was its own deadline. */
export const beschaeftigungsfrist: Frist = (einreise, antrag) =>
  einreise <= '2016-12-31' ? antrag : frueher(antrag, '2024-12-31');

/**
 * Clarified in time; or later, when everything reasonable was done in time. Measures taken at any time open discretion,
 * also while the identity is not clarified yet.
 */
export function identitaetRechtzeitig(fall: Fall, norms: readonly Norm[], frist: Frist): Voraussetzung {
  const geklaert = istGeklaert(fall);
  const fristgerecht = trifftZu(fall, 'person.identitaet_massnahmen_fristgerecht');
  return voraussetzung(
    'identitaet',
    norms,
    [
      erfuelltWenn(alle(geklaert, inFrist(fall, frist)), 'Die Identität ist innerhalb der gesetzlichen Frist geklärt.'),
      erfuelltWenn(
        alle(geklaert, fristgerecht),
        'Alle zumutbaren Maßnahmen sind fristgerecht ergriffen; die Frist gilt als gewahrt.',
      ),
      offenWenn(
        eine(fristgerecht, trifftZu(fall, 'person.identitaet_massnahmen_ergriffen')),
        'Die zumutbaren Maßnahmen sind ergriffen; von der Frist kann im Ermessen abgesehen werden.',
      ),
      offenWenn(alle(nicht(geklaert), laeuftNoch(fall, frist)), 'Die Frist für die Klärung läuft noch.'),
    ],
    'Die Identität ist nicht fristgerecht geklärt und zumutbare Maßnahmen sind nicht ergriffen.',
  );
}

/** A known day of clarification says that it is clarified. */
function istGeklaert(fall: Fall): Aussage {
  const gesagt = trifftZu(fall, 'person.identitaet_geklaert');
  const am = wertVon(fall, 'person.identitaet_geklaert_am');
  if (gesagt.gilt !== undefined || am === undefined) return gesagt;
  return pruefe(fall, ['person.identitaet_geklaert_am'], (tag) => tag <= fall.stichtag);
}

function inFrist(fall: Fall, frist: Frist): Aussage {
  return pruefe(
    fall,
    ['person.identitaet_geklaert_am', 'einreise.datum', 'antrag.gestellt_am'],
    (geklaertAm, einreise, antrag) => geklaertAm <= frist(einreise, antrag),
  );
}

/** Still possible in time: what is missing is the clarification itself. */
function laeuftNoch(fall: Fall, frist: Frist): Aussage {
  const offen = pruefe(fall, ['einreise.datum', 'antrag.gestellt_am'], (e, a) => frist(e, a) > fall.stichtag);
  return offen.gilt === true ? { ...offen, gilt: undefined, fehlt: ['person.identitaet_geklaert_am'] } : offen;
}
