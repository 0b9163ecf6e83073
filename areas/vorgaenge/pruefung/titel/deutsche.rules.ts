/** § 28 (1) AufenthG: spouse, minor child or parent of a German. */
import { ermittlungsverfahren, pass, ungeklaerteIdentitaet, visum } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, nicht } from '../aussage.rules.ts';
import { atypisch, type Fall, ist, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { istAlt } from '../zeit.rules.ts';
import {
  ausweisungsinteresseBeiNachzug,
  beideVolljaehrig,
  gesichert,
  keineScheinehe,
  lebensgemeinschaft,
  MINDERJAEHRIG,
  OHNE_A1,
  spracheDesEhegatten,
} from './nachzug.rules.ts';

const ehegatte = (fall: Fall): Aussage => ist(fall, 'familie.beziehung', 'ehegatte');
const kind = (fall: Fall): Aussage => ist(fall, 'familie.beziehung', 'kind');
const elternteil = (fall: Fall): Aussage => ist(fall, 'familie.beziehung', 'elternteil');
const sorgt = (fall: Fall): Aussage => ist(fall, 'familie.sorgerecht', 'gemeinsam', 'allein');
const lebtMit = (fall: Fall): Aussage => trifftZu(fall, 'familie.lebensgemeinschaft_besteht');

export const zuDeutschen: Pruefung = (fall) => [
  familienverhaeltnis(fall),
  voraussetzung(
    'gewoehnlicher_aufenthalt',
    [aufenthG('28', '1')],
    [
      erfuelltWenn(
        trifftZu(fall, 'bezugsperson.gewoehnlicher_aufenthalt_inland'),
        'Die deutsche Bezugsperson hat ihren gewöhnlichen Aufenthalt im Bundesgebiet.',
      ),
    ],
    'Die deutsche Bezugsperson hat keinen gewöhnlichen Aufenthalt im Bundesgebiet.',
  ),
  voraussetzung(
    'volljaehrigkeit',
    [aufenthG('28', '1'), aufenthG('30', '1')],
    [entfaelltWenn(nicht(ehegatte(fall)), 'Nur beim Ehegattennachzug verlangt.'), ...beideVolljaehrig(fall)],
    MINDERJAEHRIG,
  ),
  voraussetzung(
    'sprache',
    [aufenthG('28', '1'), aufenthG('30', '1')],
    [entfaelltWenn(nicht(ehegatte(fall)), 'Nur beim Ehegattennachzug verlangt.'), ...spracheDesEhegatten(fall)],
    OHNE_A1,
  ),
  lebensunterhalt(fall),
  keineScheinehe(fall),
  lebensgemeinschaft(fall, ehegatte(fall)),
  visum(fall, { anspruch: true }),
  pass(fall),
  ausweisungsinteresseBeiNachzug(fall),
  personensorge(fall),
  ungeklaerteIdentitaet(fall),
  ermittlungsverfahren(fall),
];

/** Sentence 1 Nr. 1 to 3; children are minor and unmarried. */
function familienverhaeltnis(fall: Fall): Voraussetzung {
  const minderjaehrig = (feld: 'person.geburtsdatum' | 'bezugsperson.geburtsdatum') =>
    pruefe(fall, [feld], (geburt) => !istAlt(geburt, 18, fall.stichtag));
  const verhaeltnis = eine(
    ehegatte(fall),
    alle(kind(fall), minderjaehrig('person.geburtsdatum'), trifftZu(fall, 'person.ledig')),
    alle(elternteil(fall), minderjaehrig('bezugsperson.geburtsdatum')),
  );
  return voraussetzung(
    'familienverhaeltnis',
    [aufenthG('28', '1')],
    [
      erfuelltWenn(
        alle(trifftZu(fall, 'bezugsperson.deutsch'), verhaeltnis),
        'Ehegatte, minderjähriges lediges Kind oder Elternteil eines minderjährigen Deutschen.',
      ),
    ],
    'Kein Familienverhältnis zu einem Deutschen nach § 28 Abs. 1 Satz 1.',
  );
}

/** Sentences 2 to 4: children and parents with custody without it, spouses as a rule, other parents by discretion. */
function lebensunterhalt(fall: Fall): Voraussetzung {
  const ehegatteImRegelfall = alle(ehegatte(fall), nicht(atypisch(fall)));
  return voraussetzung(
    'lebensunterhalt',
    [aufenthG('28', '1'), aufenthG('5', '1')],
    [
      entfaelltWenn(
        eine(kind(fall), alle(elternteil(fall), sorgt(fall))),
        'Für Kinder und sorgeberechtigte Eltern Deutscher wird er nicht verlangt (§ 28 Abs. 1 Satz 2).',
      ),
      entfaelltWenn(
        ehegatteImRegelfall,
        'Für Ehegatten Deutscher ist in der Regel davon abzusehen (§ 28 Abs. 1 Satz 3).',
      ),
      erfuelltWenn(gesichert(fall), 'Der Lebensunterhalt ist gesichert.'),
      offenWenn(
        alle(ehegatte(fall), atypisch(fall)),
        'Eine Ausnahme vom Regelfall ist festgestellt; ob vom Lebensunterhalt abzusehen ist, ist abzuwägen.',
      ),
      offenWenn(
        alle(elternteil(fall), lebtMit(fall)),
        'Wird die familiäre Gemeinschaft schon gelebt, kann davon abgesehen werden (§ 28 Abs. 1 Satz 4).',
      ),
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

/** Sentence 1 Nr. 3 and sentence 4. */
function personensorge(fall: Fall): Voraussetzung | undefined {
  if (elternteil(fall).gilt !== true) return undefined;
  return voraussetzung(
    'personensorge',
    [aufenthG('28', '1')],
    [
      erfuelltWenn(sorgt(fall), 'Die Personensorge wird ausgeübt.'),
      offenWenn(
        lebtMit(fall),
        'Ohne Personensorge kann der Titel erteilt werden, wenn die familiäre Gemeinschaft schon gelebt wird (Satz 4).',
      ),
    ],
    'Weder Personensorge noch gelebte familiäre Gemeinschaft.',
  );
}
