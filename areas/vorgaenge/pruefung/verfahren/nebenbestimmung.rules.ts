/** Change of a condition (§ 4a (3), § 12 (2) AufenthG), and lifting of the residence rule (§ 12a (5), § 72 (3a)). */
import { type Aussage, alle, eine, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, pruefe, trifftZu, wertVon } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { AUFENTHALT_MIT_TITEL } from '../titel/titelgruppen.data.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';
import { plusMonate, plusTage } from '../zeit.rules.ts';
import { zustimmungswege } from '../zustimmung.rules.ts';

const gegenstand = (fall: Fall): Aussage => ist(fall, 'nebenbestimmung.gegenstand', 'erwerbstaetigkeit');

export const nebenbestimmung: Pruefung = (fall) => [
  voraussetzung(
    'bestehender_titel',
    [aufenthG('12', '2'), aufenthG('4a', '3')],
    [
      erfuelltWenn(
        ist(fall, 'aufenthalt.titel', 'duldung', 'gestattung', ...AUFENTHALT_MIT_TITEL),
        'Es besteht ein Titel oder eine Duldung, deren Nebenbestimmung geändert werden kann.',
      ),
    ],
    'Es besteht weder ein Titel noch eine Duldung.',
  ),
  voraussetzung(
    'erlaubnisfaehig',
    [aufenthG('4a', '1'), aufenthG('4a', '3'), aufenthG('12', '2')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'nebenbestimmung.gesetzlich_zwingend')),
        'Das Gesetz gibt die Beschränkung nicht zwingend vor.',
      ),
    ],
    'Die Beschränkung folgt zwingend aus dem Gesetz und kann nicht aufgehoben werden.',
  ),
  voraussetzung(
    'zweck',
    [aufenthG('7', '1'), aufenthG('4a', '3')],
    [erfuelltWenn(trifftZu(fall, 'nebenbestimmung.mit_zweck_vereinbar'), 'Mit dem Zweck des Aufenthalts vereinbar.')],
    'Die Änderung ist mit dem Zweck des Aufenthalts nicht vereinbar; dafür ist ein anderer Titel zu beantragen.',
  ),
  gegenstand(fall).gilt === false ? anlass(fall) : arbeit(fall),
];

/** § 4a (2), § 39: the consent for the new work. */
const arbeit = (fall: Fall): Voraussetzung =>
  voraussetzung(
    'ba_zustimmung',
    [aufenthG('4a', '2'), aufenthG('39', '1')],
    [entfaelltWenn(nicht(gegenstand(fall)), 'Nicht die Erwerbstätigkeit betroffen.'), ...zustimmungswege(fall)],
    'Die Zustimmung der Bundesagentur fehlt.',
  );

const anlass = (fall: Fall): Voraussetzung =>
  voraussetzung(
    'anlass',
    [aufenthG('12', '2')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'nebenbestimmung.anlass_besteht_fort')),
        'Der Anlass der Auflage ist entfallen.',
      ),
      offenWenn(JA, 'Der Anlass besteht fort; über die Änderung ist nach Ermessen zu entscheiden.'),
    ],
    '',
  );

/** § 12a (5). */
export const wohnsitzregelung: Pruefung = (fall) => [
  voraussetzung(
    'verpflichtung_besteht',
    [aufenthG('12a', '1')],
    [erfuelltWenn(verpflichtet(fall), 'Die Verpflichtung zur Wohnsitznahme besteht noch.')],
    'Die Verpflichtung ist nach drei Jahren abgelaufen; es gibt nichts aufzuheben.',
  ),
  voraussetzung(
    'aufhebungsgrund',
    [aufenthG('12a', '5')],
    [
      erfuelltWenn(
        eine(
          trifftZu(fall, 'wohnsitz.arbeit_ausbildung_einkommen'),
          trifftZu(fall, 'wohnsitz.kurs_verfuegbar'),
          trifftZu(fall, 'wohnsitz.familie_am_zuzugsort'),
        ),
        'Arbeit, Ausbildung, Kurs oder Familie am Zuzugsort (Satz 1 Nr. 1).',
      ),
      erfuelltWenn(trifftZu(fall, 'wohnsitz.haerte'), 'Zur Vermeidung einer Härte (Satz 1 Nr. 2).'),
    ],
    'Keiner der Gründe des § 12a Abs. 5 Satz 1 liegt vor.',
  ),
  zuzugsort(fall),
];

/** Three years from recognition or first grant, or longer where the period was extended (sentence 3). */
function verpflichtet(fall: Fall): Aussage {
  const drei = pruefe(fall, ['wohnsitz.verpflichtung_ab'], (ab) => fall.stichtag < plusMonate(ab, 36));
  const bis = wertVon(fall, 'wohnsitz.verlaengert_bis');
  return bis === undefined
    ? drei
    : eine(
        drei,
        pruefe(fall, ['wohnsitz.verlaengert_bis'], (tag) => fall.stichtag <= tag),
      );
}

/** § 72 (3a): silence of four weeks after receipt is consent, from the day after. */
const VIER_WOCHEN = 28;

function zuzugsort(fall: Fall): Voraussetzung {
  const status = (...werte: readonly ('erteilt' | 'angefragt' | 'nicht_angefragt' | 'abgelehnt')[]) =>
    ist(fall, 'wohnsitz.zustimmung_zuzugsort', ...werte);
  const verstrichen = pruefe(
    fall,
    ['wohnsitz.ersuchen_zugegangen_am'],
    (am) => fall.stichtag > plusTage(am, VIER_WOCHEN),
  );
  return voraussetzung(
    'beteiligung',
    [aufenthG('72', '3a')],
    [
      erfuelltWenn(status('erteilt'), 'Die Behörde am Zuzugsort hat zugestimmt.'),
      nichtErfuelltWenn(status('abgelehnt'), 'Die Behörde am Zuzugsort hat widersprochen.'),
      erfuelltWenn(
        alle(status('angefragt'), verstrichen),
        'Vier Wochen ohne Widerspruch; die Zustimmung gilt als erteilt (Satz 3).',
      ),
      offenWenn(status('angefragt'), 'Die Antwort der Behörde am Zuzugsort steht aus.'),
      offenWenn(JA, 'Die Zustimmung der Behörde am Zuzugsort ist einzuholen.'),
    ],
    '',
  );
}
