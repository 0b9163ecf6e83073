/** FreizügG/EU: Aufenthaltskarte (§ 5 (1)) and right of permanent residence (§ 4a). */
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, hoechstens, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { freizuegG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { istAlt, seitMonaten } from '../zeit.rules.ts';

const unterhalt = (fall: Fall): Aussage => trifftZu(fall, 'familie.unterhalt_gewaehrt');

export const aufenthaltskarte: Pruefung = (fall) => [
  familienangehoeriger(fall),
  voraussetzung(
    'drittstaatsangehoerig',
    [freizuegG('5', '1')],
    [erfuelltWenn(nicht(trifftZu(fall, 'person.unionsbuerger')), 'Die Person ist nicht Unionsbürger.')],
    'Unionsbürger erhalten keine Aufenthaltskarte.',
  ),
  voraussetzung(
    'freizuegigkeit_unionsbuerger',
    [freizuegG('2', '2')],
    [
      erfuelltWenn(
        alle(trifftZu(fall, 'bezugsperson.unionsbuerger'), nicht(ist(fall, 'bezugsperson.freizuegigkeit', 'keine'))),
        'Die Bezugsperson ist Unionsbürger und freizügigkeitsberechtigt.',
      ),
    ],
    'Die Bezugsperson ist nicht Unionsbürger oder nicht freizügigkeitsberechtigt.',
  ),
  voraussetzung(
    'begleiten_nachziehen',
    [freizuegG('3', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'familie.begleitet_oder_zieht_nach'),
        'Begleitet den Unionsbürger oder zieht ihm nach.',
      ),
    ],
    'Begleitet den Unionsbürger nicht und zieht ihm nicht nach.',
  ),
  voraussetzungen4(fall),
  voraussetzung(
    'keine_vortaeuschung',
    [freizuegG('2', '4')],
    [erfuelltWenn(nicht(trifftZu(fall, 'familie.vortaeuschung_festgestellt')), 'Eine Vortäuschung steht nicht fest.')],
    'Es steht fest, dass eine Voraussetzung vorgetäuscht ist oder die Lebensgemeinschaft nicht hergestellt werden soll.',
  ),
];

/** § 1 (2) Nr. 3 letters a, c and d. */
function familienangehoeriger(fall: Fall): Voraussetzung {
  const unter21 = pruefe(fall, ['person.geburtsdatum'], (geburt) => !istAlt(geburt, 21, fall.stichtag));
  return voraussetzung(
    'familienangehoeriger',
    [freizuegG('1', '2')],
    [
      erfuelltWenn(ist(fall, 'familie.beziehung', 'ehegatte'), 'Ehegatte (Nr. 3 Buchst. a).'),
      erfuelltWenn(
        alle(ist(fall, 'familie.beziehung', 'kind'), eine(unter21, unterhalt(fall))),
        'Verwandt in absteigender Linie und unter 21 Jahren oder mit Unterhalt (Nr. 3 Buchst. c).',
      ),
      erfuelltWenn(
        alle(ist(fall, 'familie.beziehung', 'elternteil'), unterhalt(fall)),
        'Verwandt in aufsteigender Linie mit Unterhalt (Nr. 3 Buchst. d).',
      ),
    ],
    'Kein Familienangehöriger im Sinne des § 1 Abs. 2 Nr. 3: ab 21 Jahren und für Eltern muss Unterhalt gewährt werden.',
  );
}

/** § 4: sentence 1 for those not working, sentence 2 narrows the family of students. */
function voraussetzungen4(fall: Fall): Voraussetzung {
  const ausreichend = alle(
    trifftZu(fall, 'lebensunterhalt.krankenversicherung'),
    trifftZu(fall, 'lebensunterhalt.existenzmittel_ausreichend'),
  );
  const familieDesStudenten = eine(
    ist(fall, 'familie.beziehung', 'ehegatte'),
    alle(ist(fall, 'familie.beziehung', 'kind'), unterhalt(fall)),
  );
  return voraussetzung(
    'voraussetzungen_4',
    [freizuegG('4')],
    [
      nichtErfuelltWenn(
        ist(fall, 'bezugsperson.freizuegigkeit', 'keine'),
        'Die Bezugsperson ist nicht freizügigkeitsberechtigt.',
      ),
      entfaelltWenn(
        ist(fall, 'bezugsperson.freizuegigkeit', 'arbeitnehmer', 'selbstaendig', 'arbeitsuchend', 'daueraufenthalt'),
        'Existenzmittel und Krankenversicherung werden nur bei nicht Erwerbstätigen verlangt.',
      ),
      erfuelltWenn(
        alle(ausreichend, eine(ist(fall, 'bezugsperson.freizuegigkeit', 'nicht_erwerbstaetig'), familieDesStudenten)),
        'Krankenversicherung und Existenzmittel reichen aus.',
      ),
    ],
    'Krankenversicherung oder Existenzmittel reichen nicht, oder beim Studenten gehört die Person nicht zum begünstigten Kreis (Satz 2).',
  );
}

export const daueraufenthalt: Pruefung = (fall) => [
  voraussetzung(
    'fuenf_jahre',
    [freizuegG('4a', '1')],
    [
      erfuelltWenn(
        seitMonaten(fall, 'freizuegigkeit.aufenthalt_seit', 60),
        'Seit fünf Jahren ständig im Bundesgebiet.',
      ),
    ],
    'Fünf Jahre ständiger Aufenthalt sind nicht erreicht.',
  ),
  voraussetzung(
    'rechtmaessig',
    [freizuegG('4a', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'freizuegigkeit.durchgehend_rechtmaessig'),
        'Der Aufenthalt war durchgehend rechtmäßig.',
      ),
    ],
    'Der Aufenthalt war nicht durchgehend rechtmäßig.',
  ),
  abwesenheit(fall),
  voraussetzung(
    'kein_verlust',
    [freizuegG('4a', '7')],
    [
      erfuelltWenn(
        hoechstens(fall, 'freizuegigkeit.abwesenheit_nach_erwerb_monate', 24),
        'Nach dem Erwerb nicht länger als zwei Jahre abwesend.',
      ),
    ],
    'Nach dem Erwerb mehr als zwei Jahre zusammenhängend abwesend.',
  ),
];

/** § 4a (6) Nr. 1 and 3: six months a year, and once up to twelve in a row for an important reason. */
function abwesenheit(fall: Fall): Voraussetzung {
  const lang = nicht(hoechstens(fall, 'freizuegigkeit.abwesenheit_einmalig_monate', 12));
  const ohneEinmalige = pruefe(
    fall,
    ['freizuegigkeit.abwesenheit_max_monate_im_jahr', 'freizuegigkeit.abwesenheit_einmalig_monate'],
    (imJahr, einmalig) => einmalig > 0 && imJahr - einmalig <= 6,
  );
  return voraussetzung(
    'abwesenheit',
    [freizuegG('4a', '6')],
    [
      nichtErfuelltWenn(lang, 'Eine Abwesenheit dauerte länger als zwölf Monate.'),
      erfuelltWenn(
        hoechstens(fall, 'freizuegigkeit.abwesenheit_max_monate_im_jahr', 6),
        'In keinem Jahr länger als sechs Monate abwesend (Nr. 1).',
      ),
      erfuelltWenn(
        alle(ohneEinmalige, trifftZu(fall, 'freizuegigkeit.abwesenheit_wichtiger_grund')),
        'Eine einmalige Abwesenheit bis zu zwölf Monaten aus wichtigem Grund, sonst höchstens sechs Monate im Jahr (Nr. 3).',
      ),
    ],
    'Die Abwesenheiten unterbrechen den ständigen Aufenthalt.',
  );
}
