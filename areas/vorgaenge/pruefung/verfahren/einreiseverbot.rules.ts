/** § 11 (4), (5) to (5b), (8), § 72 (1), (3) AufenthG: ban lifted or shortened; permission to enter for a short time. */
import { type Aussage, eine, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import {
  entfaelltWenn,
  erfuelltWenn,
  nichtErfuelltWenn,
  offenWenn,
  regelfall,
  voraussetzung,
} from '../voraussetzung.rules.ts';

const verbotBesteht = (fall: Fall): Voraussetzung =>
  voraussetzung(
    'verbot_besteht',
    [aufenthG('11', '2')],
    [
      erfuelltWenn(
        eine(
          trifftZu(fall, 'einreiseverbot.unbefristet'),
          pruefe(fall, ['einreiseverbot.laeuft_bis'], (bis) => bis >= fall.stichtag),
        ),
        'Ein Einreise- und Aufenthaltsverbot besteht.',
      ),
    ],
    'Das Einreise- und Aufenthaltsverbot ist abgelaufen.',
  );

/** § 11 (4). */
export const sperreAufheben: Pruefung = (fall) => [
  verbotBesteht(fall),
  voraussetzung(
    'ausschlussgrund',
    [aufenthG('11', '5a'), aufenthG('11', '5b')],
    [
      erfuelltWenn(nicht(trifftZu(fall, 'einreiseverbot.fall_5a_oder_5b')), 'Kein Fall des Abs. 5a oder 5b.'),
      erfuelltWenn(
        trifftZu(fall, 'einreiseverbot.ausnahme_oberste_behoerde'),
        'Die oberste Landesbehörde hat eine Ausnahme zugelassen.',
      ),
    ],
    'In den Fällen der Abs. 5a und 5b ist Verkürzung oder Aufhebung grundsätzlich ausgeschlossen.',
  ),
  voraussetzung(
    'aufhebungsgrund',
    [aufenthG('11', '4')],
    [
      erfuelltWenn(
        trifftZu(fall, 'einreiseverbot.titel_abschnitt_5_moeglich'),
        'Ein Titel nach Abschnitt 5 ist möglich; das Verbot soll aufgehoben werden (Satz 2).',
      ),
      erfuelltWenn(
        eine(
          trifftZu(fall, 'einreiseverbot.schutzwuerdige_belange'),
          nicht(trifftZu(fall, 'einreiseverbot.zweck_erfordert_verbot_noch')),
        ),
        'Schutzwürdige Belange, oder der Zweck erfordert das Verbot nicht mehr (Satz 1); über Aufhebung oder Verkürzung ist nach Ermessen zu entscheiden.',
      ),
      regelfall(fall),
    ],
    'Weder schutzwürdige Belange noch ein Wegfall des Zwecks; das Verbot bleibt bestehen.',
  ),
  einvernehmen(fall),
];

/** § 72 (3): a measure of another office is changed in agreement with it only. */
function einvernehmen(fall: Fall): Voraussetzung {
  const behoerde = (wert: 'eigene' | 'einverstanden' | 'abgelehnt') =>
    ist(fall, 'einreiseverbot.erlassende_behoerde', wert);
  return voraussetzung(
    'beteiligung',
    [aufenthG('72', '3')],
    [
      entfaelltWenn(behoerde('eigene'), 'Das Verbot hat diese Behörde erlassen.'),
      erfuelltWenn(behoerde('einverstanden'), 'Die erlassende Behörde ist einverstanden.'),
      nichtErfuelltWenn(behoerde('abgelehnt'), 'Die erlassende Behörde hat das Einvernehmen versagt.'),
      offenWenn(JA, 'Das Einvernehmen der erlassenden Behörde ist einzuholen oder steht aus.'),
    ],
    '',
  );
}

/** § 11 (8). */
export const betretenserlaubnis: Pruefung = (fall) => [
  verbotBesteht(fall),
  voraussetzung(
    'zustaendigkeit',
    [aufenthG('11', '8')],
    [
      erfuelltWenn(nicht(trifftZu(fall, 'einreiseverbot.fall_5a_oder_5b')), 'Die Ausländerbehörde ist zuständig.'),
      offenWenn(JA, 'In den Fällen der Abs. 5a und 5b entscheidet die oberste Landesbehörde.'),
    ],
    '',
  ),
  voraussetzung(
    'anlass',
    [aufenthG('11', '8')],
    [
      erfuelltWenn(
        grund(fall),
        'Zwingende Gründe erfordern die Anwesenheit, oder die Versagung wäre eine unbillige Härte.',
      ),
    ],
    'Weder ein zwingender Grund noch eine unbillige Härte.',
  ),
  zustimmung(fall),
];

const grund = (fall: Fall): Aussage =>
  eine(trifftZu(fall, 'einreiseverbot.zwingender_grund'), trifftZu(fall, 'einreiseverbot.unbillige_haerte'));

/** § 72 (1) sentence 1. */
function zustimmung(fall: Fall): Voraussetzung {
  const ort = (wert: 'eigene' | 'erteilt' | 'abgelehnt') => ist(fall, 'einreiseverbot.zustimmung_aufenthaltsort', wert);
  return voraussetzung(
    'beteiligung',
    [aufenthG('72', '1')],
    [
      entfaelltWenn(ort('eigene'), 'Der Aufenthaltsort liegt im eigenen Bezirk.'),
      erfuelltWenn(ort('erteilt'), 'Die Behörde am Aufenthaltsort hat zugestimmt.'),
      nichtErfuelltWenn(ort('abgelehnt'), 'Die Behörde am Aufenthaltsort hat nicht zugestimmt.'),
      offenWenn(JA, 'Die Zustimmung der Behörde am Aufenthaltsort ist einzuholen oder steht aus.'),
    ],
    '',
  );
}
