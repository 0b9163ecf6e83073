/** Search for work after a stay in Germany: § 20 AufenthG. */
import { auchZuBeachten, pass } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, hoechstens, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { istGesichert } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import type { Titel } from '../tatsachen/werte.schema.ts';
import { erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';

const ABS_1 = aufenthG('20', '1');
const ABS_2 = aufenthG('20', '2');

/** „Wird erteilt“, „ist zu erteilen“: a claim. */
export const pruefeArbeitsplatzsuche: Pruefung = (fall) => [
  vorabschluss(fall),
  taetigkeitZulaessig(fall),
  hoechstdauer(fall),
  lebensunterhalt(fall),
  pass(fall),
  ...auchZuBeachten(fall, 'anspruch'),
];

const GRUND = 'suche.grund';
const GRUENDE = ['studium', 'forschung', 'ausbildung', 'anerkennung', 'helferausbildung_pflege'] as const;
const AUFENTHALT: Readonly<Record<(typeof GRUENDE)[number], readonly Titel[] | undefined>> = {
  studium: ['AE_16b', 'AE_20'],
  forschung: ['AE_18d', 'AE_20'],
  ausbildung: ['AE_16a', 'AE_20'],
  anerkennung: ['AE_16d', 'AE_20'],
  helferausbildung_pflege: undefined,
};

/** (1) no. 1 to 5: what was finished, and in the course of which stay. */
function vorabschluss(fall: Fall): Voraussetzung {
  const nachgewiesen = alle(ist(fall, GRUND, ...GRUENDE), trifftZu(fall, 'suche.abschluss_nachgewiesen'));
  return voraussetzung(
    'vorabschluss',
    [ABS_1],
    [
      offenWenn(
        alle(nachgewiesen, andererAufenthalt(fall)),
        'Zu klären ist, ob der Abschluss während des Aufenthalts zu diesem Zweck erreicht wurde.',
      ),
      erfuelltWenn(nachgewiesen, 'Der vorangegangene Zweck ist erfolgreich abgeschlossen.'),
    ],
    'Der erfolgreiche Abschluss ist nicht nachgewiesen.',
  );
}

/** The title held is known and belongs to another purpose. */
function andererAufenthalt(fall: Fall): Aussage {
  const passt = pruefe(fall, [GRUND, 'aufenthalt.titel'], (grund, titel) => AUFENTHALT[grund]?.includes(titel) ?? true);
  return { ...passt, gilt: passt.gilt === false, fehlt: [] };
}

function taetigkeitZulaessig(fall: Fall): Voraussetzung {
  return voraussetzung(
    'taetigkeit_zulaessig',
    [ABS_1],
    [erfuelltWenn(trifftZu(fall, 'suche.taetigkeit_zulaessig'), 'Die gesuchte Tätigkeit darf ausgeübt werden.')],
    'Die gesuchte Tätigkeit darf von Ausländern nicht ausgeübt werden.',
  );
}

/** (2) sentences 2 to 4. */
function hoechstdauer(fall: Fall): Voraussetzung {
  const helfer = ist(fall, GRUND, 'helferausbildung_pflege');
  return voraussetzung(
    'hoechstdauer',
    [ABS_2],
    [
      erfuelltWenn(alle(nicht(helfer), zusammenHoechstens(fall, 18)), 'Insgesamt werden höchstens 18 Monate erreicht.'),
      erfuelltWenn(
        alle(helfer, nachHelferausbildung(fall)),
        'Zwölf Monate und eine Verlängerung um sechs Monate sind eingehalten.',
      ),
    ],
    'Die Höchstdauer der Arbeitsplatzsuche ist überschritten.',
  );
}

function zusammenHoechstens(fall: Fall, monate: number): Aussage {
  return alle(
    hoechstens(fall, 'suche.monate_beantragt', monate),
    hoechstens(fall, 'suche.monate_bisher', monate),
    pruefe(fall, ['suche.monate_bisher', 'suche.monate_beantragt'], (bisher, jetzt) => bisher + jetzt <= monate),
  );
}

/** Up to twelve months; once extended by up to six. */
function nachHelferausbildung(fall: Fall): Aussage {
  return eine(
    alle(hoechstens(fall, 'suche.monate_bisher', 0), hoechstens(fall, 'suche.monate_beantragt', 12)),
    alle(
      hoechstens(fall, 'suche.verlaengerungen', 0),
      hoechstens(fall, 'suche.monate_bisher', 12),
      hoechstens(fall, 'suche.monate_beantragt', 6),
    ),
  );
}

/** (2) sentence 1: demanded, not only as a rule. */
function lebensunterhalt(fall: Fall): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    [ABS_2, aufenthG('2', '3')],
    [erfuelltWenn(istGesichert(fall), 'Der Lebensunterhalt ist gesichert.')],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}
