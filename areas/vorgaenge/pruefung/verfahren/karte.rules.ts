/** A new card for a title that stands: § 78 AufenthG, §§ 45c, 57a, 61a AufenthV. */

import { pass } from '../allgemein.rules.ts';
import { alle, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG, aufenthV } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { AUFENTHALT_MIT_TITEL, UNBEFRISTET } from '../titel/titelgruppen.data.ts';
import { entfaelltWenn, erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';

export const neueKarte: Pruefung = (fall) => [
  titelGilt(fall),
  voraussetzung(
    'anlass',
    [aufenthV('45c', '1')],
    [
      erfuelltWenn(
        ist(
          fall,
          'karte.anlass',
          'verlust',
          'chip_defekt',
          'neuer_pass',
          'angaben_geaendert',
          'nutzungsdauer_abgelaufen',
        ),
        'Ein Anlass für die Neuausstellung liegt vor.',
      ),
    ],
    'Ein Anlass für die Neuausstellung liegt nicht vor.',
  ),
  verlust(fall),
  voraussetzung(
    'originale',
    [aufenthV('57a')],
    [
      entfaelltWenn(ist(fall, 'karte.anlass', 'verlust'), 'Die bisherige Karte ist verloren.'),
      erfuelltWenn(trifftZu(fall, 'karte.alte_karte_vorgelegt'), 'Die bisherige Karte ist vorgelegt.'),
    ],
    'Die bisherige Karte ist nicht vorgelegt.',
  ),
  voraussetzung(
    'biometrie',
    [aufenthG('78', '1'), aufenthV('60'), aufenthV('61a')],
    [
      erfuelltWenn(
        alle(trifftZu(fall, 'karte.lichtbild_liegt_vor'), trifftZu(fall, 'karte.fingerabdruecke_liegen_vor')),
        'Lichtbild, Fingerabdrücke und Unterschrift liegen vor.',
      ),
    ],
    'Lichtbild, Fingerabdrücke oder Unterschrift fehlen.',
  ),
  pass(fall),
];

function titelGilt(fall: Fall): Voraussetzung {
  return voraussetzung(
    'bestehender_titel',
    [aufenthG('78', '1'), aufenthG('51', '1')],
    [
      erfuelltWenn(ist(fall, 'aufenthalt.titel', ...UNBEFRISTET), 'Der unbefristete Titel besteht.'),
      erfuelltWenn(
        alle(
          ist(fall, 'aufenthalt.titel', ...AUFENTHALT_MIT_TITEL),
          pruefe(fall, ['aufenthalt.titel_bis'], (bis) => bis >= fall.stichtag),
        ),
        'Der Titel gilt noch.',
      ),
    ],
    'Es gibt keinen geltenden Titel; statt einer neuen Karte ist ein Titel zu beantragen.',
  );
}

/** Reported, and its online function blocked. */
const verlust = (fall: Fall): Voraussetzung =>
  voraussetzung(
    'verlustanzeige',
    [aufenthV('57a'), aufenthG('78', '5')],
    [
      entfaelltWenn(nicht(ist(fall, 'karte.anlass', 'verlust')), 'Die Karte ist nicht verloren.'),
      erfuelltWenn(
        alle(trifftZu(fall, 'karte.verlust_angezeigt'), trifftZu(fall, 'karte.online_ausweis_gesperrt')),
        'Der Verlust ist angezeigt und der Online-Ausweis gesperrt.',
      ),
    ],
    'Der Verlust ist nicht angezeigt oder der Online-Ausweis nicht gesperrt.',
  );
