/** §§ 16g, 25 (5) AufenthG: titles for persons obliged to leave. */
import { ausweisungsinteresse, ermittlungsverfahren, pass, titelerteilungssperre } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { minusMonate, seitMonaten, sindMonateSeit } from '../zeit.rules.ts';
import { eintragung, keinAusschluss, keineStraftat } from './ausbildungsduldung.rules.ts';
import { zeitUnklar } from './duldungszeit.rules.ts';
import { ausbildungsfrist, identitaetRechtzeitig } from './identitaetsfrist.rules.ts';
import { gesichert } from './nachzug.rules.ts';

const norm = (absatz: string) => [aufenthG('16g', absatz)];
/** (1) sentence 1 Nr. 1: what Nr. 2 asks of holders of a Duldung is not asked then. */
const alsAsylbewerber = (fall: Fall): Aussage => trifftZu(fall, 'ausbildung_16g.als_asylbewerber_begonnen');
const NUR_NR_2 = 'Nur verlangt, wenn die Ausbildung mit einer Duldung aufgenommen wird.';

/** § 16g (1). */
export const ausbildungAusreisepflichtiger: Pruefung = (fall) => [
  voraussetzung(
    'ausbildung',
    norm('1'),
    [
      erfuelltWenn(
        alle(
          trifftZu(fall, 'ausbildung.vertrag'),
          eine(
            trifftZu(fall, 'ausbildung.qualifiziert'),
            trifftZu(fall, 'ausbildung_16g.helferausbildung_mit_anschluss'),
          ),
        ),
        'Qualifizierte Berufsausbildung, oder Helferausbildung mit Zusage für einen Engpassberuf.',
      ),
    ],
    'Ein Vertrag über eine qualifizierte Ausbildung oder eine Helferausbildung mit Anschluss fehlt.',
  ),
  duldungszeit(fall),
  identitaetRechtzeitig(fall, [aufenthG('16g', '2'), aufenthG('16g', '6')], ausbildungsfrist),
  keinAusschluss(fall, [aufenthG('16g', '2'), aufenthG('60a', '6')]),
  keineStraftat(fall, [aufenthG('16g', '2'), aufenthG('19d', '1')]),
  voraussetzung(
    'keine_massnahmen',
    norm('2'),
    [
      entfaelltWenn(alsAsylbewerber(fall), NUR_NR_2),
      erfuelltWenn(
        nicht(trifftZu(fall, 'duldung.konkrete_massnahmen_bei_antrag')),
        'Bei Antragstellung standen keine konkreten Maßnahmen bevor.',
      ),
    ],
    'Bei Antragstellung standen konkrete Maßnahmen zur Aufenthaltsbeendigung bevor.',
  ),
  zeitpunkt(fall),
  eintragung(fall, norm('3')),
  voraussetzung(
    'lebensunterhalt',
    [aufenthG('5', '1'), aufenthG('16g', '10')],
    [
      entfaelltWenn(
        trifftZu(fall, 'ausbildung_16g.foerderung_sgb3'),
        'Während der Ausbildungsförderung nach dem SGB III stehen öffentliche Leistungen nicht entgegen (Abs. 10 Satz 3).',
      ),
      erfuelltWenn(gesichert(fall), 'Der Lebensunterhalt ist gesichert.'),
      regelfall(fall),
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  ),
  voraussetzung(
    'kein_missbrauch',
    norm('1'),
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'ausbildung_16g.missbrauch_offensichtlich')),
        'Kein offensichtlicher Missbrauch.',
      ),
      offenWenn(JA, 'Bei offensichtlichem Missbrauch kann der Titel versagt werden.'),
    ],
    '',
  ),
  pass(fall),
  ausweisungsinteresse(fall),
  ermittlungsverfahren(fall),
];

function duldungszeit(fall: Fall): Voraussetzung {
  return voraussetzung(
    'duldungszeit',
    norm('2'),
    [
      entfaelltWenn(alsAsylbewerber(fall), NUR_NR_2),
      zeitUnklar(fall, 3, fall.tatsachen.antrag?.gestellt_am ?? undefined),
      erfuelltWenn(
        alle(
          ist(fall, 'aufenthalt.titel', 'duldung'),
          pruefe(fall, ['aufenthalt.duldung_seit', 'antrag.gestellt_am'], (seit, antrag) =>
            sindMonateSeit(seit, 3, antrag),
          ),
        ),
        'Bei Antragstellung seit drei Monaten im Besitz einer Duldung.',
      ),
    ],
    'Bei Antragstellung noch nicht drei Monate im Besitz einer Duldung.',
  );
}

/** (3) sentences 1 and 2. */
function zeitpunkt(fall: Fall): Voraussetzung {
  const antrag = pruefe(
    fall,
    ['ausbildung.beginn', 'antrag.gestellt_am'],
    (beginn, am) => am >= minusMonate(beginn, 7),
  );
  const erteilung = pruefe(fall, ['ausbildung.beginn'], (beginn) => fall.stichtag >= minusMonate(beginn, 6));
  return voraussetzung(
    'antragszeitpunkt',
    norm('3'),
    [erfuelltWenn(alle(antrag, eine(alsAsylbewerber(fall), erteilung)), 'Antrag und Erteilung liegen nicht zu früh.')],
    'Der Antrag liegt mehr als sieben oder die Erteilung mehr als sechs Monate vor dem Beginn der Ausbildung.',
  );
}

/** § 25 (5). */
export const ausreiseUnmoeglich: Pruefung = (fall) => {
  const n = [aufenthG('25', '5')];
  return [
    voraussetzung(
      'ausreisepflicht',
      n,
      [
        erfuelltWenn(
          trifftZu(fall, 'ausreisehindernis.vollziehbar_ausreisepflichtig'),
          'Vollziehbar ausreisepflichtig.',
        ),
      ],
      'Nicht vollziehbar ausreisepflichtig.',
    ),
    voraussetzung(
      'ausreisehindernis',
      n,
      [
        erfuelltWenn(
          trifftZu(fall, 'ausreisehindernis.ausreise_unmoeglich'),
          'Auch die freiwillige Ausreise ist unmöglich.',
        ),
      ],
      'Die Ausreise ist möglich.',
    ),
    voraussetzung(
      'nicht_absehbar',
      n,
      [
        erfuelltWenn(
          nicht(trifftZu(fall, 'ausreisehindernis.wegfall_absehbar')),
          'Mit dem Wegfall ist in absehbarer Zeit nicht zu rechnen.',
        ),
      ],
      'Mit dem Wegfall des Hindernisses ist in absehbarer Zeit zu rechnen.',
    ),
    voraussetzung(
      'unverschuldet',
      n,
      [
        erfuelltWenn(
          nicht(trifftZu(fall, 'ausreisehindernis.verschuldet')),
          'Unverschuldet an der Ausreise gehindert.',
        ),
      ],
      'Das Hindernis ist verschuldet (Satz 3, 4).',
    ),
    voraussetzung(
      'aussetzungszeit',
      n,
      [
        erfuelltWenn(
          seitMonaten(fall, 'ausreisehindernis.abschiebung_ausgesetzt_seit', 18),
          'Die Abschiebung ist seit 18 Monaten ausgesetzt; der Titel soll erteilt werden (Satz 2).',
        ),
        entfaelltWenn(JA, 'Noch nicht 18 Monate ausgesetzt; über den Titel ist nach Ermessen zu entscheiden (Satz 1).'),
      ],
      '',
    ),
    ermessen(fall, 'lebensunterhalt', gesichert(fall), 'Der Lebensunterhalt ist gesichert.'),
    ermessen(fall, 'pass', ist(fall, 'person.pass', 'gueltig'), 'Ein gültiger Pass liegt vor.'),
    titelerteilungssperreHumanitaer(fall),
    ausweisungsinteresse(fall),
    ermittlungsverfahren(fall),
  ];
};

/** § 5 (3) sentence 2. */
const ermessen = (_fall: Fall, key: 'lebensunterhalt' | 'pass', wenn: Aussage, grund: string): Voraussetzung =>
  voraussetzung(
    key,
    [aufenthG('5', '1'), aufenthG('5', '3')],
    [erfuelltWenn(wenn, grund), offenWenn(JA, 'Davon kann im Ermessen abgesehen werden (§ 5 Abs. 3 Satz 2).')],
    '',
  );

/** § 10 (3) sentence 1 leaves section 5 open, sentence 2 bars it. */
function titelerteilungssperreHumanitaer(fall: Fall): Voraussetzung | undefined {
  const einfach = ist(fall, 'schutz.asylverfahren', 'abgelehnt', 'zurueckgenommen');
  if (einfach.gilt !== true) return titelerteilungssperre(fall, 'ermessen');
  return voraussetzung(
    'titelerteilungssperre',
    [aufenthG('10', '3')],
    [erfuelltWenn(einfach, 'Titel nach Kapitel 2 Abschnitt 5 dürfen erteilt werden (§ 10 Abs. 3 Satz 1).')],
    '',
  );
}
