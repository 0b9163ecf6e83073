/** Full-time studies: § 16b (1), (2) AufenthG. */
import { auchZuBeachten, ausweisungsinteresse, pass, visum } from '../allgemein.rules.ts';
import { alle } from '../aussage.rules.ts';
import { type Fall, ist, wertVon } from '../fall.rules.ts';
import { krankenversicherung, mittelFuerAusbildung } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { ablehnungsgrund } from './ablehnungsgrund.rules.ts';

/** „Wird erteilt“: a claim. */
export const pruefeStudium: Pruefung = (fall) => [
  zulassung(fall),
  ablehnungsgrund(fall, 'AE_16b'),
  mittelFuerAusbildung(fall),
  krankenversicherung(fall),
  visum(fall, { anspruch: true }),
  pass(fall),
  ausweisungsinteresse(fall),
  zweckErreichbar(fall),
  ...auchZuBeachten(fall, 'anspruch'),
];

/** (1) sentences 1 to 3; part-time studies and other conditions are a matter of (5), examined apart. */
function zulassung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'zulassung',
    [aufenthG('16b', '1')],
    [
      erfuelltWenn(
        alle(
          ist(fall, 'studium.art', 'vollzeit'),
          ist(fall, 'studium.zulassung', 'unbedingt', 'bedingt_studienvorbereitung'),
        ),
        'Die Hochschule hat zum Vollzeitstudium zugelassen.',
      ),
    ],
    'Es fehlt die Zulassung zum Vollzeitstudium nach Absatz 1; Absatz 5 wäre gesondert zu prüfen.',
  );
}

/** (2) sentences 4 and 5: on an extension only. */
function zweckErreichbar(fall: Fall): Voraussetzung | undefined {
  if (wertVon(fall, 'antrag.art') === 'ersterteilung') return undefined;
  return voraussetzung(
    'zweck_erreichbar',
    [aufenthG('16b', '2'), aufenthG('8', '1')],
    [
      entfaelltWenn(ist(fall, 'antrag.art', 'ersterteilung'), 'Bei der ersten Erteilung ist dies nicht zu prüfen.'),
      erfuelltWenn(
        ist(fall, 'studium.prognose', 'positiv'),
        'Das Studium kann in angemessener Zeit noch abgeschlossen werden.',
      ),
      offenWenn(
        ist(fall, 'studium.prognose', 'angefragt', 'nicht_eingeholt'),
        'Die Stellungnahme der Hochschule steht aus.',
      ),
    ],
    'Das Studium kann in angemessener Zeit nicht mehr abgeschlossen werden.',
  );
}
