/** § 60d AufenthG: toleration for employment. */
import { alle, nicht } from '../aussage.rules.ts';
import { type Fall, gedeckt, ist, mindestens, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { seitMonaten } from '../zeit.rules.ts';
import { muendlich } from './bleiberecht.rules.ts';
import { geduldetSeit, zeitUnklar } from './duldungszeit.rules.ts';
import { beschaeftigungsfrist, identitaetRechtzeitig } from './identitaetsfrist.rules.ts';
import { verfahren } from './verfahren.rules.ts';

const norm = [aufenthG('60d', '1')];
/** § 60d (1): entry until this day. */
const EINREISE_BIS = '2022-12-31';

export const beschaeftigungsduldung: Pruefung = (fall) => {
  const rechtzeitig = pruefe(fall, ['einreise.datum'], (tag) => tag <= EINREISE_BIS);
  return [
    voraussetzung(
      'einreisestichtag',
      norm,
      [erfuelltWenn(rechtzeitig, 'Eingereist bis zum 31. Dezember 2022.')],
      'Eingereist nach dem 31. Dezember 2022.',
    ),
    // The deadlines of Nr. 1 are drawn for those who entered in time.
    rechtzeitig.gilt === false
      ? undefined
      : identitaetRechtzeitig(fall, [...norm, aufenthG('60d', '4')], beschaeftigungsfrist),
    duldungszeit(fall),
    voraussetzung(
      'beschaeftigung',
      norm,
      [
        erfuelltWenn(
          alle(
            seitMonaten(fall, 'beschaeftigung.seit', 12),
            mindestens(fall, 'beschaeftigung.wochenstunden', 20),
            trifftZu(fall, 'beschaeftigung.sozialversicherungspflichtig'),
          ),
          'Seit zwölf Monaten sozialversicherungspflichtig mit mindestens 20 Stunden je Woche beschäftigt.',
        ),
      ],
      'Eine sozialversicherungspflichtige Beschäftigung mit 20 Wochenstunden seit zwölf Monaten liegt nicht vor.',
    ),
    voraussetzung(
      'lebensunterhalt',
      norm,
      [
        erfuelltWenn(
          alle(trifftZu(fall, 'lebensunterhalt.letzte_12_monate_durch_beschaeftigung'), gedeckt(fall, 'vollstaendig')),
          'Der Lebensunterhalt war zwölf Monate und ist weiter durch Beschäftigung gesichert.',
        ),
      ],
      'Der Lebensunterhalt war oder ist nicht durch Beschäftigung gesichert.',
    ),
    voraussetzung(
      'sprache',
      norm,
      [erfuelltWenn(muendlich(fall, 'A2'), 'Hinreichende mündliche Deutschkenntnisse (A2) sind nachgewiesen.')],
      'Hinreichende mündliche Deutschkenntnisse (A2) sind nicht nachgewiesen.',
    ),
    keineStraftat(fall),
    voraussetzung(
      'integrationskurs',
      norm,
      [
        entfaelltWenn(
          nicht(trifftZu(fall, 'integration.integrationskurs_verpflichtet')),
          'Zum Integrationskurs nicht verpflichtet.',
        ),
        erfuelltWenn(
          trifftZu(fall, 'integration.integrationskurs_bestanden'),
          'Der Integrationskurs ist erfolgreich abgeschlossen.',
        ),
      ],
      'Der Integrationskurs ist trotz Verpflichtung nicht erfolgreich abgeschlossen.',
    ),
    verfahren(fall, '4'),
  ];
};

function duldungszeit(fall: Fall): Voraussetzung {
  const geduldet = ist(fall, 'aufenthalt.titel', 'duldung');
  return voraussetzung(
    'duldungszeit',
    norm,
    [
      zeitUnklar(fall, 12),
      erfuelltWenn(
        geduldet.gilt === false ? geduldet : geduldetSeit(fall, 12),
        'Seit mindestens zwölf Monaten im Besitz einer Duldung.',
      ),
    ],
    'Noch nicht zwölf Monate im Besitz einer Duldung.',
  );
}

/** Nr. 7: only fines of up to 90 daily rates for offences of foreigners, with no further penalty, stay out of account. */
function keineStraftat(fall: Fall): Voraussetzung {
  return voraussetzung(
    'keine_straftat',
    norm,
    [
      erfuelltWenn(
        alle(
          ist(fall, 'sicherheit.freiheitsstrafe_monate', 0),
          pruefe(
            fall,
            ['sicherheit.geldstrafe_tagessaetze', 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte'],
            (summe, auslaender) => summe === 0 || (summe === auslaender && summe <= 90),
          ),
        ),
        'Keine Verurteilung, die zu beachten ist.',
      ),
    ],
    'Eine Verurteilung wegen einer vorsätzlichen Straftat steht entgegen (§ 60d Abs. 1 Nr. 7).',
  );
}
