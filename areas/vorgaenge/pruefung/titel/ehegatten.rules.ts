/** §§ 30, 31 AufenthG: spouses of foreigners, and their own right after the common life has ended. */
import {
  ausweisungsinteresse,
  ermittlungsverfahren,
  pass,
  STAATEN_41_1,
  ungeklaerteIdentitaet,
  visum,
} from '../allgemein.rules.ts';
import { type Aussage, alle, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import type { Titel } from '../tatsachen/werte.schema.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusMonate, seitMonaten, sindMonateSeit } from '../zeit.rules.ts';
import {
  beideVolljaehrig,
  beiVerlaengerung,
  bekanntesInteresseBeiNachzug,
  type Erleichterung,
  keineScheinehe,
  lebensgemeinschaft,
  lebensunterhaltBeiNachzug,
  MINDERJAEHRIG,
  OHNE_A1,
  spracheDesEhegatten,
  wohnraum,
} from './nachzug.rules.ts';
import {
  AUFENTHALT_MIT_TITEL,
  AUFENTHALTSERLAUBNIS,
  FACHKRAFT_TITEL,
  FACHKRAFT_VORTITEL,
  NACHZUG_AUSGESCHLOSSEN,
  NACHZUG_EINGESCHRAENKT,
  OHNE_EIGENSTAENDIGES_RECHT,
  OHNE_NIEDERLASSUNG,
  SCHUTZ_TITEL,
  UNBEFRISTET,
} from './titelgruppen.data.ts';

const titel = (fall: Fall, ...titel: readonly Titel[]): Aussage => ist(fall, 'bezugsperson.titel', ...titel);

export const ehegattennachzug: Pruefung = (fall) => {
  const erleichterung: Erleichterung = {
    schutztitel: titel(fall, ...SCHUTZ_TITEL),
    fachkraft: titel(fall, ...FACHKRAFT_TITEL),
    verlaengerung: [
      offenWenn(
        alle(beiVerlaengerung(fall), trifftZu(fall, 'familie.lebensgemeinschaft_besteht')),
        'Solange die eheliche Lebensgemeinschaft besteht, kann abweichend verlängert werden (§ 30 Abs. 3).',
      ),
    ],
  };
  return [
    titelDerBezugsperson(fall),
    voraussetzung('volljaehrigkeit', [aufenthG('30', '1')], beideVolljaehrig(fall), MINDERJAEHRIG),
    sprache(fall),
    wohnraum(fall, erleichterung),
    lebensunterhaltBeiNachzug(fall, erleichterung),
    keineScheinehe(fall),
    lebensgemeinschaft(fall, JA),
    visum(fall, { anspruch: true }),
    pass(fall),
    bekanntesInteresseBeiNachzug(fall),
    ungeklaerteIdentitaet(fall),
    ermittlungsverfahren(fall),
  ];
};

/** § 30 (1) sentence 1 Nr. 3, § 29 (1) Nr. 1, (3); § 30 (2) sentence 2 opens discretion. */
function titelDerBezugsperson(fall: Fall): Voraussetzung {
  return voraussetzung(
    'titel_bezugsperson',
    [aufenthG('30', '1'), aufenthG('29', '1'), aufenthG('29', '3'), aufenthG('30', '2')],
    [
      nichtErfuelltWenn(
        titel(fall, 'AE_25_2_subsidiaer'),
        'Der Nachzug zu subsidiär Schutzberechtigten richtet sich nach § 36a.',
      ),
      nichtErfuelltWenn(
        titel(fall, ...NACHZUG_AUSGESCHLOSSEN),
        'Zu Inhabern dieses Titels wird Familiennachzug nicht gewährt (§ 29 Abs. 3 Satz 3).',
      ),
      offenWenn(
        titel(fall, ...NACHZUG_EINGESCHRAENKT),
        'Nachzug nur aus völkerrechtlichen, humanitären oder politischen Gründen; das ist zu würdigen (§ 29 Abs. 3 Satz 1).',
      ),
      erfuelltWenn(
        titel(fall, ...UNBEFRISTET),
        'Die Bezugsperson besitzt einen unbefristeten Titel (Nr. 3 Buchst. a, b).',
      ),
      erfuelltWenn(
        titel(fall, 'BK_18g', 'AE_18d', 'AE_25_1', 'AE_25_2_fluechtling'),
        'Der Titel der Bezugsperson trägt den Nachzug (Nr. 3 Buchst. c, g).',
      ),
      erfuelltWenn(
        zweiJahre(fall),
        'Die Bezugsperson besitzt seit zwei Jahren eine Aufenthaltserlaubnis (Nr. 3 Buchst. d).',
      ),
      erfuelltWenn(
        eheBeiErteilung(fall),
        'Die Ehe bestand schon bei der Erteilung und der Aufenthalt dauert über ein Jahr (Nr. 3 Buchst. e).',
      ),
      offenWenn(
        titel(fall, 'visum_d', ...AUFENTHALTSERLAUBNIS),
        'Von der Besitzzeit und der Ehe bei Erteilung kann abgesehen werden (§ 30 Abs. 2 Satz 2).',
      ),
    ],
    'Die Bezugsperson besitzt keinen Titel, der den Nachzug trägt.',
  );
}

/** Nr. 3 letter d: a later Niederlassungserlaubnis must not be excluded by law. */
const zweiJahre = (fall: Fall): Aussage =>
  alle(
    titel(fall, ...AUFENTHALTSERLAUBNIS),
    nicht(titel(fall, ...OHNE_NIEDERLASSUNG)),
    seitMonaten(fall, 'bezugsperson.titel_seit', 24),
  );

/** Nr. 3 letter e. */
const eheBeiErteilung = (fall: Fall): Aussage =>
  alle(
    titel(fall, ...AUFENTHALTSERLAUBNIS),
    pruefe(fall, ['familie.ehe_geschlossen_am', 'bezugsperson.titel_seit'], (ehe, erteilt) => ehe <= erteilt),
    pruefe(fall, ['bezugsperson.aufenthalt_voraussichtlich_monate'], (monate) => monate > 12),
  );

/** § 30 (1) sentence 1 Nr. 2; sentence 3 Nr. 1, 4, 5 and 7 look at the person who is joined. */
function sprache(fall: Fall): Voraussetzung {
  return voraussetzung(
    'sprache',
    [aufenthG('30', '1')],
    [
      entfaelltWenn(
        titel(fall, ...FACHKRAFT_TITEL),
        'Bei diesem Titel der Bezugsperson unbeachtlich (§ 30 Abs. 1 Satz 3 Nr. 5).',
      ),
      entfaelltWenn(
        alle(titel(fall, ...SCHUTZ_TITEL), trifftZu(fall, 'familie.ehe_vor_zuzug_bezugsperson')),
        'Die Ehe bestand schon, als die schutzberechtigte Bezugsperson zuzog (§ 30 Abs. 1 Satz 3 Nr. 1).',
      ),
      entfaelltWenn(
        alle(titel(fall, ...UNBEFRISTET), ist(fall, 'bezugsperson.vorheriger_titel', ...FACHKRAFT_VORTITEL)),
        'Die Bezugsperson hatte vor ihrem unbefristeten Titel einen begünstigten Titel (§ 30 Abs. 1 Satz 3 Nr. 7).',
      ),
      entfaelltWenn(
        pruefe(fall, ['bezugsperson.staatsangehoerigkeit'], (staat) => STAATEN_41_1.includes(staat)),
        'Die Bezugsperson darf visumfrei für einen längeren Aufenthalt einreisen (§ 30 Abs. 1 Satz 3 Nr. 4).',
      ),
      ...spracheDesEhegatten(fall),
    ],
    OHNE_A1,
  );
}

/** § 31: one year on one's own right. */
export const eigenstaendig: Pruefung = (fall) => [
  ehebestand(fall),
  titelBisDahin(fall),
  voraussetzung(
    'titel_ehegatte',
    [aufenthG('31', '1')],
    [
      erfuelltWenn(
        ist(fall, 'aufenthalt.titel', 'AE_28', 'AE_30'),
        'Besitzt eine Aufenthaltserlaubnis zum Ehegattennachzug.',
      ),
    ],
    'Eine Aufenthaltserlaubnis zum Ehegattennachzug, die verlängert werden könnte, besteht nicht.',
  ),
  voraussetzung(
    'lebensunterhalt',
    [aufenthG('31', '4'), aufenthG('5', '1')],
    [
      entfaelltWenn(
        JA,
        'Leistungen nach SGB II oder XII stehen der Verlängerung für ein Jahr nicht entgegen (§ 31 Abs. 4 Satz 1).',
      ),
    ],
    '',
  ),
  pass(fall),
  ausweisungsinteresse(fall),
  ungeklaerteIdentitaet(fall),
  ermittlungsverfahren(fall),
];

/** § 31 (1) sentence 1 Nr. 1 and 2, (2). */
function ehebestand(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ehebestand',
    [aufenthG('31', '1'), aufenthG('31', '2')],
    [
      erfuelltWenn(dreiJahre(fall), 'Die eheliche Lebensgemeinschaft bestand drei Jahre rechtmäßig im Bundesgebiet.'),
      erfuelltWenn(
        trifftZu(fall, 'bezugsperson.verstorben'),
        'Die Bezugsperson ist gestorben, während die Gemeinschaft im Bundesgebiet bestand.',
      ),
      entfaelltWenn(
        trifftZu(fall, 'familie.besondere_haerte'),
        'Zur Vermeidung einer besonderen Härte ist von den drei Jahren abzusehen (§ 31 Abs. 2).',
      ),
    ],
    'Die Gemeinschaft bestand keine drei Jahre, die Bezugsperson lebt und eine besondere Härte liegt nicht vor.',
  );
}

function dreiJahre(fall: Fall): Aussage {
  const moeglich = pruefe(fall, ['familie.lebensgemeinschaft_inland_seit'], (seit) =>
    sindMonateSeit(seit, 36, fall.stichtag),
  );
  const bestand = pruefe(
    fall,
    ['familie.lebensgemeinschaft_inland_seit', 'familie.lebensgemeinschaft_bis'],
    (seit, bis) => plusMonate(seit, 36) <= bis,
  );
  return alle(moeglich, bestand);
}

/** Who is known to have held a title was no German; then nobody is asked. */
function oderOhneTitel(fall: Fall, deutsch: Aussage): Aussage {
  const mitTitel = titel(fall, ...AUFENTHALT_MIT_TITEL);
  return deutsch.gilt === undefined && mitTitel.gilt === true ? nicht(mitTitel) : deutsch;
}

/** § 31 (1) sentences 1 and 2; for Germans their habitual residence stands in its place (§ 28 (3)). */
function titelBisDahin(fall: Fall): Voraussetzung {
  const deutsch = oderOhneTitel(fall, trifftZu(fall, 'bezugsperson.deutsch'));
  return voraussetzung(
    'titel_bezugsperson',
    deutsch.gilt === true ? [aufenthG('28', '3'), aufenthG('31', '1')] : [aufenthG('31', '1'), aufenthG('28', '3')],
    [
      erfuelltWenn(
        alle(deutsch, trifftZu(fall, 'bezugsperson.gewoehnlicher_aufenthalt_inland')),
        'Die deutsche Bezugsperson hatte ihren gewöhnlichen Aufenthalt im Bundesgebiet (§ 28 Abs. 3).',
      ),
      nichtErfuelltWenn(
        alle(nicht(deutsch), titel(fall, ...OHNE_EIGENSTAENDIGES_RECHT)),
        'Der Titel der Bezugsperson kann wegen seines Zwecks nicht verlängert oder verfestigt werden (§ 31 Abs. 1 Satz 2).',
      ),
      erfuelltWenn(
        alle(nicht(deutsch), titel(fall, ...AUFENTHALT_MIT_TITEL)),
        'Die Bezugsperson besaß bis dahin einen Aufenthaltstitel.',
      ),
    ],
    'Die Bezugsperson besaß bis dahin keinen Titel, der das eigenständige Recht trägt.',
  );
}
