/** Self-employment: § 21 (1), (3) AufenthG. */
import { auchZuBeachten, lebensunterhalt, pass, visum } from '../allgemein.rules.ts';
import { type Fall, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { vollendet } from '../zeit.rules.ts';

const ABS_1 = aufenthG('21', '1');

/** „Kann erteilt werden“: no claim. */
export const pruefeSelbstaendig: Pruefung = (fall) => [
  voraussetzung(
    'wirtschaftliches_interesse',
    [ABS_1],
    [
      erfuelltWenn(
        trifftZu(fall, 'selbstaendig.interesse_festgestellt'),
        'Ein wirtschaftliches Interesse oder regionales Bedürfnis ist festgestellt.',
      ),
    ],
    'Weder ein wirtschaftliches Interesse noch ein regionales Bedürfnis besteht.',
  ),
  voraussetzung(
    'positive_auswirkungen',
    [ABS_1],
    [
      erfuelltWenn(
        trifftZu(fall, 'selbstaendig.positive_auswirkungen'),
        'Die Tätigkeit lässt positive Auswirkungen erwarten.',
      ),
    ],
    'Positive Auswirkungen auf die Wirtschaft sind nicht zu erwarten.',
  ),
  voraussetzung(
    'finanzierung',
    [ABS_1],
    [
      erfuelltWenn(
        trifftZu(fall, 'selbstaendig.finanzierung_gesichert'),
        'Eigenkapital oder Kreditzusage sichern die Finanzierung.',
      ),
    ],
    'Die Finanzierung ist nicht gesichert.',
  ),
  altersversorgung(fall),
  lebensunterhalt(fall),
  visum(fall, { anspruch: false }),
  pass(fall),
  ...auchZuBeachten(fall, 'ermessen'),
];

/** (3): a „soll“; older than 45 from the day after the birthday on. */
function altersversorgung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'altersversorgung',
    [aufenthG('21', '3')],
    [
      entfaelltWenn(
        pruefe(fall, ['person.geburtsdatum'], (geburt) => fall.stichtag <= vollendet(geburt, 45)),
        'Die Person ist nicht älter als 45 Jahre.',
      ),
      erfuelltWenn(
        trifftZu(fall, 'beschaeftigung.altersversorgung'),
        'Eine angemessene Altersversorgung ist nachgewiesen.',
      ),
      regelfall(fall),
    ],
    'Über 45 Jahre fehlt eine angemessene Altersversorgung.',
  );
}
