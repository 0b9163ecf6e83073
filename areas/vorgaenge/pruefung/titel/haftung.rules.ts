/** §§ 68, 68a AufenthG: claim for reimbursement from a declaration of commitment. */
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu, wertVon } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusMonate } from '../zeit.rules.ts';

/** § 68a: declarations before this day bind three years instead of five. */
const NEUES_RECHT = '2016-08-06';
const altfall = (fall: Fall): Aussage => pruefe(fall, ['verpflichtung.abgegeben_am'], (am) => am < NEUES_RECHT);

export const haftung: Pruefung = (fall) => [
  voraussetzung(
    'schriftform',
    [aufenthG('68', '2')],
    [erfuelltWenn(trifftZu(fall, 'verpflichtung.schriftform'), 'Die Verpflichtung ist schriftlich erklärt.')],
    'Die Schriftform ist nicht gewahrt.',
  ),
  zeitraum(fall),
  voraussetzung(
    'kein_erloeschen',
    [aufenthG('68', '1')],
    [
      erfuelltWenn(
        eine(nicht(altfall(fall)), ist(fall, 'verpflichtung.spaeterer_titel', 'keiner')),
        'Ein späterer Titel nach Abschnitt 5 oder Schutzstatus lässt die Verpflichtung nicht erlöschen (Satz 4).',
      ),
      offenWenn(JA, 'Für Erklärungen vor dem 6. August 2016 gilt Satz 4 nicht (§ 68a); die Erklärung ist auszulegen.'),
    ],
    '',
  ),
  voraussetzung(
    'oeffentliche_mittel',
    [aufenthG('68', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'verpflichtung.beitragsfinanziert')),
        'Es sind öffentliche, nicht durch Beiträge finanzierte Mittel.',
      ),
    ],
    'Die Aufwendungen beruhen auf Beiträgen und sind nicht zu erstatten (Satz 2).',
  ),
];

/** Part of the time is enough; then the claim covers that part. The last day is the entry's day five years later. */
function zeitraum(fall: Fall): Voraussetzung {
  const neu = innerhalb(fall, 60);
  const alt = innerhalb(fall, 36);
  return voraussetzung(
    'zeitraum',
    wertVon(fall, 'verpflichtung.abgegeben_am') === undefined || altfall(fall).gilt === false
      ? [aufenthG('68', '1')]
      : [aufenthG('68', '1'), aufenthG('68a')],
    [erfuelltWenn(eine(alle(altfall(fall), alt), alle(nicht(altfall(fall)), neu), alle(alt, neu)), grund(fall))],
    'Die Leistungen liegen außerhalb des Zeitraums, der mit der Einreise beginnt (fünf Jahre; vor dem 6. August 2016 erklärt: drei).',
  );
}

function innerhalb(fall: Fall, monate: number): Aussage {
  const vonVorEnde = pruefe(
    fall,
    ['verpflichtung.einreise_am', 'verpflichtung.leistung_von'],
    (einreise, von) => von <= plusMonate(einreise, monate),
  );
  const bisNachEinreise = pruefe(
    fall,
    ['verpflichtung.einreise_am', 'verpflichtung.leistung_bis'],
    (einreise, bis) => bis >= einreise,
  );
  const vonNachEinreise = pruefe(
    fall,
    ['verpflichtung.einreise_am', 'verpflichtung.leistung_von'],
    (einreise, von) => von >= einreise,
  );
  return alle(vonVorEnde, eine(bisNachEinreise, vonNachEinreise));
}

function grund(fall: Fall): string {
  const einreise = wertVon(fall, 'verpflichtung.einreise_am');
  const bis = wertVon(fall, 'verpflichtung.leistung_bis');
  const ende = einreise === undefined ? undefined : plusMonate(einreise, altfall(fall).gilt === true ? 36 : 60);
  return ende !== undefined && bis !== undefined && bis > ende
    ? `Die Leistungen liegen teilweise im Zeitraum der Haftung; zu erstatten sind nur die bis ${deutsch(ende)}.`
    : 'Die Leistungen liegen im Zeitraum der Haftung, der mit der Einreise beginnt.';
}

const deutsch = (tag: string): string => tag.split('-').reverse().join('.');
