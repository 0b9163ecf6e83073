/** Pronounced practical knowledge: § 19c (2) AufenthG with § 6 BeschV. */
import { auchZuBeachten, lebensunterhalt, pass, titelerteilungssperre, visum } from '../allgemein.rules.ts';
import { NEIN } from '../aussage.rules.ts';
import {
  arbeitsplatz,
  baZustimmung,
  berufsausuebungserlaubnis,
  gehaltAb,
  gehaltAb45,
  qualifizierteBeschaeftigung,
  versicherungBeschaeftigung,
} from '../beschaeftigung.rules.ts';
import { type Fall, mindestens, trifftZu } from '../fall.rules.ts';
import { aufenthG, beschV } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { istBestaetigtQualifiziert } from '../qualifikation.rules.ts';
import { BERUFSPRAXIS_PROMILLE } from '../schwellen.data.ts';
import { entfaelltWenn, erfuelltWenn, nurDagegen, voraussetzung } from '../voraussetzung.rules.ts';

const P6 = beschV('6', '1');

/** „Kann erteilt werden“: no claim. */
export const pruefeBerufspraxis: Pruefung = (fall) => [
  berufserfahrung(fall),
  gehalt(fall),
  qualifikation(fall),
  qualifizierteBeschaeftigung(fall, aufenthG('19c', '2')),
  baZustimmung(fall, aufenthG('18', '2'), aufenthG('39', '1')),
  gehaltAb45(fall, beschV('1', '2'), NEIN),
  arbeitsplatz(fall),
  lebensunterhalt(fall),
  visum(fall, { anspruch: false, nachRuecknahme: true }),
  pass(fall),
  titelerteilungssperre(fall, 'fachkraft'),
  nurDagegen(berufsausuebungserlaubnis(fall)),
  nurDagegen(versicherungBeschaeftigung(fall)),
  ...auchZuBeachten(fall),
];

/** § 6 (1) sentence 1 no. 1 BeschV; asked of IT occupations too. */
function berufserfahrung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'berufserfahrung',
    [P6],
    [
      erfuelltWenn(
        mindestens(fall, 'qualifikation.berufserfahrung_monate_letzte_5_jahre', 24),
        'In den letzten fünf Jahren liegen mindestens zwei Jahre Berufserfahrung.',
      ),
    ],
    'In den letzten fünf Jahren liegen keine zwei Jahre Berufserfahrung.',
  );
}

/** § 6 (1) sentence 1 no. 2, sentence 2 BeschV. */
function gehalt(fall: Fall): Voraussetzung {
  return voraussetzung(
    'gehalt',
    [P6],
    [
      entfaelltWenn(trifftZu(fall, 'beschaeftigung.tarifgebunden'), 'Bei Tarifbindung gilt die Gehaltsschwelle nicht.'),
      erfuelltWenn(
        gehaltAb(fall, BERUFSPRAXIS_PROMILLE),
        'Das Gehalt erreicht 45 Prozent der Beitragsbemessungsgrenze.',
      ),
    ],
    'Das Gehalt erreicht 45 Prozent der Beitragsbemessungsgrenze nicht.',
  );
}

/** § 6 (1) sentence 1 no. 3, sentences 3 and 4 BeschV. */
function qualifikation(fall: Fall): Voraussetzung {
  return voraussetzung(
    'qualifikation',
    [P6],
    [
      entfaelltWenn(trifftZu(fall, 'beschaeftigung.ikt_beruf'), 'In IT-Berufen wird keine Qualifikation verlangt.'),
      erfuelltWenn(
        istBestaetigtQualifiziert(fall),
        'Die ausländische Qualifikation ist staatlich anerkannt und bestätigt.',
      ),
    ],
    'Es fehlt eine staatlich anerkannte und bestätigte ausländische Qualifikation.',
  );
}
