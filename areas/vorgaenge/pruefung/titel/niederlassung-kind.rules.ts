/** Niederlassungserlaubnis of children: § 35 AufenthG. */
import { auchBeiVerfestigung, pass } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, JA, NEIN, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, sprachniveau, trifftZu, wertVon } from '../fall.rules.ts';
import { istGesichert } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { besitzt } from '../status.rules.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { hatVollendet, plusMonate, seitMonaten, vollendet } from '../zeit.rules.ts';

const ABS_1 = aufenthG('35', '1');
const ABS_3 = aufenthG('35', '3');

/** „Ist zu erteilen“: a claim, unless (3) leaves discretion only. */
export const pruefeNiederlassungKind: Pruefung = (fall) => [
  titelzeit(fall),
  sprache(fall),
  lebensunterhalt(fall),
  ausweisungsinteresse(fall),
  keineVerurteilung(fall),
  pass(fall),
  ...auchBeiVerfestigung(fall),
];

const istVolljaehrig = (fall: Fall): Aussage => hatVollendet(fall, 18);

/** Titles of section 6 (family). */
const abschnitt6 = (fall: Fall): Aussage => besitzt(fall, 'AE_28', 'AE_30', 'AE_31', 'AE_32', 'AE_33');
/** § 26 (3) sentence 5, (4) sentence 4: may be applied to children who came under age. */
const abschnitt5 = (fall: Fall): Aussage =>
  besitzt(
    fall,
    'AE_24',
    'AE_25_1',
    'AE_25_2_fluechtling',
    'AE_25_2_subsidiaer',
    'AE_25_3',
    'AE_25_5',
    'AE_25a',
    'AE_25b',
  );

/** (1) sentence 1: five years when the 16th year of life is completed; sentence 2 no. 1: of age, and five years. */
function hatFuenfJahre(fall: Fall): Aussage {
  const mit16 = pruefe(fall, ['person.geburtsdatum', 'aufenthalt.titel_seit'], (geburt, seit) => {
    const tag = vollendet(geburt, 16);
    return tag <= fall.stichtag && plusMonate(seit, 60) <= tag;
  });
  return eine(
    alle(nicht(istVolljaehrig(fall)), mit16),
    alle(istVolljaehrig(fall), seitMonaten(fall, 'aufenthalt.titel_seit', 60)),
  );
}

function titelzeit(fall: Fall): Voraussetzung {
  return voraussetzung(
    'titelzeit',
    [ABS_1],
    [
      erfuelltWenn(
        alle(abschnitt6(fall), hatFuenfJahre(fall)),
        'Die Aufenthaltserlaubnis wird seit fünf Jahren besessen, bei Minderjährigen schon mit 16 Jahren.',
      ),
      offenWenn(
        alle(abschnitt5(fall), hatFuenfJahre(fall)),
        'Bei Schutztiteln kann die Regel entsprechend angewandt werden (§ 26 AufenthG).',
      ),
    ],
    'Die verlangten fünf Jahre mit einer Aufenthaltserlaubnis aus familiären Gründen sind nicht erreicht.',
  );
}

/** (1) sentence 2 no. 2; (4). */
function sprache(fall: Fall): Voraussetzung {
  return voraussetzung(
    'sprache',
    [ABS_1],
    [
      entfaelltWenn(nicht(istVolljaehrig(fall)), 'Von Minderjährigen werden keine Sprachkenntnisse verlangt.'),
      erfuelltWenn(sprachniveau(fall, 'sprache.deutsch', 'B1'), 'Deutschkenntnisse auf B1 sind nachgewiesen.'),
      entfaelltWenn(
        trifftZu(fall, 'integration.krankheit_hindert_sprache'),
        'Wegen Krankheit oder Behinderung wird davon abgesehen (§ 35 Abs. 4 AufenthG).',
      ),
    ],
    'Deutschkenntnisse auf B1 sind nicht nachgewiesen.',
  );
}

/** (1) sentence 2 no. 3 and (3) sentence 1 no. 3: a school or vocational degree is a way out of both, studies are not. */
function lebensunterhalt(fall: Fall): Voraussetzung {
  const studiert = wertVon(fall, 'studium.art') === undefined ? NEIN : JA;
  return voraussetzung(
    'lebensunterhalt',
    [ABS_1, ABS_3],
    [
      erfuelltWenn(istGesichert(fall), 'Der Lebensunterhalt ist gesichert.'),
      entfaelltWenn(
        alle(trifftZu(fall, 'schule.in_ausbildung'), nicht(studiert)),
        'Wegen der Ausbildung wird davon abgesehen.',
      ),
      entfaelltWenn(
        trifftZu(fall, 'integration.krankheit_hindert_erwerb'),
        'Wegen Krankheit oder Behinderung wird davon abgesehen (§ 35 Abs. 4 AufenthG).',
      ),
      offenWenn(
        JA,
        'Der Lebensunterhalt ist nicht gesichert; es besteht kein Anspruch, aber Ermessen (§ 35 Abs. 3 Satz 2 AufenthG).',
      ),
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

/** (3) sentence 1 no. 1 leaves discretion; § 5 (4) does not. */
function ausweisungsinteresse(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ausweisungsinteresse',
    [ABS_3],
    [
      erfuelltWenn(ist(fall, 'sicherheit.ausweisungsinteresse', 'keines'), 'Es besteht kein Ausweisungsinteresse.'),
      nichtErfuelltWenn(
        ist(fall, 'sicherheit.ausweisungsinteresse', 'p54_abs1_nr2_oder_4'),
        'Der Titel ist zu versagen (§ 5 Abs. 4 AufenthG).',
      ),
      offenWenn(JA, 'Es besteht ein Ausweisungsinteresse: kein Anspruch, aber Ermessen (§ 35 Abs. 3 Satz 2 AufenthG).'),
    ],
    'Es besteht ein Ausweisungsinteresse.',
  );
}

/** (3) sentence 1 no. 2. */
function keineVerurteilung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'keine_verurteilung',
    [ABS_3],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'sicherheit.verurteilung_35_3')),
        'Es gibt keine Verurteilung, die den Anspruch ausschließt.',
      ),
      offenWenn(JA, 'Die Verurteilung schließt den Anspruch aus, lässt aber Ermessen (§ 35 Abs. 3 Satz 2 AufenthG).'),
    ],
    'Die Verurteilung schließt den Anspruch aus.',
  );
}
