/** Erlaubnis zum Daueraufenthalt – EU: §§ 9a to 9c AufenthG. */
import { auchBeiVerfestigung, pass } from '../allgemein.rules.ts';
import { alle, eine, nicht } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe } from '../fall.rules.ts';
import { istGesichert } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { besitzt } from '../status.rules.ts';
import type { Titel } from '../tatsachen/werte.schema.ts';
import { grundkenntnisse, sicherheit, sprache, titelzeit, wohnraum } from '../verfestigung.rules.ts';
import { erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';

const ABS_2 = aufenthG('9a', '2');
const ABS_3 = aufenthG('9a', '3');
/** (2) sentence 2: § 9 (2) sentences 2 to 5, but not 6, which excuses from livelihood. */
const ABSEHEN = { kurs: true, krankheit: true };

/** „Ist zu erteilen“: a claim. */
export const pruefeDaueraufenthalt: Pruefung = (fall) => [
  besitzzeit(fall),
  ausschlussgrund(fall),
  voraussetzung(
    'lebensunterhalt',
    [ABS_2, aufenthG('9c')],
    [erfuelltWenn(istGesichert(fall), 'Feste und regelmäßige Einkünfte sichern den Lebensunterhalt.')],
    'Feste und regelmäßige Einkünfte sichern den Lebensunterhalt nicht.',
  ),
  sprache(fall, [ABS_2], 'B1', ABSEHEN),
  grundkenntnisse(fall, [ABS_2], ABSEHEN),
  sicherheit(fall, [ABS_2]),
  wohnraum(fall, [ABS_2]),
  pass(fall),
  ...auchBeiVerfestigung(fall),
];

const KEIN_AUFENTHALTSTITEL: readonly Titel[] = ['keiner', 'visum_c', 'gestattung', 'duldung'];

/** (2) no. 1; § 9b (1) no. 4 (studies, training) and no. 5 (asylum procedure of those who got protection). */
function besitzzeit(fall: Fall): Voraussetzung {
  const fuenfJahre = (mitAsylverfahren: boolean) => titelzeit(fall, { monate: 60, mitStudium: true, mitAsylverfahren });
  return voraussetzung(
    'titelzeit',
    [ABS_2],
    [
      erfuelltWenn(
        alle(
          pruefe(fall, ['aufenthalt.titel'], (titel) => !KEIN_AUFENTHALTSTITEL.includes(titel)),
          eine(fuenfJahre(false), alle(besitzt(fall, ...SCHUTZBERECHTIGT), fuenfJahre(true))),
        ),
        'Seit fünf Jahren besteht ein Aufenthalt mit Aufenthaltstitel, anrechenbare Zeiten eingeschlossen.',
      ),
    ],
    'Fünf Jahre Aufenthalt mit Aufenthaltstitel sind nicht erreicht.',
  );
}

const SCHUTZBERECHTIGT = ['AE_25_1', 'AE_25_2_fluechtling', 'AE_25_2_subsidiaer'] as const;
/** (3) no. 1: section 5, but not of those with international protection. */
const ABSCHNITT_5_OHNE_SCHUTZ = ['AE_24', 'AE_25_3', 'AE_25_5', 'AE_25a', 'AE_25b', 'AE_104c'] as const;
/** (3) no. 4 and 5: training and studies; purposes that by their nature are temporary. */
const VORUEBERGEHEND = ['AE_16a', 'AE_16b', 'AE_16d', 'AE_20', 'CK_20a'] as const;

function ausschlussgrund(fall: Fall): Voraussetzung {
  const geschuetzt = bekannt(
    eine(
      ist(fall, 'schutz.bamf_entscheidung', 'asylberechtigt', 'fluechtling', 'subsidiaer'),
      ist(fall, 'schutz.eu_status', 'int_schutz_zuerkannt'),
    ),
  );
  return voraussetzung(
    'ausschlussgrund',
    [ABS_3],
    [
      nichtErfuelltWenn(
        ist(fall, 'schutz.asylverfahren', 'laufend'),
        'Über einen Asylantrag ist noch nicht entschieden (§ 9a Abs. 3 Nr. 2 AufenthG).',
      ),
      nichtErfuelltWenn(
        alle(besitzt(fall, ...ABSCHNITT_5_OHNE_SCHUTZ), nicht(geschuetzt)),
        'Ein humanitärer Titel ohne internationalen Schutz schließt den Daueraufenthalt – EU aus (§ 9a Abs. 3 Nr. 1 AufenthG).',
      ),
      nichtErfuelltWenn(
        besitzt(fall, ...VORUEBERGEHEND),
        'Der Titel dient einem vorübergehenden Zweck (§ 9a Abs. 3 Nr. 4, 5 AufenthG).',
      ),
      nichtErfuelltWenn(
        ist(
          fall,
          'schutz.eu_status',
          'voruebergehender_schutz',
          'voruebergehender_schutz_beantragt',
          'int_schutz_antrag_offen',
        ),
        'Ein Schutzstatus oder Schutzantrag in einem Mitgliedstaat schließt den Daueraufenthalt – EU aus (§ 9a Abs. 3 AufenthG).',
      ),
      offenWenn(
        bekannt(alle(besitzt(fall, 'AE_30', 'AE_32'), ist(fall, 'bezugsperson.titel', ...VORUEBERGEHEND))),
        'Die Bezugsperson hält sich nur vorübergehend auf; § 9a Abs. 3 Nr. 5 Buchst. c AufenthG ist zu klären.',
      ),
      erfuelltWenn(
        pruefe(fall, ['schutz.eu_status', 'aufenthalt.titel'], () => true),
        'Es liegt kein Ausschlussgrund vor.',
      ),
    ],
    'Es liegt ein Ausschlussgrund vor.',
  );
}
