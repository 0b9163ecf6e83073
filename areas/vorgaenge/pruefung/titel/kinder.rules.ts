/** §§ 32, 33 AufenthG: children of foreigners, and children born in Germany. */
import { ermittlungsverfahren, pass, ungeklaerteIdentitaet, visum } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, sprachniveau, trifftZu, wertVon } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import type { Titel } from '../tatsachen/werte.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { hatteBeiAntragVollendet, hatVollendet } from '../zeit.rules.ts';
import {
  beiVerlaengerung,
  bekanntesInteresseBeiNachzug,
  type Erleichterung,
  lebensunterhaltBeiNachzug,
  wohnraum,
} from './nachzug.rules.ts';
import { ohneAllgemeineVoraussetzungen } from './schutz.rules.ts';
import {
  AUFENTHALT_MIT_TITEL,
  FACHKRAFT_TITEL,
  FACHKRAFT_VORTITEL,
  NACHZUG_AUSGESCHLOSSEN,
  NACHZUG_EINGESCHRAENKT,
  SCHUTZ_TITEL,
  UNBEFRISTET,
} from './titelgruppen.data.ts';

type Elternteil = 'eltern.mutter_titel' | 'eltern.vater_titel';
const MUTTER: Elternteil = 'eltern.mutter_titel';
const VATER: Elternteil = 'eltern.vater_titel';

export const kindernachzug: Pruefung = (fall) => {
  const erleichterung: Erleichterung = {
    schutztitel: massgeblich(fall, ...SCHUTZ_TITEL),
    fachkraft: massgeblich(fall, ...FACHKRAFT_TITEL),
    verlaengerung: [],
  };
  const verlaengert = kindVerlaengert(fall);
  return [
    voraussetzung(
      'minderjaehrig_ledig',
      [aufenthG('32', '1')],
      [
        erfuelltWenn(
          alle(nicht(hatteBeiAntragVollendet(fall, 18)), trifftZu(fall, 'person.ledig')),
          'Bei Antragstellung minderjährig und ledig.',
        ),
        // Who is still a minor today was one then.
        erfuelltWenn(alle(nicht(hatVollendet(fall, 18)), trifftZu(fall, 'person.ledig')), 'Minderjährig und ledig.'),
      ],
      'Bei Antragstellung nicht minderjährig oder nicht ledig.',
    ),
    titelDerEltern(fall),
    integrationAb16(fall),
    verlaengert ?? wohnraum(fall, erleichterung),
    lebensunterhalt(fall, erleichterung),
    visum(fall, { anspruch: true }),
    pass(fall),
    bekanntesInteresseBeiNachzug(fall),
    ungeklaerteIdentitaet(fall),
    ermittlungsverfahren(fall),
  ];
};

/** The title of a parent with custody: of both parents with joint custody, or where custody is not known. */
function massgeblich(fall: Fall, ...titel: readonly Titel[]): Aussage {
  const sorge = wertVon(fall, 'eltern.sorgerecht');
  if (sorge === 'allein_mutter') return ist(fall, MUTTER, ...titel);
  if (sorge === 'allein_vater') return ist(fall, VATER, ...titel);
  const einer = eine(ist(fall, MUTTER, ...titel), ist(fall, VATER, ...titel));
  const beide = alle(ist(fall, MUTTER, ...titel), ist(fall, VATER, ...titel));
  if (sorge === 'gemeinsam' || einer.gilt !== true || beide.gilt === true) return einer;
  return { gilt: undefined, tatsachen: [...einer.tatsachen, 'eltern.sorgerecht'], fehlt: ['eltern.sorgerecht'] };
}

/** § 29 (3) sentence 1: with the reasons named there only. */
const eingeschraenkt = (fall: Fall, wer: Elternteil): Aussage => ist(fall, wer, ...NACHZUG_EINGESCHRAENKT);

/** § 32 (1) Nr. 1 to 7, without § 29 (3): subsidiary protection (§ 36a), § 25 (5) and § 104c carry nobody. */
const traegt = (fall: Fall, wer: Elternteil): Aussage =>
  alle(
    ist(fall, wer, ...AUFENTHALT_MIT_TITEL),
    nicht(ist(fall, wer, 'AE_25_2_subsidiaer', ...NACHZUG_AUSGESCHLOSSEN, ...NACHZUG_EINGESCHRAENKT)),
  );

/** § 32 (1), (3), § 29 (3). */
function titelDerEltern(fall: Fall): Voraussetzung {
  const allein = (wer: 'allein_mutter' | 'allein_vater') => ist(fall, 'eltern.sorgerecht', wer);
  const vielleicht = (wer: Elternteil) => eine(traegt(fall, wer), eingeschraenkt(fall, wer));
  const beide = alle(traegt(fall, MUTTER), traegt(fall, VATER));
  const alleinige = eine(
    alle(allein('allein_mutter'), traegt(fall, MUTTER)),
    alle(allein('allein_vater'), traegt(fall, VATER)),
  );
  const gemeinsam = ist(fall, 'eltern.sorgerecht', 'gemeinsam');
  const einverstanden = trifftZu(fall, 'eltern.einverstaendnis_anderer_elternteil');
  const einer = alle(gemeinsam, eine(traegt(fall, MUTTER), traegt(fall, VATER)));
  return voraussetzung(
    'titel_eltern',
    [aufenthG('32', '1'), aufenthG('32', '3'), aufenthG('29', '3')],
    [
      erfuelltWenn(
        eine(beide, alleinige),
        'Beide Eltern oder der allein sorgeberechtigte Elternteil besitzen einen Titel.',
      ),
      erfuelltWenn(
        alle(einer, einverstanden),
        'Ein sorgeberechtigter Elternteil besitzt einen Titel, der andere ist einverstanden (§ 32 Abs. 3).',
      ),
      offenWenn(
        eine(
          alle(vielleicht(MUTTER), vielleicht(VATER)),
          alle(allein('allein_mutter'), eingeschraenkt(fall, MUTTER)),
          alle(allein('allein_vater'), eingeschraenkt(fall, VATER)),
          alle(gemeinsam, einverstanden, eine(vielleicht(MUTTER), vielleicht(VATER))),
        ),
        'Nachzug nur aus völkerrechtlichen, humanitären oder politischen Gründen; das ist zu würdigen (§ 29 Abs. 3 Satz 1).',
      ),
      regelfallBeiEinem(fall, einer),
    ],
    'Die Titel der Eltern tragen den Nachzug nicht.',
  );
}

/** § 32 (3) „soll“: without consent only an exception helps. */
const regelfallBeiEinem = (fall: Fall, einer: Aussage) => {
  const weg = regelfall(fall);
  return { ...weg, wenn: alle(einer, weg.wenn) };
};

/** § 32 (2). */
function integrationAb16(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ab_16_integration',
    [aufenthG('32', '2')],
    [
      entfaelltWenn(nicht(hatteBeiAntragVollendet(fall, 16)), 'Bei Antragstellung noch nicht 16 Jahre alt.'),
      entfaelltWenn(trifftZu(fall, 'familie.zuzug_gemeinsam'), 'Zieht gemeinsam mit den Eltern zu.'),
      entfaelltWenn(
        eine(massgeblich(fall, ...SCHUTZ_TITEL), massgeblich(fall, ...FACHKRAFT_TITEL)),
        'Bei diesem Titel der Eltern nicht verlangt (§ 32 Abs. 2 Satz 2 Nr. 1, 2).',
      ),
      entfaelltWenn(
        alle(massgeblich(fall, ...UNBEFRISTET), ist(fall, 'eltern.vorheriger_titel', ...FACHKRAFT_VORTITEL)),
        'Vor dem unbefristeten Titel bestand ein begünstigter Titel (§ 32 Abs. 2 Satz 2 Nr. 3).',
      ),
      erfuelltWenn(sprachniveau(fall, 'sprache.deutsch', 'C1'), 'Beherrscht die deutsche Sprache (C1).'),
      erfuelltWenn(
        ist(fall, 'integration.einfuegungsprognose', 'positiv'),
        'Die Einfügung in die Lebensverhältnisse ist gewährleistet.',
      ),
    ],
    'Ab 16 Jahren ist ohne gemeinsamen Zuzug C1 oder eine günstige Prognose nötig.',
  );
}

/** § 34 (1): while a parent with custody has a title and lives with the child. */
function kindVerlaengert(fall: Fall): Voraussetzung | undefined {
  const wenn = weiterMitElternteil(fall);
  return wenn.gilt === true ? abgesehen('wohnraum', [aufenthG('34', '1'), aufenthG('29', '1')], wenn) : undefined;
}

function lebensunterhalt(fall: Fall, erleichterung: Erleichterung): Voraussetzung {
  const wenn = weiterMitElternteil(fall);
  return wenn.gilt === true
    ? abgesehen('lebensunterhalt', [aufenthG('34', '1'), aufenthG('5', '1'), aufenthG('2', '3')], wenn)
    : lebensunterhaltBeiNachzug(fall, erleichterung);
}

const abgesehen = (key: 'wohnraum' | 'lebensunterhalt', norms: readonly Norm[], wenn: Aussage): Voraussetzung =>
  voraussetzung(key, norms, [entfaelltWenn(wenn, 'Bei der Verlängerung ist davon abzusehen (§ 34 Abs. 1).')], '');

const weiterMitElternteil = (fall: Fall): Aussage =>
  alle(
    beiVerlaengerung(fall),
    massgeblich(fall, ...AUFENTHALT_MIT_TITEL),
    trifftZu(fall, 'familie.lebensgemeinschaft_besteht'),
  );

/** § 33; sentence 3 (visa and visa-free parents) gives no title. */
export const geburtImBundesgebiet: Pruefung = (fall) => [
  voraussetzung(
    'geburt_im_bundesgebiet',
    [aufenthG('33')],
    [erfuelltWenn(trifftZu(fall, 'person.geburt_im_bundesgebiet'), 'Im Bundesgebiet geboren.')],
    'Nicht im Bundesgebiet geboren.',
  ),
  titelBeiGeburt(fall),
  ohneAllgemeineVoraussetzungen([aufenthG('33'), aufenthG('5', '1')]),
  voraussetzung(
    'wohnraum',
    [aufenthG('33'), aufenthG('29', '1')],
    [entfaelltWenn(JA, 'Wohnraum wird nicht verlangt.')],
    '',
  ),
  ermittlungsverfahren(fall),
];

function titelBeiGeburt(fall: Fall): Voraussetzung {
  const hat = (wer: Elternteil) =>
    alle(ist(fall, wer, ...AUFENTHALT_MIT_TITEL), nicht(ist(fall, wer, ...NACHZUG_AUSGESCHLOSSEN)));
  const nachzugAusgeschlossen = eine(
    ist(fall, MUTTER, ...NACHZUG_AUSGESCHLOSSEN),
    ist(fall, VATER, ...NACHZUG_AUSGESCHLOSSEN),
  );
  return voraussetzung(
    'titel_eltern',
    [aufenthG('33')],
    [
      erfuelltWenn(
        eine(
          alle(hat(MUTTER), hat(VATER)),
          alle(ist(fall, 'eltern.sorgerecht', 'allein_mutter'), hat(MUTTER)),
          alle(ist(fall, 'eltern.sorgerecht', 'allein_vater'), hat(VATER)),
        ),
        'Beide Eltern oder der allein sorgeberechtigte Elternteil besaßen bei der Geburt einen Titel (Satz 2).',
      ),
      offenWenn(
        eine(hat(MUTTER), hat(VATER)),
        'Nur ein Elternteil besitzt einen Titel; der Titel kann erteilt werden (Satz 1).',
      ),
      offenWenn(
        nachzugAusgeschlossen,
        'Zu diesem Titel der Eltern wird kein Familiennachzug gewährt (§ 29 Abs. 3 Satz 3); ob das hier entgegensteht, ist zu würdigen.',
      ),
    ],
    'Kein Elternteil besaß bei der Geburt eine Aufenthaltserlaubnis, Niederlassungserlaubnis oder Erlaubnis zum Daueraufenthalt – EU.',
  );
}
