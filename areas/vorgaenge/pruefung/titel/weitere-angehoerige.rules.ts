/** §§ 36, 36a AufenthG: parents, other relatives, and family of persons with subsidiary protection. */
import { ermittlungsverfahren, pass, visum } from '../allgemein.rules.ts';
import { type Aussage, alle, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, regelfall, voraussetzung } from '../voraussetzung.rules.ts';
import { istAlt } from '../zeit.rules.ts';
import {
  beideVolljaehrig,
  bekanntesInteresseBeiNachzug,
  gesichert,
  keineScheinehe,
  MINDERJAEHRIG,
} from './nachzug.rules.ts';
import { AUFENTHALT_MIT_TITEL, FACHKRAFT_TITEL } from './titelgruppen.data.ts';

const weg = (fall: Fall, wert: 'eltern_schutzberechtigter' | 'sonstige_angehoerige' | 'eltern_fachkraft'): Aussage =>
  ist(fall, 'nachzug_36.weg', wert);
const kindMinderjaehrig = (fall: Fall): Aussage =>
  pruefe(fall, ['bezugsperson.geburtsdatum'], (geburt) => !istAlt(geburt, 18, fall.stichtag));
/** § 36 (3) sentence 1: first granted on or after this day. */
const ELTERN_AB = '2024-03-01';

/** § 36. */
export const elternUndSonstige: Pruefung = (fall) => {
  const eltern = weg(fall, 'eltern_schutzberechtigter');
  return [
    titel(fall),
    eltern.gilt === false ? undefined : keinSorgeberechtigter(fall, 'nachzug_36.sorgeberechtigter_hier', '36', '1'),
    haerte(fall),
    voraussetzung(
      'wohnraum',
      [aufenthG('36', '1'), aufenthG('29', '1')],
      [
        entfaelltWenn(eltern, 'Für Eltern minderjähriger Schutzberechtigter nicht verlangt (§ 36 Abs. 1).'),
        erfuelltWenn(trifftZu(fall, 'wohnraum.ausreichend'), 'Ausreichender Wohnraum steht zur Verfügung.'),
      ],
      'Ausreichender Wohnraum steht nicht zur Verfügung.',
    ),
    lebensunterhalt(fall),
    keineScheinehe(fall),
    visum(fall, { anspruch: eltern.gilt === true }),
    pass(fall),
    bekanntesInteresseBeiNachzug(fall),
    ermittlungsverfahren(fall),
  ];
};

function titel(fall: Fall): Voraussetzung {
  const schutz = alle(
    weg(fall, 'eltern_schutzberechtigter'),
    ist(fall, 'bezugsperson.titel', 'AE_25_1', 'AE_25_2_fluechtling', 'NE_26_3'),
    kindMinderjaehrig(fall),
  );
  const fachkraft = alle(
    weg(fall, 'eltern_fachkraft'),
    ist(fall, 'bezugsperson.titel', ...FACHKRAFT_TITEL),
    pruefe(fall, ['nachzug_36.titel_erstmals_am'], (am) => am >= ELTERN_AB),
  );
  const sonstige = alle(weg(fall, 'sonstige_angehoerige'), ist(fall, 'bezugsperson.titel', ...AUFENTHALT_MIT_TITEL));
  return voraussetzung(
    'titel_bezugsperson',
    [aufenthG('36', '1'), aufenthG('36', '2'), aufenthG('36', '3'), aufenthG('29', '1')],
    [
      erfuelltWenn(schutz, 'Minderjährig und schutzberechtigt (§ 36 Abs. 1).'),
      erfuelltWenn(sonstige, 'Die Bezugsperson besitzt einen Aufenthaltstitel (§ 29 Abs. 1 Nr. 1).'),
      erfuelltWenn(fachkraft, 'Titel als Fachkraft, seit dem 1. März 2024 erstmals erteilt (§ 36 Abs. 3).'),
    ],
    'Der Titel der Bezugsperson trägt diesen Nachzug nicht.',
  );
}

const keinSorgeberechtigter = (
  fall: Fall,
  feld: 'nachzug_36.sorgeberechtigter_hier' | 'nachzug_36a.sorgeberechtigter_hier',
  section: string,
  paragraph: string,
): Voraussetzung =>
  voraussetzung(
    'kein_sorgeberechtigter_hier',
    [aufenthG(section, paragraph)],
    [erfuelltWenn(nicht(trifftZu(fall, feld)), 'Kein sorgeberechtigter Elternteil hält sich im Bundesgebiet auf.')],
    'Ein sorgeberechtigter Elternteil hält sich bereits im Bundesgebiet auf.',
  );

/** § 36 (2): the strictest of the hardships. */
function haerte(fall: Fall): Voraussetzung | undefined {
  if (weg(fall, 'sonstige_angehoerige').gilt !== true) return undefined;
  return voraussetzung(
    'haerte',
    [aufenthG('36', '2')],
    [
      erfuelltWenn(
        trifftZu(fall, 'nachzug_36.aussergewoehnliche_haerte'),
        'Zur Vermeidung einer außergewöhnlichen Härte erforderlich.',
      ),
    ],
    'Eine außergewöhnliche Härte liegt nicht vor.',
  );
}

/** § 36 (1) does without, (3) sentence 2 knows no exception. */
function lebensunterhalt(fall: Fall): Voraussetzung {
  const ausnahme = regelfall(fall);
  return voraussetzung(
    'lebensunterhalt',
    [aufenthG('36', '1'), aufenthG('36', '3'), aufenthG('5', '1')],
    [
      entfaelltWenn(
        weg(fall, 'eltern_schutzberechtigter'),
        'Für Eltern minderjähriger Schutzberechtigter nicht verlangt (§ 36 Abs. 1).',
      ),
      erfuelltWenn(gesichert(fall), 'Der Lebensunterhalt ist gesichert.'),
      { ...ausnahme, wenn: alle(nicht(weg(fall, 'eltern_fachkraft')), ausnahme.wenn) },
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

/** § 104 (14): no reunification under § 36a until the end of this day. */
const AUSGESETZT_BIS = '2027-07-23';

/** § 36a. */
export const zuSubsidiaerSchutzberechtigten: Pruefung = (fall) => {
  const art = (wert: 'ehegatte' | 'kind' | 'eltern') => ist(fall, 'nachzug_36a.weg', wert);
  const ausgesetzt: Aussage = { gilt: fall.stichtag <= AUSGESETZT_BIS, tatsachen: [], fehlt: [] };
  return [
    voraussetzung(
      'aussetzung_104_14',
      [aufenthG('104', '14'), aufenthG('36a', '1')],
      [erfuelltWenn(nicht(ausgesetzt), 'Der Nachzug zu subsidiär Schutzberechtigten ist nicht mehr ausgesetzt.')],
      'Bis zum Ablauf des 23. Juli 2027 wird Nachzug nach § 36a nicht gewährt; §§ 22, 23 bleiben möglich.',
    ),
    voraussetzung(
      'titel_bezugsperson',
      [aufenthG('36a', '1')],
      [
        erfuelltWenn(
          ist(fall, 'bezugsperson.titel', 'AE_25_2_subsidiaer'),
          'Die Bezugsperson besitzt einen Titel als subsidiär Schutzberechtigte.',
        ),
      ],
      'Die Bezugsperson besitzt keinen Titel als subsidiär Schutzberechtigte.',
    ),
    familienverhaeltnis(fall),
    art('ehegatte').gilt === true
      ? voraussetzung(
          'volljaehrigkeit',
          [aufenthG('36a', '4'), aufenthG('30', '1')],
          beideVolljaehrig(fall),
          MINDERJAEHRIG,
        )
      : undefined,
    art('eltern').gilt === true
      ? keinSorgeberechtigter(fall, 'nachzug_36a.sorgeberechtigter_hier', '36a', '1')
      : undefined,
    voraussetzung(
      'humanitaerer_grund',
      [aufenthG('36a', '2')],
      [erfuelltWenn(trifftZu(fall, 'nachzug_36a.humanitaerer_grund'), 'Ein humanitärer Grund liegt vor.')],
      'Ein humanitärer Grund liegt nicht vor.',
    ),
    regelausschluss(fall),
    voraussetzung(
      'auswahl',
      [aufenthG('36a', '2')],
      [
        erfuelltWenn(trifftZu(fall, 'nachzug_36a.auswahl_bundesverwaltungsamt'), 'Im Monatskontingent ausgewählt.'),
        offenWenn(JA, 'Die Auswahl im Monatskontingent steht aus.'),
      ],
      '',
    ),
    keineScheinehe(fall),
    visum(fall, { anspruch: false }),
    pass(fall),
    bekanntesInteresseBeiNachzug(fall),
    ermittlungsverfahren(fall),
  ];
};

function familienverhaeltnis(fall: Fall): Voraussetzung {
  const art = (wert: 'ehegatte' | 'kind' | 'eltern') => ist(fall, 'nachzug_36a.weg', wert);
  const kind = alle(
    art('kind'),
    pruefe(fall, ['person.geburtsdatum'], (geburt) => !istAlt(geburt, 18, fall.stichtag)),
    trifftZu(fall, 'person.ledig'),
  );
  return voraussetzung(
    'familienverhaeltnis',
    [aufenthG('36a', '1')],
    [
      erfuelltWenn(art('ehegatte'), 'Ehegatte.'),
      erfuelltWenn(kind, 'Minderjähriges lediges Kind.'),
      erfuelltWenn(alle(art('eltern'), kindMinderjaehrig(fall)), 'Elternteil eines Minderjährigen.'),
    ],
    'Kein Verhältnis, für das § 36a den Nachzug vorsieht.',
  );
}

/** § 36a (3): as a rule excluded. */
function regelausschluss(fall: Fall): Voraussetzung {
  const ehe = ist(fall, 'nachzug_36a.weg', 'ehegatte');
  const vorFlucht = ehe.gilt === false ? JA : alle(trifftZu(fall, 'nachzug_36a.ehe_vor_flucht'));
  return voraussetzung(
    'kein_regelausschluss',
    [aufenthG('36a', '3')],
    [
      erfuelltWenn(
        alle(vorFlucht, nicht(trifftZu(fall, 'nachzug_36a.regelausschluss_bezugsperson'))),
        'Kein Regelausschluss.',
      ),
      regelfall(fall),
    ],
    'Ein Regelausschluss greift (Ehe nach der Flucht, Straftat, keine Bleibeaussicht oder Grenzübertrittsbescheinigung).',
  );
}
