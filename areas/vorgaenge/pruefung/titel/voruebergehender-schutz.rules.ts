/** § 24 AufenthG: temporary protection. */
import { ermittlungsverfahren } from '../allgemein.rules.ts';
import { JA, nicht } from '../aussage.rules.ts';
import { trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import { erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { ohneAllgemeineVoraussetzungen } from './schutz.rules.ts';

/** § 24 (1). */
export const voruebergehenderSchutz: Pruefung = (fall) => [
  voraussetzung(
    'schutzgewaehrung',
    [aufenthG('24', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'voruebergehender_schutz.gewaehrt'),
        'Gehört zum Kreis, dem vorübergehender Schutz gewährt ist.',
      ),
    ],
    'Gehört nicht zum Kreis, dem vorübergehender Schutz gewährt ist.',
  ),
  voraussetzung(
    'aufnahmebereitschaft',
    [aufenthG('24', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'voruebergehender_schutz.aufnahmebereit'),
        'Die Bereitschaft zur Aufnahme ist erklärt.',
      ),
    ],
    'Die Bereitschaft zur Aufnahme im Bundesgebiet ist nicht erklärt.',
  ),
  voraussetzung(
    'ausschlussgrund',
    [aufenthG('24', '2')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'voruebergehender_schutz.ausschluss_60_8')),
        'Kein Ausschluss nach § 60 Abs. 8.',
      ),
    ],
    'Bei einem Ausschluss nach § 60 Abs. 8 ist der Titel zu versagen.',
  ),
  voraussetzung(
    'zustaendigkeit',
    [aufenthG('24', '5'), aufenthG('24', '3')],
    [
      erfuelltWenn(trifftZu(fall, 'voruebergehender_schutz.hierher_verteilt'), 'Hierher verteilt oder zugewiesen.'),
      offenWenn(
        JA,
        'Verteilt ist die Person an einen anderen Ort; die dortige Behörde ist zuständig oder die Verteilung ist zu ändern.',
      ),
    ],
    '',
  ),
  ohneAllgemeineVoraussetzungen([aufenthG('5', '3')]),
  ermittlungsverfahren(fall),
];
