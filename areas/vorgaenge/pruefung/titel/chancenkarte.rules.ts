/** Chancenkarte for the search: §§ 20a, 20b AufenthG. */
import { auchZuBeachten, ausweisungsinteresse, pass } from '../allgemein.rules.ts';
import { alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, ist, sprachniveau, trifftZu } from '../fall.rules.ts';
import { istGesichert } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { istBestaetigtQualifiziert, istFachkraft } from '../qualifikation.rules.ts';
import { besitzt, hatTitel } from '../status.rules.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { genugPunkte, hatPunkteNachNummer1 } from './punkte.rules.ts';

const ABS_4 = aufenthG('20a', '4');

/** „Kann erteilt werden“: no claim. */
export const pruefeChancenkarte: Pruefung = (fall) => [
  fachkraftOderPunkte(fall),
  qualifikation(fall),
  sprache(fall),
  lebensunterhalt(fall),
  titelImInland(fall),
  pass(fall),
  ausweisungsinteresse(fall),
  ...auchZuBeachten(fall, 'ermessen'),
];

/** § 20a (3). */
function fachkraftOderPunkte(fall: Fall): Voraussetzung {
  return voraussetzung(
    'fachkraft_oder_punkte',
    [aufenthG('20a', '3'), aufenthG('20b', '1')],
    [
      erfuelltWenn(istFachkraft(fall), 'Der Abschluss macht zur Fachkraft.'),
      erfuelltWenn(genugPunkte(fall), 'Mindestens sechs Punkte sind erreicht.'),
    ],
    'Weder Fachkraft noch sechs Punkte.',
  );
}

/** § 20a (4) sentences 3 no. 1 and 4; § 20b (1) sentence 2. Asked on the way of points only. */
function qualifikation(fall: Fall): Voraussetzung {
  return voraussetzung(
    'qualifikation',
    [ABS_4],
    [
      entfaelltWenn(istFachkraft(fall), 'Fachkräfte brauchen diesen Nachweis nicht.'),
      entfaelltWenn(
        hatPunkteNachNummer1(fall),
        'Die teilweise Gleichwertigkeit ersetzt den Nachweis (§ 20b Abs. 1 Satz 2 AufenthG).',
      ),
      erfuelltWenn(
        istBestaetigtQualifiziert(fall),
        'Die ausländische Qualifikation ist staatlich anerkannt und bestätigt.',
      ),
    ],
    'Es fehlt eine staatlich anerkannte und bestätigte ausländische Qualifikation.',
  );
}

/** § 20a (4) sentence 3 no. 2. Asked on the way of points only. */
function sprache(fall: Fall): Voraussetzung {
  return voraussetzung(
    'sprache',
    [ABS_4],
    [
      entfaelltWenn(istFachkraft(fall), 'Fachkräfte brauchen keinen Sprachnachweis.'),
      erfuelltWenn(
        eine(sprachniveau(fall, 'sprache.deutsch', 'A1'), sprachniveau(fall, 'sprache.englisch', 'B2')),
        'Deutsch auf A1 oder Englisch auf B2 ist nachgewiesen.',
      ),
    ],
    'Weder Deutsch auf A1 noch Englisch auf B2 ist nachgewiesen.',
  );
}

/** § 20a (4) sentence 1: demanded, not only as a rule. */
function lebensunterhalt(fall: Fall): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    [ABS_4, aufenthG('2', '3')],
    [erfuelltWenn(istGesichert(fall), 'Der Lebensunterhalt ist gesichert.')],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

/** § 20a (4) sentence 2: sections 3 and 4 of chapter 2. A visa for the Chancenkarte itself is no such title; that is cleared by hand. */
function titelImInland(fall: Fall): Voraussetzung {
  return voraussetzung(
    'titel_im_inland',
    [ABS_4],
    [
      entfaelltWenn(nicht(trifftZu(fall, 'person.im_bundesgebiet')), 'Der Antrag wird aus dem Ausland gestellt.'),
      erfuelltWenn(
        alle(hatTitel(fall), besitzt(fall, ...ABSCHNITT_3_UND_4)),
        'Es besteht ein Titel zu Ausbildung oder Erwerbstätigkeit.',
      ),
      offenWenn(
        alle(besitzt(fall, 'visum_d'), ist(fall, 'einreise.mit', 'nationales_visum')),
        'Das Visum zu diesem Zweck ist kein Titel nach Abschnitt 3 oder 4; ob es genügt, ist zu klären.',
      ),
    ],
    'Im Inland fehlt ein Titel zu Ausbildung oder Erwerbstätigkeit.',
  );
}

const ABSCHNITT_3_UND_4 = [
  'AE_16a',
  'AE_16b',
  'AE_16d',
  'AE_18a',
  'AE_18b',
  'AE_18d',
  'BK_18g',
  'AE_19c_1',
  'AE_19c_1_fuehrung_wissenschaft',
  'AE_19c_2',
  'AE_20',
  'CK_20a',
  'AE_21',
  'NE_18c',
  'NE_18c_3',
] as const;
