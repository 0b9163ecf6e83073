/** §§ 25a, 25b, 104c AufenthG: staying on the ground of integration. */

import { ermittlungsverfahren } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { type Fall, gedeckt, ist, mindestens, pruefe, sprachniveau, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { hatteBeiAntragVollendet, sindMonateSeit } from '../zeit.rules.ts';
import { geduldetSeit, zeit60bUnklar } from './duldungszeit.rules.ts';

const inhaber104c = (fall: Fall): Aussage => ist(fall, 'aufenthalt.titel', 'AE_104c');
const geduldet = (fall: Fall): Aussage => ist(fall, 'aufenthalt.titel', 'duldung');

/** § 25a (1). */
export const jugendliche: Pruefung = (fall) => [
  voraussetzung(
    'vorstatus',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(inhaber104c(fall), 'Besitzt eine Aufenthaltserlaubnis nach § 104c.'),
      zeit60bUnklar(fall, 12),
      erfuelltWenn(
        alle(geduldet(fall), geduldetSeit(fall, 12)),
        'Seit mindestens zwölf Monaten im Besitz einer Duldung.',
      ),
    ],
    'Weder Inhaber eines Titels nach § 104c noch seit zwölf Monaten geduldet.',
  ),
  voraussetzung(
    'aufenthaltszeit',
    [aufenthG('25a', '1'), aufenthG('25a', '5')],
    [
      erfuelltWenn(
        aufgehalten(fall, 36),
        'Seit drei Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
      ),
    ],
    'Drei Jahre ununterbrochener Aufenthalt sind nicht erreicht.',
  ),
  voraussetzung(
    'schule',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(
        eine(
          mindestens(fall, 'schule.erfolgreicher_besuch_monate', 36),
          trifftZu(fall, 'schule.anerkannter_abschluss'),
        ),
        'Drei Jahre erfolgreicher Schulbesuch oder ein anerkannter Abschluss.',
      ),
      regelfall(fall),
    ],
    'Weder drei Jahre erfolgreicher Schulbesuch noch ein anerkannter Abschluss.',
  ),
  voraussetzung(
    'antrag_vor_27',
    [aufenthG('25a', '1')],
    [erfuelltWenn(nicht(hatteBeiAntragVollendet(fall, 27)), 'Der Antrag ist vor dem 27. Geburtstag gestellt.')],
    'Bei Antragstellung war das 27. Lebensjahr vollendet.',
  ),
  voraussetzung(
    'integrationsprognose',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(
        ist(fall, 'integration.einfuegungsprognose', 'positiv'),
        'Das Einfügen in die Lebensverhältnisse ist gewährleistet.',
      ),
    ],
    'Das Einfügen in die Lebensverhältnisse erscheint nicht gewährleistet.',
  ),
  voraussetzung(
    'fdgo',
    [aufenthG('25a', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'integration.fdgo_zweifel')),
        'Keine konkreten Anhaltspunkte gegen das Bekenntnis.',
      ),
    ],
    'Konkrete Anhaltspunkte sprechen gegen das Bekenntnis zur freiheitlichen demokratischen Grundordnung.',
  ),
  keineTaeuschung(fall, '25a', '1'),
  lebensunterhaltJugendlicher(fall),
  identitaet(fall, '25a', '6'),
  ermittlungsverfahren(fall),
];

/** § 25a (1) sentence 2; otherwise § 5 (1) Nr. 1, from which § 5 (3) sentence 2 allows to depart. */
function lebensunterhaltJugendlicher(fall: Fall): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    [aufenthG('25a', '1'), aufenthG('5', '1'), aufenthG('5', '3')],
    [
      entfaelltWenn(
        trifftZu(fall, 'schule.in_ausbildung'),
        'Während Schule, Ausbildung oder Studium stehen öffentliche Leistungen nicht entgegen (§ 25a Abs. 1 Satz 2).',
      ),
      erfuelltWenn(
        alle(gedeckt(fall, 'vollstaendig'), trifftZu(fall, 'lebensunterhalt.krankenversicherung')),
        'Der Lebensunterhalt ist gesichert.',
      ),
      offenWenn(
        { gilt: true, tatsachen: [], fehlt: [] },
        'Der Lebensunterhalt ist nicht gesichert; davon kann im Ermessen abgesehen werden (§ 5 Abs. 3 Satz 2).',
      ),
    ],
    '',
  );
}

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

/**
 * So many months of uninterrupted stay. Months with the note of § 60b count only for holders of a title under § 104c
 * (§ 60b (5) sentence 1, § 25a (5), § 25b (7)).
 */
function aufgehalten(fall: Fall, monate: number): Aussage {
  const brutto = pruefe(fall, ['aufenthalt.ununterbrochen_seit'], (seit) =>
    sindMonateSeit(seit, monate, fall.stichtag),
  );
  const netto = pruefe(fall, ['aufenthalt.ununterbrochen_seit', 'aufenthalt.monate_60b'], (seit, monate60b) =>
    sindMonateSeit(seit, monate + monate60b, fall.stichtag),
  );
  return alle(brutto, eine(netto, inhaber104c(fall)));
}

/** A proof of the whole level proves the spoken one; a known spoken level below it settles the matter. */
export function muendlich(fall: Fall, verlangt: 'A2'): Aussage {
  const gesprochen = sprachniveau(fall, 'sprache.deutsch_muendlich', verlangt);
  const insgesamt = sprachniveau(fall, 'sprache.deutsch', verlangt);
  return gesprochen.gilt === false && insgesamt.gilt !== true ? gesprochen : eine(gesprochen, insgesamt);
}

function keineTaeuschung(fall: Fall, section: string, paragraph: string): Voraussetzung {
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
function identitaet(fall: Fall, section: string, paragraph: string): Voraussetzung | undefined {
  if (inhaber104c(fall).gilt !== true) return undefined;
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

/** § 104c: no new grant since 2026; what exists runs to its end and can be extended under §§ 25a, 25b only. */
export const chancenAufenthalt: Pruefung = (fall) => {
  const verlaengert = ist(fall, 'antrag.art', 'verlaengerung');
  const alsBleiberecht = ist(fall, 'antrag.beantragter_titel', 'AE_25a', 'AE_25b');
  return [
    voraussetzung(
      'erteilungsgrundlage',
      [aufenthG('104c', '1')],
      [entfaelltWenn(verlaengert, 'Es geht um die Verlängerung eines bestehenden Titels.')],
      '§ 104c regelt nur noch die Fortgeltung bestehender Titel; eine neue Erteilung kennt das Gesetz nicht.',
    ),
    bestehenderTitel(fall, alsBleiberecht),
    voraussetzung(
      'verlaengerung',
      [aufenthG('104c', '2')],
      [
        entfaelltWenn(ist(fall, 'antrag.art', 'ersterteilung'), 'Beantragt ist keine Verlängerung.'),
        erfuelltWenn(alsBleiberecht, 'Beantragt ist die Verlängerung als Titel nach § 25a oder § 25b.'),
      ],
      'Eine Verlängerung ist nur als Titel nach § 25a oder § 25b möglich.',
    ),
    ermittlungsverfahren(fall),
  ];
};

function bestehenderTitel(fall: Fall, alsBleiberecht: Aussage): Voraussetzung {
  const gilt = pruefe(fall, ['aufenthalt.titel_bis'], (bis) => bis >= fall.stichtag);
  const giltFort = alle(
    pruefe(fall, ['antrag.gestellt_am', 'aufenthalt.titel_bis'], (antrag, bis) => antrag <= bis),
    alsBleiberecht,
  );
  return voraussetzung(
    'bestehender_titel',
    [aufenthG('104c', '1')],
    [
      erfuelltWenn(alle(inhaber104c(fall), gilt), 'Der Titel nach § 104c gilt am Stichtag.'),
      erfuelltWenn(
        alle(inhaber104c(fall), giltFort),
        'Der Titel gilt nach rechtzeitigem Antrag auf § 25a oder § 25b als fortbestehend (§ 81 Abs. 4, § 104c Abs. 2).',
      ),
    ],
    'Am Stichtag gilt kein Titel nach § 104c.',
  );
}
