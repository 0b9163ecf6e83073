/** Vocational training: § 16a AufenthG. */
import { auchZuBeachten, ausweisungsinteresse, pass, visum } from '../allgemein.rules.ts';
import { alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, ist, sprachniveau, trifftZu } from '../fall.rules.ts';
import { krankenversicherung, mittelFuerAusbildung } from '../mittel.rules.ts';
import { aufenthG, beschV } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { zustimmungswege } from '../zustimmung.rules.ts';

/** „Soll erteilt werden“: no claim. */
export const pruefeAusbildung: Pruefung = (fall) => [
  ausbildung(fall),
  baZustimmung(fall),
  sprache(fall),
  mittelFuerAusbildung(fall),
  krankenversicherung(fall),
  visum(fall, { anspruch: false }),
  pass(fall),
  ausweisungsinteresse(fall),
  ...auchZuBeachten(fall, 'ermessen'),
];

const schulisch = (fall: Fall) => ist(fall, 'ausbildung.art', 'schulisch');

/** (1) in a business: the contract; (2) at a school: a recognised degree, open to more than one state. */
function ausbildung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ausbildung',
    [aufenthG('16a', '1'), aufenthG('16a', '2')],
    [
      erfuelltWenn(
        alle(ist(fall, 'ausbildung.art', 'betrieblich'), trifftZu(fall, 'ausbildung.vertrag')),
        'Ein Ausbildungsvertrag liegt vor.',
      ),
      erfuelltWenn(
        alle(
          schulisch(fall),
          trifftZu(fall, 'ausbildung.staatlich_anerkannter_abschluss'),
          nicht(trifftZu(fall, 'ausbildung.ueberwiegend_ein_staat')),
        ),
        'Die Schule führt zu einem staatlich anerkannten Abschluss und richtet sich nicht überwiegend an einen Staat.',
      ),
    ],
    'Die Ausbildung trägt den Titel nicht: Vertrag, anerkannter Abschluss oder offener Bildungsgang fehlt.',
  );
}

/** (1) sentence 1: for training in a business. */
function baZustimmung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ba_zustimmung',
    [aufenthG('16a', '1'), aufenthG('39', '1'), beschV('36', '2')],
    [entfaelltWenn(schulisch(fall), 'Eine schulische Ausbildung braucht keine Zustimmung.'), ...zustimmungswege(fall)],
    'Die Bundesagentur für Arbeit hat nicht zugestimmt.',
  );
}

/** (3) sentence 2: B1, unless checked by the institution or learned in a preparing course. */
function sprache(fall: Fall): Voraussetzung {
  return voraussetzung(
    'sprache',
    [aufenthG('16a', '3')],
    [
      entfaelltWenn(
        nicht(trifftZu(fall, 'ausbildung.qualifiziert')),
        'Nur eine qualifizierte Berufsausbildung verlangt einen Sprachnachweis.',
      ),
      entfaelltWenn(
        eine(trifftZu(fall, 'ausbildung.sprache_geprueft'), trifftZu(fall, 'ausbildung.sprachkurs_vorbereitend')),
        'Die Sprache ist von der Bildungseinrichtung geprüft oder wird im vorbereitenden Kurs gelernt.',
      ),
      erfuelltWenn(sprachniveau(fall, 'sprache.deutsch', 'B1'), 'Deutschkenntnisse auf B1 sind nachgewiesen.'),
    ],
    'Deutschkenntnisse auf B1 sind nicht nachgewiesen.',
  );
}
