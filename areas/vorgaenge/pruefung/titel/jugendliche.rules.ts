/** § 25a (1) AufenthG: well integrated young people. */
import { ermittlungsverfahren, zwingendeVersagung } from '../allgemein.rules.ts';
import { alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, gedeckt, ist, mindestens, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { hatteBeiAntragVollendet } from '../zeit.rules.ts';
import { aufgehalten, geduldet, identitaet, inhaberChance, keineTaeuschung } from './bleiberecht.rules.ts';
import { geduldetSeit, zeitUnklar } from './duldungszeit.rules.ts';

/** § 25a (1). */
export const jugendliche: Pruefung = (fall) => [
  voraussetzung(
    'vorstatus',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(inhaberChance(fall), 'Besitzt eine Aufenthaltserlaubnis nach § 104c.'),
      zeitUnklar(fall, 12),
      erfuelltWenn(
        alle(geduldet(fall), geduldetSeit(fall, 12)),
        'Seit mindestens zwölf Monaten im Besitz einer Duldung.',
      ),
    ],
    'Weder Inhaber eines Titels nach § 104c noch seit zwölf Monaten geduldet.',
  ),
  voraussetzung(
    'aufenthaltszeit',
    [aufenthG('25a', '1'), aufenthG('25a', '5')],
    [
      erfuelltWenn(
        aufgehalten(fall, 36),
        'Seit drei Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
      ),
    ],
    'Drei Jahre ununterbrochener Aufenthalt sind nicht erreicht.',
  ),
  voraussetzung(
    'schule',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(
        eine(
          mindestens(fall, 'schule.erfolgreicher_besuch_monate', 36),
          trifftZu(fall, 'schule.anerkannter_abschluss'),
        ),
        'Drei Jahre erfolgreicher Schulbesuch oder ein anerkannter Abschluss.',
      ),
      regelfall(fall),
    ],
    'Weder drei Jahre erfolgreicher Schulbesuch noch ein anerkannter Abschluss.',
  ),
  voraussetzung(
    'antrag_vor_27',
    [aufenthG('25a', '1')],
    [erfuelltWenn(nicht(hatteBeiAntragVollendet(fall, 27)), 'Der Antrag ist vor dem 27. Geburtstag gestellt.')],
    'Bei Antragstellung war das 27. Lebensjahr vollendet.',
  ),
  voraussetzung(
    'integrationsprognose',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(
        ist(fall, 'integration.einfuegungsprognose', 'positiv'),
        'Das Einfügen in die Lebensverhältnisse ist gewährleistet.',
      ),
    ],
    'Das Einfügen in die Lebensverhältnisse erscheint nicht gewährleistet.',
  ),
  voraussetzung(
    'fdgo',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'integration.fdgo_zweifel')),
        'Keine konkreten Anhaltspunkte gegen das Bekenntnis.',
      ),
    ],
    'Konkrete Anhaltspunkte sprechen gegen das Bekenntnis zur freiheitlichen demokratischen Grundordnung.',
  ),
  keineTaeuschung(fall, '25a', '1'),
  lebensunterhaltJugendlicher(fall),
  identitaet(fall, '25a', '6'),
  zwingendeVersagung(fall),
  ermittlungsverfahren(fall),
];

/** § 25a (1) sentence 2; otherwise § 5 (1) Nr. 1, from which § 5 (3) sentence 2 allows to depart. */
function lebensunterhaltJugendlicher(fall: Fall): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    [aufenthG('25a', '1'), aufenthG('5', '1'), aufenthG('5', '3')],
    [
      entfaelltWenn(
        trifftZu(fall, 'schule.in_ausbildung'),
        'Während Schule, Ausbildung oder Studium stehen öffentliche Leistungen nicht entgegen (§ 25a Abs. 1 Satz 2).',
      ),
      erfuelltWenn(
        alle(gedeckt(fall, 'vollstaendig'), trifftZu(fall, 'lebensunterhalt.krankenversicherung')),
        'Der Lebensunterhalt ist gesichert.',
      ),
      offenWenn(
        { gilt: true, tatsachen: [], fehlt: [] },
        'Der Lebensunterhalt ist nicht gesichert; davon kann im Ermessen abgesehen werden (§ 5 Abs. 3 Satz 2).',
      ),
    ],
    '',
  );
}
