/** Blue Card EU: § 18g AufenthG, with a degree (1) or with experience in IT (2). */
import { auchZuBeachten, lebensunterhalt, pass, visum } from '../allgemein.rules.ts';
import { type Aussage, alle, eine, NEIN, nicht } from '../aussage.rules.ts';
import { berufsausuebungserlaubnis, gehaltAb, versicherungBeschaeftigung } from '../beschaeftigung.rules.ts';
import { bekannt, type Fall, ist, mindestens, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG, beschV } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { gehoertZu, istFachkraftMitHochschulabschluss, istMangelberuf } from '../qualifikation.rules.ts';
import { BLAUE_KARTE_ERMAESSIGT_PROMILLE, BLAUE_KARTE_PROMILLE, IT_BERUFE } from '../schwellen.data.ts';
import { besitzt } from '../status.rules.ts';
import {
  entfaelltWenn,
  erfuelltWenn,
  nichtErfuelltWenn,
  nurDagegen,
  offenWenn,
  voraussetzung,
} from '../voraussetzung.rules.ts';
import { minusMonate, plusMonate } from '../zeit.rules.ts';
import { zustimmungswege } from '../zustimmung.rules.ts';
import { ablehnungsgrund } from './ablehnungsgrund.rules.ts';
import { grundFachkraft } from './fachkraft.rules.ts';

const ABS_1 = aufenthG('18g', '1');
const ABS_2 = aufenthG('18g', '2');

export const pruefeBlaueKarte: Pruefung = (fall) => {
  const ueberErfahrung = mussUeberErfahrung(fall);
  const norm = ueberErfahrung ? ABS_2 : ABS_1;
  return [
    fachkraft(fall),
    gehalt(fall),
    zustimmung(fall, ueberErfahrung),
    angemessen(fall, norm),
    beschaeftigungsdauer(fall),
    ablehnungsgrund(fall, 'BK_18g'),
    berufsausuebungserlaubnis(fall),
    visum(fall, { anspruch: true }),
    pass(fall),
    ueberErfahrung ? itErfahrung(fall) : undefined,
    nurDagegen(versicherungBeschaeftigung(fall)),
    giltAlsGesichert(fall) ? undefined : nurDagegen(lebensunterhalt(fall)),
    ...auchZuBeachten(fall, 'anspruch'),
  ];
};

/** (2): without a degree that counts, or while it is assessed, three years in IT carry the Blue Card. */
function mussUeberErfahrung(fall: Fall): boolean {
  const { gilt } = istFachkraftMitHochschulabschluss(fall);
  if (gilt === true) return false;
  if (gilt === undefined) return traegtErfahrung(fall).gilt === true;
  return gehoertZu(fall, 'beschaeftigung.isco', IT_BERUFE).gilt !== false;
}

/** (2) no. 3: three years of the last seven, at the level of a degree, and needed for the work. */
function hatItErfahrung(fall: Fall): Aussage {
  return alle(
    mindestens(fall, 'qualifikation.it_erfahrung_monate_letzte_7_jahre', 36),
    trifftZu(fall, 'qualifikation.niveau_vergleichbar_hochschule'),
  );
}

const traegtErfahrung = (fall: Fall): Aussage =>
  alle(gehoertZu(fall, 'beschaeftigung.isco', IT_BERUFE), hatItErfahrung(fall));

/** While an assessment is awaited, experience that nobody has claimed is not asked for. */
function fachkraft(fall: Fall): Voraussetzung {
  const akademisch = istFachkraftMitHochschulabschluss(fall);
  const erfahrung = traegtErfahrung(fall);
  const schwebt = akademisch.gilt === undefined && akademisch.fehlt.length === 0;
  return voraussetzung(
    'fachkraft',
    [ABS_1, aufenthG('18', '3')],
    [
      erfuelltWenn(akademisch, grundFachkraft(fall, akademisch)),
      entfaelltWenn(
        schwebt ? bekannt(erfahrung) : erfahrung,
        'Die Erfahrung in der IT ersetzt den Abschluss (§ 18g Abs. 2 AufenthG).',
      ),
    ],
    'Es gibt weder einen Hochschulabschluss, der zur Fachkraft macht, noch die Erfahrung nach § 18g Abs. 2 AufenthG.',
  );
}

/** (1) sentence 2 no. 2; (6): on an extension the application for it counts. */
function istBerufsanfaenger(fall: Fall): Aussage {
  return pruefe(
    fall,
    ['qualifikation.abschluss_am', 'antrag.gestellt_am'],
    (abschluss, antrag) => minusMonate(antrag, 36) <= abschluss,
  );
}

/** (6): the first card was issued less than 24 months ago, perhaps to a beginner; how it was issued is in no fact. */
function vielleichtAlsAnfaenger(fall: Fall): Aussage {
  return bekannt(
    alle(
      ist(fall, 'antrag.art', 'verlaengerung'),
      besitzt(fall, 'BK_18g'),
      gehaltAb(fall, BLAUE_KARTE_ERMAESSIGT_PROMILLE),
      pruefe(
        fall,
        ['aufenthalt.titel_seit', 'qualifikation.abschluss_am'],
        (seit, abschluss) => plusMonate(seit, 24) > fall.stichtag && minusMonate(seit, 36) <= abschluss,
      ),
    ),
  );
}

/** (1) sentences 1 and 2, (2) no. 1: both occupations of (2) are among those of (1) sentence 2. */
function gehalt(fall: Fall): Voraussetzung {
  return voraussetzung(
    'gehalt',
    [ABS_1, ABS_2],
    [
      erfuelltWenn(
        gehaltAb(fall, BLAUE_KARTE_PROMILLE),
        'Das Gehalt erreicht 50 Prozent der Beitragsbemessungsgrenze.',
      ),
      erfuelltWenn(
        alle(
          gehaltAb(fall, BLAUE_KARTE_ERMAESSIGT_PROMILLE),
          eine(istMangelberuf(fall, 'beschaeftigung.isco'), istBerufsanfaenger(fall)),
        ),
        'Das Gehalt erreicht 45,3 Prozent; das genügt im Engpassberuf und in den ersten drei Jahren nach dem Abschluss.',
      ),
      offenWenn(
        vielleichtAlsAnfaenger(fall),
        'Zu klären ist, ob die erste Blaue Karte EU als Berufsanfänger erteilt wurde.',
      ),
    ],
    'Das Gehalt erreicht die Schwelle der Blauen Karte EU nicht.',
  );
}

/** (1) sentence 1: none from 50 per cent on; below, and on the way of (2), with consent. */
function zustimmung(fall: Fall, ueberErfahrung: boolean): Voraussetzung {
  const norms: Norm[] = [ABS_1, aufenthG('39', '2'), beschV('36', '2'), ABS_2];
  return voraussetzung(
    'ba_zustimmung',
    norms,
    [
      entfaelltWenn(
        ueberErfahrung ? NEIN : gehaltAb(fall, BLAUE_KARTE_PROMILLE),
        'Ab 50 Prozent der Beitragsbemessungsgrenze ist keine Zustimmung nötig.',
      ),
      ...zustimmungswege(fall),
    ],
    'Die Bundesagentur für Arbeit hat nicht zugestimmt.',
  );
}

function angemessen(fall: Fall, norm: Norm): Voraussetzung {
  return voraussetzung(
    'angemessene_beschaeftigung',
    [norm],
    [erfuelltWenn(trifftZu(fall, 'beschaeftigung.angemessen'), 'Die Beschäftigung ist der Qualifikation angemessen.')],
    'Die Beschäftigung ist der Qualifikation nicht angemessen.',
  );
}

/** (3). */
function beschaeftigungsdauer(fall: Fall): Voraussetzung {
  return voraussetzung(
    'beschaeftigungsdauer',
    [aufenthG('18g', '3')],
    [
      nichtErfuelltWenn(
        bekannt(nicht(trifftZu(fall, 'beschaeftigung.angebot_konkret'))),
        'Es gibt kein konkretes Arbeitsplatzangebot.',
      ),
      erfuelltWenn(
        eine(trifftZu(fall, 'beschaeftigung.unbefristet'), mindestens(fall, 'beschaeftigung.dauer_monate', 6)),
        'Das Angebot sieht mindestens sechs Monate vor.',
      ),
    ],
    'Das Angebot sieht weniger als sechs Monate vor.',
  );
}

/** (5): as long as the job stays the same; whether it does is in no fact. */
const giltAlsGesichert = (fall: Fall): boolean => besitzt(fall, 'AE_18a', 'AE_18b').gilt === true;

/** (2) no. 3. */
function itErfahrung(fall: Fall): Voraussetzung {
  return voraussetzung(
    'it_erfahrung',
    [ABS_2],
    [erfuelltWenn(hatItErfahrung(fall), 'Drei Jahre IT-Erfahrung auf Hochschulniveau in sieben Jahren liegen vor.')],
    'Drei Jahre IT-Erfahrung auf Hochschulniveau in sieben Jahren liegen nicht vor.',
  );
}
