/** Change of competence after a move: § 71 (1) AufenthG, §§ 62, 67 AufenthV. `erfuellt` carries the handing over. */
import { JA, nicht } from '../aussage.rules.ts';
import { ist, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';

export const zustaendigkeitswechsel: Pruefung = (fall) => [
  voraussetzung(
    'zustaendigkeit',
    [aufenthG('71', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'zustaendigkeit.zuzugsort_bestaetigt'),
        'Der gewöhnliche Aufenthalt liegt jetzt im anderen Bezirk.',
      ),
    ],
    'Der gewöhnliche Aufenthalt liegt weiter hier.',
  ),
  voraussetzung(
    'verpflichtung_besteht',
    [aufenthG('72', '3a'), aufenthG('12a', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'zustaendigkeit.wohnsitzbeschraenkung_entgegen')),
        'Keine Wohnsitzbeschränkung steht entgegen.',
      ),
    ],
    'Eine Wohnsitzbeschränkung bindet an diesen Ort; die Anmeldung allein begründet keine Zuständigkeit (§ 72 Abs. 3a Satz 4).',
  ),
  voraussetzung(
    'verfahren_offen',
    [aufenthG('71', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'zustaendigkeit.gericht_anhaengig')),
        'Kein gerichtliches Verfahren ist anhängig.',
      ),
      offenWenn(
        JA,
        'Ein gerichtliches Verfahren ist anhängig; wer es weiterführt, ist mit der anderen Behörde zu klären.',
      ),
    ],
    '',
  ),
  voraussetzung(
    'originale',
    [aufenthG('50', '5')],
    [
      entfaelltWenn(nicht(trifftZu(fall, 'zustaendigkeit.originale_in_verwahrung')), 'Keine Originale in Verwahrung.'),
      offenWenn(JA, 'Verwahrte Originale sind gegen Nachweis zu übergeben.'),
    ],
    '',
  ),
  voraussetzung(
    'beteiligung',
    [aufenthG('71', '1')],
    [
      erfuelltWenn(
        ist(fall, 'zustaendigkeit.uebernahme', 'bestaetigt'),
        'Die andere Behörde hat die Übernahme bestätigt.',
      ),
      nichtErfuelltWenn(
        ist(fall, 'zustaendigkeit.uebernahme', 'abgelehnt'),
        'Die andere Behörde hat die Übernahme abgelehnt.',
      ),
      offenWenn(JA, 'Die Übernahme ist anzufragen oder die Antwort steht aus.'),
    ],
    '',
  ),
];
