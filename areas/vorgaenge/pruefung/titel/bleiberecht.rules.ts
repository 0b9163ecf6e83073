/** What §§ 25a, 25b and 104c AufenthG have in common. */

import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, sprachniveau, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { erfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { sindMonateSeit } from '../zeit.rules.ts';

export const inhaberChance = (fall: Fall): Aussage => ist(fall, 'aufenthalt.titel', 'AE_104c');
export const geduldet = (fall: Fall): Aussage => ist(fall, 'aufenthalt.titel', 'duldung');

/**
 * So many months of uninterrupted stay. Months with the note of § 60b count only for holders of a title under § 104c
 * (§ 60b (5) sentence 1, § 25a (5), § 25b (7)).
 */
export function aufgehalten(fall: Fall, monate: number): Aussage {
  const brutto = pruefe(fall, ['aufenthalt.ununterbrochen_seit'], (seit) =>
    sindMonateSeit(seit, monate, fall.stichtag),
  );
  const netto = pruefe(fall, ['aufenthalt.ununterbrochen_seit', 'aufenthalt.monate_60b'], (seit, monate60b) =>
    sindMonateSeit(seit, monate + monate60b, fall.stichtag),
  );
  return alle(brutto, eine(netto, inhaberChance(fall)));
}

/** A proof of the whole level proves the spoken one; a known spoken level below it settles the matter. */
export function muendlich(fall: Fall, verlangt: 'A2'): Aussage {
  const gesprochen = sprachniveau(fall, 'sprache.deutsch_muendlich', verlangt);
  const insgesamt = sprachniveau(fall, 'sprache.deutsch', verlangt);
  return gesprochen.gilt === false && insgesamt.gilt !== true ? gesprochen : eine(gesprochen, insgesamt);
}

export function keineTaeuschung(fall: Fall, section: string, paragraph: string): Voraussetzung {
  return voraussetzung(
    'keine_taeuschung',
    [aufenthG(section, paragraph)],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'schutz.taeuschung_ursaechlich')),
        'Die Ausreise scheitert nicht an eigener Täuschung.',
      ),
    ],
    'Eigene falsche Angaben oder Täuschung hindern die Aufenthaltsbeendigung.',
  );
}

/** § 25a (6), § 25b (8): a row for holders of a title under § 104c only. */
export function identitaet(fall: Fall, section: string, paragraph: string): Voraussetzung | undefined {
  if (inhaberChance(fall).gilt !== true) return undefined;
  return voraussetzung(
    'identitaet',
    [aufenthG(section, paragraph), aufenthG('5', '1')],
    [
      erfuelltWenn(trifftZu(fall, 'person.identitaet_geklaert'), 'Die Identität ist geklärt.'),
      offenWenn(
        trifftZu(fall, 'person.identitaet_massnahmen_ergriffen'),
        'Die zumutbaren Maßnahmen sind ergriffen; der Titel kann im Ermessen erteilt werden.',
      ),
      regelfall(fall),
    ],
    'Die Identität ist nicht geklärt und zumutbare Maßnahmen sind nicht ergriffen.',
  );
}
