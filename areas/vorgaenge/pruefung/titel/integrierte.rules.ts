/** § 25b (1) AufenthG: lasting integration. */
import { ermittlungsverfahren } from '../allgemein.rules.ts';
import { alle, eine } from '../aussage.rules.ts';
import { type Fall, gedeckt, ist, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { aufgehalten, identitaet, keineTaeuschung, muendlich } from './bleiberecht.rules.ts';

/** § 25b (1). */
export const integrierte: Pruefung = (fall) => [
  voraussetzung(
    'vorstatus',
    [aufenthG('25b', '1')],
    [
      erfuelltWenn(
        ist(fall, 'aufenthalt.titel', 'duldung', 'AE_104c'),
        'Geduldet oder Inhaber eines Titels nach § 104c.',
      ),
    ],
    'Weder geduldet noch Inhaber eines Titels nach § 104c.',
  ),
  voraussetzung(
    'aufenthaltszeit',
    [aufenthG('25b', '1'), aufenthG('60b', '5'), aufenthG('25b', '7')],
    [
      erfuelltWenn(
        alle(trifftZu(fall, 'familie.minderjaehriges_kind_im_haushalt'), aufgehalten(fall, 48)),
        'Seit vier Jahren ununterbrochener Aufenthalt, mit minderjährigem Kind im Haushalt.',
      ),
      erfuelltWenn(aufgehalten(fall, 72), 'Seit sechs Jahren ununterbrochener Aufenthalt.'),
      regelfall(fall),
    ],
    'Die regelmäßig verlangte Aufenthaltszeit (sechs Jahre, mit minderjährigem Kind vier) ist nicht erreicht.',
  ),
  voraussetzung(
    'fdgo_grundkenntnisse',
    [aufenthG('25b', '1')],
    [
      erfuelltWenn(
        alle(trifftZu(fall, 'integration.fdgo_bekenntnis'), trifftZu(fall, 'integration.grundkenntnisse')),
        'Bekenntnis abgegeben und Grundkenntnisse nachgewiesen.',
      ),
      regelfall(fall),
    ],
    'Bekenntnis oder Grundkenntnisse fehlen.',
  ),
  voraussetzung(
    'lebensunterhalt',
    [aufenthG('25b', '1'), aufenthG('25b', '3')],
    [
      erfuelltWenn(
        eine(gedeckt(fall, 'ueberwiegend'), trifftZu(fall, 'lebensunterhalt.prognose_positiv')),
        'Überwiegend durch Erwerbstätigkeit gesichert, oder die künftige Sicherung ist zu erwarten.',
      ),
      entfaelltWenn(
        trifftZu(fall, 'integration.krankheit_hindert_erwerb'),
        'Krankheit, Behinderung oder Alter hindern daran (§ 25b Abs. 3).',
      ),
      regelfall(fall),
    ],
    'Weder überwiegend durch Erwerbstätigkeit gesichert noch künftig zu erwarten.',
  ),
  voraussetzung(
    'sprache',
    [aufenthG('25b', '1'), aufenthG('25b', '3')],
    [
      erfuelltWenn(muendlich(fall, 'A2'), 'Mündliche Deutschkenntnisse auf dem Niveau A2 sind nachgewiesen.'),
      entfaelltWenn(
        trifftZu(fall, 'integration.krankheit_hindert_sprache'),
        'Krankheit, Behinderung oder Alter hindern daran (§ 25b Abs. 3).',
      ),
      regelfall(fall),
    ],
    'Mündliche Deutschkenntnisse auf dem Niveau A2 sind nicht nachgewiesen.',
  ),
  schulbesuch(fall),
  keineTaeuschung(fall, '25b', '2'),
  voraussetzung(
    'ausweisungsinteresse',
    [aufenthG('25b', '2')],
    [
      erfuelltWenn(
        ist(fall, 'sicherheit.ausweisungsinteresse', 'keines', 'p54_abs2_sonst'),
        'Kein Ausweisungsinteresse der in § 25b Abs. 2 Nr. 2 genannten Stufen.',
      ),
    ],
    'Ein Ausweisungsinteresse nach § 54 Abs. 1 oder Abs. 2 Nr. 1 oder 2 besteht.',
  ),
  identitaet(fall, '25b', '8'),
  ermittlungsverfahren(fall),
];

function schulbesuch(fall: Fall): Voraussetzung | undefined {
  if (trifftZu(fall, 'familie.schulpflichtige_kinder').gilt !== true) return undefined;
  return voraussetzung(
    'schulbesuch_kinder',
    [aufenthG('25b', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'familie.schulbesuch_nachgewiesen'),
        'Der tatsächliche Schulbesuch ist nachgewiesen.',
      ),
      regelfall(fall),
    ],
    'Der tatsächliche Schulbesuch der Kinder ist nicht nachgewiesen.',
  );
}
