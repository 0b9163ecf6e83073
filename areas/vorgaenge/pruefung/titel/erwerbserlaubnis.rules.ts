/** Permission to work: with a Duldung (§ 60a (5b), (6), § 60b (5) AufenthG), with a Gestattung (§ 61 AsylG); § 32 BeschV. */
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { asylG, aufenthG, beschV } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusMonate, seitMonaten } from '../zeit.rules.ts';
import { zustimmungswege } from '../zustimmung.rules.ts';

const inAufnahmeeinrichtung = (fall: Fall): Aussage => trifftZu(fall, 'erwerb.wohnpflicht_aufnahmeeinrichtung');

/** § 60a (5b). */
export const erwerbMitDuldung: Pruefung = (fall) => [
  voraussetzung(
    'status',
    [aufenthG('60a', '5b')],
    [erfuelltWenn(ist(fall, 'aufenthalt.titel', 'duldung'), 'Besitzt eine Duldung.')],
    'Besitzt keine Duldung.',
  ),
  voraussetzung(
    'keine_60b',
    [aufenthG('60b', '5')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'erwerb.duldung_60b')),
        'Keine Duldung mit dem Zusatz der ungeklärten Identität.',
      ),
    ],
    'Mit einer Duldung für Personen mit ungeklärter Identität darf die Erwerbstätigkeit nicht erlaubt werden.',
  ),
  voraussetzung(
    'kein_ausschluss_60a_6',
    [aufenthG('60a', '6')],
    [erfuelltWenn(nicht(trifftZu(fall, 'duldung.ausschluss_60a_6')), 'Kein Ausschlussgrund nach § 60a Abs. 6.')],
    'Ein Ausschlussgrund nach § 60a Abs. 6 liegt vor.',
  ),
  voraussetzung(
    'keine_massnahmen',
    [aufenthG('60a', '5b')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'duldung.konkrete_massnahmen_bei_antrag')),
        'Bei der Beantragung standen keine konkreten Maßnahmen bevor.',
      ),
    ],
    'Bei der Beantragung standen konkrete Maßnahmen zur Aufenthaltsbeendigung bevor.',
  ),
  wartezeitDuldung(fall),
  zustimmung(fall),
];

/** § 32 (1) BeschV: three months; while living in a reception centre six months of Duldung (§ 61 (1) AsylG). */
function wartezeitDuldung(fall: Fall): Voraussetzung {
  const dreiMonate = seitMonaten(fall, 'aufenthalt.ununterbrochen_seit', 3);
  const sechsMonate = seitMonaten(fall, 'aufenthalt.duldung_seit', 6);
  return voraussetzung(
    'wartezeit',
    [beschV('32', '1'), asylG('61', '1')],
    [
      erfuelltWenn(
        alle(inAufnahmeeinrichtung(fall), sechsMonate),
        'In der Aufnahmeeinrichtung: seit sechs Monaten im Besitz einer Duldung.',
      ),
      erfuelltWenn(
        alle(nicht(inAufnahmeeinrichtung(fall)), dreiMonate),
        'Seit drei Monaten erlaubt, geduldet oder gestattet hier.',
      ),
      entfaelltWenn(
        alle(nicht(inAufnahmeeinrichtung(fall)), trifftZu(fall, 'erwerb.zustimmungsfrei')),
        'Ohne Zustimmung der Bundesagentur gilt keine Wartezeit (§ 32 Abs. 2 BeschV).',
      ),
    ],
    'Die Wartezeit (drei Monate, in der Aufnahmeeinrichtung sechs) ist nicht abgelaufen.',
  );
}

/** § 32 (2), (3) BeschV: no consent for the listed work, and for any work after four years. */
function zustimmung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ba_zustimmung',
    [beschV('32', '1'), beschV('32', '2'), beschV('36', '2'), aufenthG('39', '1')],
    [
      entfaelltWenn(
        trifftZu(fall, 'erwerb.zustimmungsfrei'),
        'Für diese Beschäftigung ist keine Zustimmung nötig (§ 32 Abs. 2 BeschV).',
      ),
      entfaelltWenn(
        bekannt(seitMonaten(fall, 'aufenthalt.ununterbrochen_seit', 48)),
        'Nach vier Jahren Aufenthalt ist keine Zustimmung nötig (§ 32 Abs. 2 Nr. 5 BeschV).',
      ),
      ...zustimmungswege(fall),
    ],
    'Die Zustimmung fehlt.',
  );
}

/** § 61 (2) sentence 4: applications after this day. */
const HERKUNFT_NACH = '2015-08-31';

/** § 61 AsylG. */
export const erwerbMitGestattung: Pruefung = (fall) => [
  voraussetzung(
    'status',
    [asylG('61', '2'), asylG('61', '1')],
    [
      erfuelltWenn(
        alle(ist(fall, 'aufenthalt.titel', 'gestattung'), ist(fall, 'schutz.asylverfahren', 'laufend')),
        'Besitzt eine Aufenthaltsgestattung, das Asylverfahren läuft.',
      ),
    ],
    'Keine Aufenthaltsgestattung im laufenden Asylverfahren.',
  ),
  voraussetzung(
    'wartezeit',
    [asylG('61', '1'), asylG('61', '2')],
    [
      erfuelltWenn(
        alle(
          inAufnahmeeinrichtung(fall),
          pruefe(fall, ['erwerb.asylantrag_am'], (am) => plusMonate(am, 6) < fall.stichtag),
        ),
        'Das Asylverfahren ist nach sechs Monaten nicht unanfechtbar abgeschlossen (Abs. 1 Satz 2 Nr. 1).',
      ),
      erfuelltWenn(
        alle(nicht(inAufnahmeeinrichtung(fall)), seitMonaten(fall, 'erwerb.gestattet_seit', 3)),
        'Seit drei Monaten gestattet, geduldet oder rechtmäßig hier (Abs. 2 Satz 1, 2).',
      ),
    ],
    'Die Wartezeit (drei Monate, in der Aufnahmeeinrichtung sechs nach dem Antrag) ist nicht abgelaufen.',
  ),
  voraussetzung(
    'herkunftsstaat',
    [asylG('61', '1'), asylG('61', '2')],
    [
      erfuelltWenn(nicht(trifftZu(fall, 'erwerb.sicherer_herkunftsstaat')), 'Kein sicherer Herkunftsstaat.'),
      entfaelltWenn(
        alle(
          nicht(inAufnahmeeinrichtung(fall)),
          pruefe(fall, ['erwerb.asylantrag_am'], (am) => am <= HERKUNFT_NACH),
        ),
        'Der Asylantrag ist nicht nach dem 31. August 2015 gestellt (Abs. 2 Satz 4).',
      ),
    ],
    'Aus einem sicheren Herkunftsstaat darf die Beschäftigung im Asylverfahren nicht erlaubt werden.',
  ),
  ablehnung(fall),
  zustimmung(fall),
];

/** § 61 (1) sentence 2 Nr. 4: in the reception centre only. */
function ablehnung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'keine_ablehnung',
    [asylG('61', '1')],
    [
      entfaelltWenn(
        nicht(inAufnahmeeinrichtung(fall)),
        'Nur während der Wohnpflicht in der Aufnahmeeinrichtung verlangt.',
      ),
      erfuelltWenn(
        eine(
          nicht(trifftZu(fall, 'erwerb.abgelehnt_offensichtlich_oder_unzulaessig')),
          trifftZu(fall, 'erwerb.aufschiebende_wirkung_angeordnet'),
        ),
        'Nicht als offensichtlich unbegründet oder unzulässig abgelehnt, oder die aufschiebende Wirkung ist angeordnet.',
      ),
    ],
    'Der Asylantrag ist als offensichtlich unbegründet oder unzulässig abgelehnt.',
  );
}
