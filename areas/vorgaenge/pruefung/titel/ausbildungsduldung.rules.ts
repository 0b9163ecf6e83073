/** § 60c AufenthG: toleration for vocational training. */
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { minusMonate, sindMonateSeit } from '../zeit.rules.ts';
import { zeitUnklar } from './duldungszeit.rules.ts';
import { ausbildungsfrist, identitaetRechtzeitig } from './identitaetsfrist.rules.ts';
import { verfahren } from './verfahren.rules.ts';

export const ausbildungsduldung: Pruefung = (fall) => [
  ausbildung(fall, [aufenthG('60c', '1')]),
  dreiMonateGeduldet(fall, [aufenthG('60c', '2')]),
  identitaetRechtzeitig(fall, [aufenthG('60c', '2'), aufenthG('60c', '7')], ausbildungsfrist),
  keinAusschluss(fall, [aufenthG('60c', '2'), aufenthG('60a', '6')]),
  keineStraftat(fall, [aufenthG('60c', '2'), aufenthG('19d', '1')]),
  keineMassnahmen(fall, [aufenthG('60c', '2')]),
  antragszeitpunkt(fall, [aufenthG('60c', '3')]),
  eintragung(fall, [aufenthG('60c', '3')]),
  verfahren(fall, '5'),
];

/** § 60c (1) sentence 1 Nr. 1 letter a. */
export function ausbildung(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  const ohneAbschluss = bekannt(
    alle(ist(fall, 'ausbildung.art', 'schulisch'), nicht(trifftZu(fall, 'ausbildung.staatlich_anerkannter_abschluss'))),
  );
  return voraussetzung(
    'ausbildung',
    norms,
    [
      erfuelltWenn(
        alle(nicht(ohneAbschluss), trifftZu(fall, 'ausbildung.vertrag'), trifftZu(fall, 'ausbildung.qualifiziert')),
        'Ein Vertrag über eine qualifizierte Berufsausbildung liegt vor.',
      ),
    ],
    'Ein Vertrag über eine qualifizierte Berufsausbildung in einem anerkannten Beruf liegt nicht vor.',
  );
}

/**
 * Whoever began the training as an asylum seeker needs no time as a holder of a Duldung ((1) Nr. 1). The facts can only
 * hint at it: a rejected application, and training that began before the Duldung.
 */
function alsAsylbewerberBegonnen(fall: Fall): Aussage {
  return bekannt(
    alle(
      ist(fall, 'schutz.asylverfahren', 'abgelehnt', 'abgelehnt_30_1_nr3_bis_7'),
      pruefe(fall, ['ausbildung.beginn', 'antrag.gestellt_am'], (beginn, antrag) => beginn <= antrag),
      eine(
        ist(fall, 'aufenthalt.titel', 'gestattung'),
        pruefe(fall, ['ausbildung.beginn', 'aufenthalt.duldung_seit'], (beginn, seit) => beginn < seit),
      ),
    ),
  );
}

const ALS_ASYLBEWERBER =
  'Zu klären ist, ob die Ausbildung schon im Asylverfahren aufgenommen wurde; dann wird dies nicht verlangt (Abs. 1 Satz 1 Nr. 1).';

export function dreiMonateGeduldet(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  const beiAntrag = pruefe(fall, ['aufenthalt.duldung_seit', 'antrag.gestellt_am'], (seit, antrag) =>
    sindMonateSeit(seit, 3, antrag),
  );
  const ohneDuldung = bekannt(nicht(ist(fall, 'aufenthalt.titel', 'duldung')));
  return voraussetzung(
    'duldungszeit',
    norms,
    [
      zeitUnklar(fall, 3, fall.tatsachen.antrag?.gestellt_am ?? undefined),
      erfuelltWenn(
        alle(nicht(ohneDuldung), beiAntrag),
        'Bei Antragstellung seit drei Monaten im Besitz einer Duldung.',
      ),
      offenWenn(alsAsylbewerberBegonnen(fall), ALS_ASYLBEWERBER),
    ],
    'Bei Antragstellung noch nicht drei Monate im Besitz einer Duldung.',
  );
}

export function keinAusschluss(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  return voraussetzung(
    'kein_ausschluss_60a_6',
    norms,
    [erfuelltWenn(nicht(trifftZu(fall, 'duldung.ausschluss_60a_6')), 'Kein Ausschlussgrund nach § 60a Abs. 6.')],
    'Ein Ausschlussgrund nach § 60a Abs. 6 liegt vor.',
  );
}

/** § 19d (1) Nr. 7: fines of 50 daily rates in sum, 90 for offences that only foreigners can commit, stay out of account. */
export function keineStraftat(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  const keineHaft = ist(fall, 'sicherheit.freiheitsstrafe_monate', 0);
  const geldstrafen = (gilt: (alle: number, nurAuslaender: number) => boolean): Aussage =>
    pruefe(fall, ['sicherheit.geldstrafe_tagessaetze', 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte'], gilt);
  return voraussetzung(
    'keine_straftat',
    norms,
    [
      erfuelltWenn(
        alle(
          keineHaft,
          geldstrafen((summe, auslaender) => summe <= 50 || (summe === auslaender && summe <= 90)),
        ),
        'Keine Verurteilung, die zu beachten ist.',
      ),
      offenWenn(
        alle(
          keineHaft,
          geldstrafen((summe, auslaender) => summe <= 90 && summe - auslaender <= 50),
        ),
        'Verschiedene Geldstrafen zusammen über 50 Tagessätze: ob sie außer Betracht bleiben, ist zu würdigen.',
      ),
    ],
    'Eine Verurteilung wegen einer vorsätzlichen Straftat steht entgegen (§ 19d Abs. 1 Nr. 7).',
  );
}

export function keineMassnahmen(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  return voraussetzung(
    'keine_massnahmen',
    norms,
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'duldung.konkrete_massnahmen_bei_antrag')),
        'Bei Antragstellung standen keine konkreten Maßnahmen zur Aufenthaltsbeendigung bevor.',
      ),
      offenWenn(alsAsylbewerberBegonnen(fall), ALS_ASYLBEWERBER),
    ],
    'Bei Antragstellung standen konkrete Maßnahmen zur Aufenthaltsbeendigung bevor.',
  );
}

/** Applied for at most seven, granted at most six months before the training begins. */
export function antragszeitpunkt(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  const antrag = pruefe(
    fall,
    ['ausbildung.beginn', 'antrag.gestellt_am'],
    (beginn, am) => am >= minusMonate(beginn, 7),
  );
  const erteilung = pruefe(fall, ['ausbildung.beginn'], (beginn) => fall.stichtag >= minusMonate(beginn, 6));
  return voraussetzung(
    'antragszeitpunkt',
    norms,
    [erfuelltWenn(alle(antrag, erteilung), 'Antrag und Erteilung liegen nicht zu früh vor dem Beginn der Ausbildung.')],
    'Der Antrag liegt mehr als sieben oder die Erteilung mehr als sechs Monate vor dem Beginn der Ausbildung.',
  );
}

export function eintragung(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  return voraussetzung(
    'eintragung',
    norms,
    [
      erfuelltWenn(
        trifftZu(fall, 'ausbildung.eintragung_beantragt_oder_erfolgt'),
        'Die Eintragung ist beantragt, erfolgt oder nicht erforderlich.',
      ),
    ],
    'Die Eintragung des Vertrags ist weder beantragt noch erfolgt.',
  );
}
