/** What family reunification asks of everyone: §§ 27, 29, 30 (1) sentence 1 AufenthG. */
import { type Aussage, alle, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, gedeckt, ist, pruefe, sprachniveau, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import {
  entfaelltWenn,
  erfuelltWenn,
  nichtErfuelltWenn,
  offenWenn,
  regelfall,
  voraussetzung,
  type Weg,
} from '../voraussetzung.rules.ts';
import { istAlt, plusMonate } from '../zeit.rules.ts';

/** § 27 (1a). */
export function keineScheinehe(fall: Fall): Voraussetzung {
  return voraussetzung(
    'keine_scheinehe',
    [aufenthG('27', '1a')],
    [
      nichtErfuelltWenn(
        bekannt(trifftZu(fall, 'familie.zwangsehe_anhaltspunkte')),
        'Tatsächliche Anhaltspunkte sprechen für eine Nötigung zur Ehe (Nr. 2).',
      ),
      erfuelltWenn(
        nicht(trifftZu(fall, 'familie.scheinehe_festgestellt')),
        'Weder eine Zweckehe noch eine Zweckverwandtschaft steht fest.',
      ),
    ],
    'Es steht fest, dass die Verbindung nur dem Aufenthalt dienen soll (Nr. 1).',
  );
}

/** § 27 (1): the title serves a common life. Its table has no row, so a known answer or a gap of spouses makes one. */
export function lebensgemeinschaft(fall: Fall, ehegatten: Aussage): Voraussetzung | undefined {
  const besteht = trifftZu(fall, 'familie.lebensgemeinschaft_besteht');
  if (besteht.gilt === true || (besteht.gilt === undefined && ehegatten.gilt !== true)) return undefined;
  return voraussetzung(
    'lebensgemeinschaft',
    [aufenthG('27', '1')],
    [erfuelltWenn(besteht, 'Die Lebensgemeinschaft besteht oder soll hergestellt werden.')],
    'Eine Lebensgemeinschaft besteht nicht und soll nicht hergestellt werden.',
  );
}

/** § 30 (1) sentence 1 Nr. 1, (2) sentence 1. */
export function beideVolljaehrig(fall: Fall): Weg[] {
  const volljaehrig = (feld: 'person.geburtsdatum' | 'bezugsperson.geburtsdatum') =>
    pruefe(fall, [feld], (geburt) => istAlt(geburt, 18, fall.stichtag));
  return [
    erfuelltWenn(
      alle(volljaehrig('person.geburtsdatum'), volljaehrig('bezugsperson.geburtsdatum')),
      'Beide Ehegatten haben das 18. Lebensjahr vollendet.',
    ),
    offenWenn(
      bekannt(trifftZu(fall, 'familie.besondere_haerte')),
      'Ein Ehegatte ist minderjährig; zur Vermeidung der festgestellten Härte kann davon abgewichen werden (§ 30 Abs. 2 Satz 1).',
    ),
  ];
}

export const MINDERJAEHRIG = 'Ein Ehegatte hat das 18. Lebensjahr noch nicht vollendet.';

/** § 30 (1) sentence 1 Nr. 2, sentence 3 Nr. 2 and 6: what depends on the joining spouse alone. */
export function spracheDesEhegatten(fall: Fall): Weg[] {
  return [
    entfaelltWenn(
      bekannt(trifftZu(fall, 'integration.krankheit_hindert_sprache')),
      'Krankheit oder Behinderung hindern am Nachweis (§ 30 Abs. 1 Satz 3 Nr. 2).',
    ),
    entfaelltWenn(
      bekannt(trifftZu(fall, 'familie.sprachbemuehung_unzumutbar')),
      'Bemühungen vor der Einreise waren nicht möglich oder nicht zumutbar (§ 30 Abs. 1 Satz 3 Nr. 6).',
    ),
    erfuelltWenn(sprachniveau(fall, 'sprache.deutsch', 'A1'), 'Einfache Deutschkenntnisse (A1) sind nachgewiesen.'),
  ];
}

export const OHNE_A1 = 'Einfache Deutschkenntnisse (A1) sind nicht nachgewiesen und nicht entbehrlich.';

/** § 27 (3) sentence 2: discretion over § 5 (1) Nr. 2; § 5 (4) stands above it. */
export function ausweisungsinteresseBeiNachzug(fall: Fall): Voraussetzung {
  const interesse = (...werte: Parameters<typeof ist<'sicherheit.ausweisungsinteresse'>>[2][]) =>
    ist(fall, 'sicherheit.ausweisungsinteresse', ...werte);
  return voraussetzung(
    'ausweisungsinteresse',
    [aufenthG('5', '1'), aufenthG('27', '3'), aufenthG('5', '4')],
    [
      erfuelltWenn(interesse('keines'), 'Es besteht kein Ausweisungsinteresse.'),
      offenWenn(
        nicht(interesse('p54_abs1_nr2_oder_4')),
        'Es besteht ein Ausweisungsinteresse; beim Familiennachzug kann davon abgesehen werden (§ 27 Abs. 3 Satz 2).',
      ),
    ],
    'Bei einem Ausweisungsinteresse nach § 54 Abs. 1 Nr. 2 oder 4 ist der Titel zwingend zu versagen (§ 5 Abs. 4).',
  );
}

/** The same where the table has no row: only when an interest is known. */
export function bekanntesInteresseBeiNachzug(fall: Fall): Voraussetzung | undefined {
  const row = ausweisungsinteresseBeiNachzug(fall);
  return row.result === 'erfuellt' || row.fehlt.length > 0 ? undefined : row;
}

/** How the title of the person who is joined eases § 5 (1) Nr. 1 and § 29 (1) Nr. 2. */
export interface Erleichterung {
  /** § 29 (2) sentence 1: discretion. */
  readonly schutztitel: Aussage;
  /** § 29 (5): no housing asked. */
  readonly fachkraft: Aussage;
  /** § 30 (3), § 34 (1): on extension. */
  readonly verlaengerung: readonly Weg[];
}

/** § 29 (2) sentence 2: both numbers; sentence 3 of a timely application holds as the day of the application. */
function zwingendAbzusehen(fall: Fall, schutztitel: Aussage): Aussage {
  return alle(
    schutztitel,
    pruefe(
      fall,
      ['bezugsperson.schutz_unanfechtbar_am', 'antrag.gestellt_am'],
      (unanfechtbar, antrag) => antrag <= plusMonate(unanfechtbar, 3),
    ),
    nicht(trifftZu(fall, 'familie.herstellung_in_drittstaat_moeglich')),
  );
}

const DREI_MONATE =
  'Der Antrag ist binnen drei Monaten nach unanfechtbarem Schutz gestellt und die Gemeinschaft in keinem Drittstaat möglich; davon ist abzusehen (§ 29 Abs. 2 Satz 2).';
const KANN_ABSEHEN = 'Davon kann bei diesem Titel der Bezugsperson abgesehen werden (§ 29 Abs. 2 Satz 1).';

/** § 29 (1) Nr. 2, (2), (5). */
export function wohnraum(fall: Fall, { schutztitel, fachkraft, verlaengerung }: Erleichterung): Voraussetzung {
  return voraussetzung(
    'wohnraum',
    [aufenthG('29', '1'), aufenthG('29', '5'), aufenthG('29', '2')],
    [
      entfaelltWenn(fachkraft, 'Bei diesem Titel der Bezugsperson wird kein Wohnraum verlangt (§ 29 Abs. 5).'),
      entfaelltWenn(zwingendAbzusehen(fall, schutztitel), DREI_MONATE),
      erfuelltWenn(trifftZu(fall, 'wohnraum.ausreichend'), 'Ausreichender Wohnraum steht zur Verfügung.'),
      offenWenn(schutztitel, `Der Wohnraum reicht nicht. ${KANN_ABSEHEN}`),
      ...verlaengerung,
    ],
    'Ausreichender Wohnraum steht nicht zur Verfügung.',
  );
}

/** § 5 (1) Nr. 1, § 29 (2). */
export function lebensunterhaltBeiNachzug(
  fall: Fall,
  { schutztitel, verlaengerung }: Erleichterung,
  weitere: readonly Norm[] = [],
): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    [aufenthG('5', '1'), aufenthG('2', '3'), aufenthG('29', '2'), ...weitere],
    [
      entfaelltWenn(zwingendAbzusehen(fall, schutztitel), DREI_MONATE),
      erfuelltWenn(gesichert(fall), 'Der Lebensunterhalt ist gesichert, Krankenversicherung eingeschlossen.'),
      offenWenn(schutztitel, `Der Lebensunterhalt ist nicht gesichert. ${KANN_ABSEHEN}`),
      ...verlaengerung,
      regelfall(fall),
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

export const gesichert = (fall: Fall): Aussage =>
  alle(gedeckt(fall, 'vollstaendig'), trifftZu(fall, 'lebensunterhalt.krankenversicherung'));

export const beiVerlaengerung = (fall: Fall): Aussage => bekannt(ist(fall, 'antrag.art', 'verlaengerung'));
