/** § 60a (2) AufenthG: deportation is suspended while it is impossible. */
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { GESTATTET_GEDULDET_OHNE } from './titelgruppen.data.ts';

export const duldung: Pruefung = (fall) => [keineAufenthaltserlaubnis(fall), bescheinigung(fall), hindernis(fall)];

function keineAufenthaltserlaubnis(fall: Fall): Voraussetzung {
  const abgelaufen = bekannt(pruefe(fall, ['aufenthalt.titel_bis'], (bis) => bis < fall.stichtag));
  return voraussetzung(
    'keine_aufenthaltserlaubnis',
    [aufenthG('60a', '2')],
    [
      erfuelltWenn(
        ist(fall, 'aufenthalt.titel', ...GESTATTET_GEDULDET_OHNE),
        'Es ist keine Aufenthaltserlaubnis erteilt.',
      ),
      erfuelltWenn(abgelaufen, 'Die Geltungsdauer des Titels ist abgelaufen.'),
    ],
    'Es besteht ein Aufenthaltstitel.',
  );
}

const krankheit = (fall: Fall): Aussage => ist(fall, 'duldung.grund', 'krankheit');
const qualifiziert = (fall: Fall): Aussage => ist(fall, 'duldung.aerztliche_bescheinigung', 'qualifiziert');
const andersBelegt = (fall: Fall): Aussage => trifftZu(fall, 'duldung.lebensbedrohlich_anderweitig_belegt');

/** Excused delay lets the illness be heard (§ 60a (2d) sentence 2), it does not prove it: the certificate is still due. */
const nachzureichen = (fall: Fall): Aussage => {
  const gehindert = alle(trifftZu(fall, 'duldung.unverschuldet_gehindert'), nicht(qualifiziert(fall)));
  return gehindert.gilt === true
    ? { ...gehindert, gilt: undefined, fehlt: ['duldung.aerztliche_bescheinigung'] }
    : gehindert;
};

/** § 60a (2c), (2d). */
function bescheinigung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'aerztliche_bescheinigung',
    [aufenthG('60a', '2c'), aufenthG('60a', '2d')],
    [entfaelltWenn(nicht(krankheit(fall)), 'Eine Erkrankung ist nicht geltend gemacht.'), ...krankheitswege(fall)],
    'Die Erkrankung ist nicht durch eine qualifizierte ärztliche Bescheinigung glaubhaft gemacht.',
  );
}

const krankheitswege = (fall: Fall) => [
  erfuelltWenn(qualifiziert(fall), 'Eine qualifizierte ärztliche Bescheinigung liegt vor.'),
  erfuelltWenn(
    andersBelegt(fall),
    'Anderweitige Anhaltspunkte belegen eine lebensbedrohliche oder schwerwiegende Erkrankung (§ 60a Abs. 2d Satz 2).',
  ),
  offenWenn(
    nachzureichen(fall),
    'An der Einholung der Bescheinigung unverschuldet gehindert; die Erkrankung ist zu berücksichtigen und noch zu belegen.',
  ),
];

function hindernis(fall: Fall): Voraussetzung {
  return voraussetzung(
    'abschiebungshindernis',
    [aufenthG('60a', '2')],
    [
      erfuelltWenn(
        ist(fall, 'duldung.grund', 'passlosigkeit', 'reiseunfaehigkeit', 'familie_art6'),
        'Die Abschiebung ist aus tatsächlichen oder rechtlichen Gründen unmöglich.',
      ),
      erfuelltWenn(
        alle(krankheit(fall), eine(qualifiziert(fall), andersBelegt(fall))),
        'Die Erkrankung steht der Abschiebung entgegen.',
      ),
      offenWenn(alle(krankheit(fall), nachzureichen(fall)), 'Ob die Erkrankung entgegensteht, ist noch zu belegen.'),
    ],
    'Ein Grund, der die Abschiebung unmöglich macht, ist nicht dargetan; gesundheitliche Gründe werden nicht vermutet (§ 60a Abs. 2c).',
  );
}
