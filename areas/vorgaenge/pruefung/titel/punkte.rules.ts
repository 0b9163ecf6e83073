/** Points for the Chancenkarte: § 20b (1) AufenthG with the annex. */
import { type Aussage, alle, nicht, unique } from '../aussage.rules.ts';
import { type Fall, ist, mindestens, pruefe, sprachniveau, trifftZu } from '../fall.rules.ts';
import { istMangelberuf } from '../qualifikation.rules.ts';
import { MINDESTPUNKTE, PUNKTE } from '../schwellen.data.ts';
import { vollendet } from '../zeit.rules.ts';

/**
 * No. 1: a foreign qualification for which more is needed before it counts as equivalent; in a regulated occupation
 * (letter b) that is a degree as well.
 */
export function hatPunkteNachNummer1(fall: Fall): Aussage {
  const schwebt = ist(fall, 'qualifikation.bewertung', 'beantragt');
  if (schwebt.gilt === true) return { ...schwebt, gilt: undefined };
  return alle(
    ist(fall, 'qualifikation.art', 'auslaendische_berufsqualifikation', 'auslaendischer_hochschulabschluss'),
    ist(fall, 'qualifikation.bewertung', 'teilweise_gleichwertig'),
  );
}

/** „Älter als n Jahre“ begins with the day after the birthday on which n years are complete. */
function hoechstensAlt(fall: Fall, jahre: number): Aussage {
  return pruefe(
    fall,
    ['person.geburtsdatum', 'antrag.gestellt_am'],
    (geburt, antrag) => antrag <= vollendet(geburt, jahre),
  );
}

/** Those that exclude one another stand so that at most one holds; experience counts after a qualification (no. 6 to 8). */
function merkmale(fall: Fall): Readonly<Record<keyof typeof PUNKTE, Aussage>> {
  const deutsch = (niveau: 'A2' | 'B1' | 'B2') => sprachniveau(fall, 'sprache.deutsch', niveau);
  const qualifiziert = nicht(ist(fall, 'qualifikation.art', 'keine'));
  const fuenfJahre = alle(qualifiziert, mindestens(fall, 'qualifikation.berufserfahrung_monate_letzte_7_jahre', 60));
  const zweiJahre = alle(qualifiziert, mindestens(fall, 'qualifikation.berufserfahrung_monate_letzte_5_jahre', 24));
  return {
    1: hatPunkteNachNummer1(fall),
    2: deutsch('B2'),
    3: alle(deutsch('B1'), nicht(deutsch('B2'))),
    4: alle(deutsch('A2'), nicht(deutsch('B1'))),
    5: sprachniveau(fall, 'sprache.englisch', 'C1'),
    6: fuenfJahre,
    7: alle(zweiJahre, nicht(fuenfJahre)),
    8: alle(qualifiziert, istMangelberuf(fall, 'qualifikation.isco')),
    9: hoechstensAlt(fall, 35),
    10: alle(hoechstensAlt(fall, 40), nicht(hoechstensAlt(fall, 35))),
    11: mindestens(fall, 'chancenkarte.voraufenthalt_monate_letzte_5_jahre', 6),
    12: trifftZu(fall, 'chancenkarte.ehegatte_chancenkarte'),
  };
}

type Nummer = keyof typeof PUNKTE;

/** Only one of each group can hold; while none does, the most that is still possible counts as possible. */
const GRUPPEN: readonly (readonly Nummer[])[] = [[1], [2, 3, 4], [5], [6, 7], [8], [9, 10], [11], [12]];

/** Six points are reached, cannot be reached, or may be reached with what is still missing. */
export function genugPunkte(fall: Fall): Aussage {
  const alleMerkmale = merkmale(fall);
  let sicher = 0;
  let moeglich = 0;
  for (const gruppe of GRUPPEN) {
    const { min, max } = spanne(gruppe, alleMerkmale);
    sicher += min;
    moeglich += max;
  }
  const liste = Object.values(alleMerkmale);
  const tatsachen = unique(liste.flatMap((one) => one.tatsachen));
  if (sicher >= MINDESTPUNKTE) return { gilt: true, tatsachen, fehlt: [] };
  if (moeglich < MINDESTPUNKTE) return { gilt: false, tatsachen, fehlt: [] };
  return {
    gilt: undefined,
    tatsachen,
    fehlt: unique(liste.flatMap(({ gilt, fehlt }) => (gilt === undefined ? fehlt : []))),
  };
}

function spanne(gruppe: readonly Nummer[], merkmal: Readonly<Record<Nummer, Aussage>>): { min: number; max: number } {
  const sicher = gruppe.find((nummer) => merkmal[nummer].gilt === true);
  if (sicher !== undefined) return { min: PUNKTE[sicher], max: PUNKTE[sicher] };
  const offen = gruppe.filter((nummer) => merkmal[nummer].gilt === undefined).map((nummer) => PUNKTE[nummer]);
  return { min: 0, max: Math.max(0, ...offen) };
}
