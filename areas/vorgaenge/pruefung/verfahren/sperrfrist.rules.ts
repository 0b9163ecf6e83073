/** § 11 (1) to (3), (5) to (5b) AufenthG: the ban and its length, in the same decision. How long is discretion, up to a limit. */
import { type Aussage, alle, nicht } from '../aussage.rules.ts';
import { atypisch, bekannt, type Fall, hoechstens, ist, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { erfuelltWenn, nichtErfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';

const grund = (fall: Fall, ...werte: readonly ('keiner' | 'abs_5' | 'abs_5a' | 'p54_abs1_nr1_2_2a')[]): Aussage =>
  ist(fall, 'sperrfrist.grund', ...werte);
/** Positive months up to this many. */
const bis = (fall: Fall, monate: number): Aussage =>
  alle(nicht(trifftZu(fall, 'sperrfrist.unbefristet')), hoechstens(fall, 'sperrfrist.monate', monate));

/** Together with the expulsion (§ 11 (2) sentence 1), limited of its own motion (sentence 3). */
export const sperreBeiAusweisung = (fall: Fall): Voraussetzung =>
  voraussetzung(
    'einreiseverbot',
    [aufenthG('11', '2'), aufenthG('11', '3'), aufenthG('11', '5'), aufenthG('11', '5a'), aufenthG('11', '5b')],
    [
      nichtErfuelltWenn(bekannt(bis(fall, 0)), 'Das Verbot ist mit der Ausweisung zu erlassen und zu befristen.'),
      erfuelltWenn(
        alle(trifftZu(fall, 'sperrfrist.unbefristet'), grund(fall, 'abs_5a', 'p54_abs1_nr1_2_2a')),
        'Im Einzelfall darf das Verbot unbefristet sein (Abs. 5b Satz 2).',
      ),
      nichtErfuelltWenn(
        trifftZu(fall, 'sperrfrist.unbefristet'),
        'Ein unbefristetes Verbot setzt Abs. 5a oder § 54 Abs. 1 Nr. 1, 2 oder 2a voraus (Abs. 5b Satz 2).',
      ),
      ...inAbsatz5a(fall),
      erfuelltWenn(bis(fall, 60), 'Befristet auf höchstens fünf Jahre (Abs. 3 Satz 2).'),
      erfuelltWenn(
        alle(grund(fall, 'abs_5', 'p54_abs1_nr1_2_2a'), bis(fall, 120)),
        'Verurteilung oder schwerwiegende Gefahr: bis zu zehn Jahre (Abs. 5).',
      ),
      nichtErfuelltWenn(
        grund(fall, 'keiner'),
        'Ohne einen Grund der Abs. 5 bis 5b höchstens fünf Jahre (Abs. 3 Satz 2).',
      ),
      regelfall(fall),
    ],
    'Die Frist soll zehn Jahre nicht überschreiten (Abs. 5).',
  );

/** (5a): twenty years as a rule, in either direction. */
function inAbsatz5a(fall: Fall) {
  const absatz5a = bekannt(grund(fall, 'abs_5a'));
  return [
    erfuelltWenn(
      alle(absatz5a, bis(fall, 240), nicht(bis(fall, 239))),
      'Zwanzig Jahre, wie es Abs. 5a in der Regel verlangt.',
    ),
    offenWenn(
      alle(absatz5a, atypisch(fall)),
      'Von zwanzig Jahren wird abgewichen, weil eine Ausnahme vom Regelfall festgestellt ist; sie ist abzuwägen.',
    ),
    nichtErfuelltWenn(absatz5a, 'Die Frist soll zwanzig Jahre betragen (Abs. 5a).'),
  ];
}

/** § 11 (2) sentence 2: with the threat as a rule, under the condition that the person is deported. */
export const sperreBeiAndrohung = (fall: Fall): Voraussetzung =>
  voraussetzung(
    'einreiseverbot',
    [aufenthG('11', '2'), aufenthG('11', '3')],
    [
      nichtErfuelltWenn(
        bekannt(trifftZu(fall, 'sperrfrist.unbefristet')),
        'Das Verbot ist zu befristen (Abs. 2 Satz 3).',
      ),
      offenWenn(
        bekannt(bis(fall, 0)),
        'Das Verbot soll mit der Androhung ergehen, spätestens mit der Abschiebung (Abs. 2 Satz 2).',
      ),
      erfuelltWenn(
        hoechstens(fall, 'sperrfrist.monate', 60),
        'Unter der aufschiebenden Bedingung der Abschiebung auf höchstens fünf Jahre befristet.',
      ),
      erfuelltWenn(
        alle(grund(fall, 'abs_5'), hoechstens(fall, 'sperrfrist.monate', 120)),
        'Schwerwiegende Gefahr: bis zu zehn Jahre (Abs. 5).',
      ),
    ],
    'Die Frist überschreitet, was § 11 Abs. 3 und 5 erlauben.',
  );
