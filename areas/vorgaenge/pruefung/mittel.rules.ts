/** Means of those who learn: § 2 (3) sentences 1, 5 and 6 AufenthG. */
import { type Aussage, alle, eine } from './aussage.rules.ts';
import { bekannt, type Fall, gedeckt, pruefe, trifftZu } from './fall.rules.ts';
import { mindestensPromille } from './geld.rules.ts';
import { aufenthG } from './norm.rules.ts';
import type { Voraussetzung } from './pruefung.schema.ts';
import { BAFOEG_MIT_AUFSCHLAG_PROMILLE, BAFOEG_PROMILLE } from './schwellen.data.ts';
import { erfuelltWenn, regelfall, voraussetzung } from './voraussetzung.rules.ts';

const NORMS = [aufenthG('2', '3'), aufenthG('5', '1')];

/** Monthly means of the need under the BAföG, or livelihood known to be secured; where the means are known, they decide. */
function mittelReichen(fall: Fall, promille: number): Aussage {
  return eine(
    pruefe(fall, ['lebensunterhalt.mittel_monat', 'recht.bafoeg_bedarf_monat'], (mittel, bedarf) =>
      mindestensPromille(mittel, promille, bedarf),
    ),
    bekannt(gedeckt(fall, 'vollstaendig')),
  );
}

/** §§ 16a, 16b: sentence 5; health insurance is a row of its own. */
export function mittelFuerAusbildung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    NORMS,
    [
      erfuelltWenn(mittelReichen(fall, BAFOEG_PROMILLE), 'Die Mittel decken den Bedarf nach dem BAföG.'),
      regelfall(fall),
    ],
    'Die Mittel decken den Bedarf nach dem BAföG nicht.',
  );
}

/** § 16d: sentence 6, ten per cent more. */
export function mittelFuerAnerkennung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    NORMS,
    [
      erfuelltWenn(
        alle(mittelReichen(fall, BAFOEG_MIT_AUFSCHLAG_PROMILLE), trifftZu(fall, 'lebensunterhalt.krankenversicherung')),
        'Die Mittel decken den Bedarf nach dem BAföG und zehn Prozent darüber; eine Krankenversicherung besteht.',
      ),
      regelfall(fall),
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

/** § 2 (3) sentence 1. */
export function krankenversicherung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'krankenversicherung',
    [aufenthG('2', '3')],
    [
      erfuelltWenn(
        trifftZu(fall, 'lebensunterhalt.krankenversicherung'),
        'Ausreichender Krankenversicherungsschutz besteht.',
      ),
      regelfall(fall),
    ],
    'Es besteht kein ausreichender Krankenversicherungsschutz.',
  );
}

/** Where the statute itself demands it and knows no rule and exception: §§ 9, 9a, 18c, 20, 20a. */
export const istGesichert = (fall: Fall): Aussage =>
  alle(gedeckt(fall, 'vollstaendig'), trifftZu(fall, 'lebensunterhalt.krankenversicherung'));
