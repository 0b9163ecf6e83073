/** Recognition partnership: § 16d (3) AufenthG. */
import { auchZuBeachten, pass, visum } from '../allgemein.rules.ts';
import { alle } from '../aussage.rules.ts';
import { arbeitsplatz, baZustimmung } from '../beschaeftigung.rules.ts';
import { type Fall, ist, sprachniveau, trifftZu } from '../fall.rules.ts';
import { mittelFuerAnerkennung } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { istBestaetigtQualifiziert } from '../qualifikation.rules.ts';
import { erfuelltWenn, offenWenn, voraussetzung, type Weg } from '../voraussetzung.rules.ts';

const ABS_3 = aufenthG('16d', '3');

/** „Soll erteilt werden“: no claim. */
export const pruefeAnerkennung: Pruefung = (fall) => [
  zeile(
    'qualifikation',
    erfuelltWenn(
      istBestaetigtQualifiziert(fall),
      'Die ausländische Qualifikation ist staatlich anerkannt und bestätigt.',
    ),
    'Es fehlt eine staatlich anerkannte und bestätigte ausländische Qualifikation.',
  ),
  arbeitsplatz(fall, [ABS_3]),
  zeile(
    'vereinbarung',
    erfuelltWenn(trifftZu(fall, 'anerkennung.vereinbarung'), 'Die Vereinbarung mit dem Arbeitgeber liegt vor.'),
    'Die Vereinbarung mit dem Arbeitgeber fehlt.',
  ),
  zeile(
    'arbeitgeber_geeignet',
    erfuelltWenn(
      trifftZu(fall, 'anerkennung.arbeitgeber_geeignet'),
      'Der Arbeitgeber ist für Ausbildung oder Nachqualifizierung geeignet.',
    ),
    'Der Arbeitgeber ist nicht geeignet.',
  ),
  zeile(
    'sprache',
    erfuelltWenn(sprachniveau(fall, 'sprache.deutsch', 'A2'), 'Deutschkenntnisse auf A2 sind nachgewiesen.'),
    'Deutschkenntnisse auf A2 sind nicht nachgewiesen.',
  ),
  baZustimmung(fall, ABS_3, aufenthG('39', '3')),
  qualifizierteBeschaeftigung(fall),
  mittelFuerAnerkennung(fall),
  visum(fall, { anspruch: false }),
  pass(fall),
  ...auchZuBeachten(fall, 'ermessen'),
];

/** Sentence 1: each is one question. */
const zeile = (
  key: 'qualifikation' | 'vereinbarung' | 'arbeitgeber_geeignet' | 'sprache',
  weg: Weg,
  sonst: string,
): Voraussetzung => voraussetzung(key, [ABS_3], [weg], sonst);

/** Sentences 1 and 2: with a collective agreement simpler work may do, if it leads to the occupation aimed at. */
function qualifizierteBeschaeftigung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'qualifizierte_beschaeftigung',
    [ABS_3, aufenthG('2', '12b')],
    [
      erfuelltWenn(trifftZu(fall, 'beschaeftigung.qualifiziert'), 'Die Beschäftigung ist qualifiziert.'),
      offenWenn(
        alle(
          ist(fall, 'beschaeftigung.berufsausuebungserlaubnis', 'erteilt', 'zugesagt', 'fehlt'),
          trifftZu(fall, 'beschaeftigung.tarifgebunden'),
        ),
        'Bei Tarifbindung ist davon abzusehen, wenn die Tätigkeit auf den Zielberuf hinführt; das ist zu klären.',
      ),
    ],
    'Die Beschäftigung ist nicht qualifiziert.',
  );
}
