/** § 25 (1) to (3) AufenthG: protection granted by the Bundesamt, and bans on deportation. */

import { ermittlungsverfahren, zwingendeVersagung } from '../allgemein.rules.ts';
import { type Aussage, alle, JA, nicht } from '../aussage.rules.ts';
import { type Fall, ist, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { entfaelltWenn, erfuelltWenn, offenWenn, voraussetzung } from '../voraussetzung.rules.ts';

/** § 25 (1), (2). */
export const schutzberechtigt: Pruefung = (fall) => [
  zuerkennung(fall),
  voraussetzung(
    'keine_ausweisung_53_3a',
    [aufenthG('25', '2'), aufenthG('25', '1')],
    [
      erfuelltWenn(
        nicht(trifftZu(fall, 'schutz.ausweisung_53_3a')),
        'Es liegt keine Ausweisung nach § 53 Abs. 3a vor.',
      ),
    ],
    'Nach einer Ausweisung unter den Voraussetzungen des § 53 Abs. 3a wird die Aufenthaltserlaubnis nicht erteilt.',
  ),
  ohneAllgemeineVoraussetzungen([aufenthG('5', '3')]),
  voraussetzung(
    'versagung_54',
    [aufenthG('5', '4')],
    [
      erfuelltWenn(
        nicht(ist(fall, 'sicherheit.ausweisungsinteresse', 'p54_abs1_nr2_oder_4')),
        'Kein Ausweisungsinteresse nach § 54 Abs. 1 Nr. 2 oder 4.',
      ),
    ],
    'Bei einem Ausweisungsinteresse nach § 54 Abs. 1 Nr. 2 oder 4 ist der Titel zwingend zu versagen.',
  ),
  ermittlungsverfahren(fall),
];

function zuerkennung(fall: Fall): Voraussetzung {
  const asyl = ist(fall, 'schutz.bamf_entscheidung', 'asylberechtigt');
  const international = ist(fall, 'schutz.bamf_entscheidung', 'fluechtling', 'subsidiaer');
  return voraussetzung(
    'schutzzuerkennung',
    zuerkennungNormen(asyl, international),
    [
      erfuelltWenn(asyl, 'Das Bundesamt hat die Asylberechtigung anerkannt.'),
      erfuelltWenn(international, 'Das Bundesamt hat internationalen Schutz zuerkannt.'),
    ],
    'Das Bundesamt hat weder Asyl noch internationalen Schutz zuerkannt.',
  );
}

function zuerkennungNormen(asyl: Aussage, international: Aussage): Norm[] {
  if (asyl.gilt === true) return [aufenthG('25', '1')];
  if (international.gilt === true) return [aufenthG('25', '2')];
  return [aufenthG('25', '1'), aufenthG('25', '2')];
}

/** § 5 (3) sentence 1, § 33: paragraphs 1 and 2 of § 5 are not asked for. */
export const ohneAllgemeineVoraussetzungen = (norms: readonly Norm[]): Voraussetzung =>
  voraussetzung(
    'allgemeine_voraussetzungen',
    norms,
    [
      entfaelltWenn(
        JA,
        'Von Lebensunterhalt, Pass, Visum und den übrigen Voraussetzungen des § 5 Abs. 1 und 2 ist abzusehen.',
      ),
    ],
    '',
  );

/** § 25 (3). */
export const abschiebungsverbot: Pruefung = (fall) => {
  const liegtVor = ist(fall, 'schutz.bamf_entscheidung', 'abschiebungsverbot_60_5', 'abschiebungsverbot_60_7');
  const bleibt = nicht(trifftZu(fall, 'schutz.ausreise_anderer_staat_zumutbar'));
  const wirktMit = nicht(trifftZu(fall, 'schutz.mitwirkung_groeblich_verletzt'));
  const unbelastet = nicht(trifftZu(fall, 'schutz.ausschlussgrund_25_3'));
  const norm = [aufenthG('25', '3')];
  return [
    voraussetzung(
      'abschiebungsverbot',
      norm,
      [erfuelltWenn(liegtVor, 'Ein Abschiebungsverbot nach § 60 Abs. 5 oder 7 ist festgestellt.')],
      'Ein Abschiebungsverbot nach § 60 Abs. 5 oder 7 ist nicht festgestellt.',
    ),
    voraussetzung(
      'ausreise_drittstaat',
      norm,
      [erfuelltWenn(bleibt, 'Die Ausreise in einen anderen Staat ist nicht möglich oder nicht zumutbar.')],
      'Die Ausreise in einen anderen Staat ist möglich und zumutbar.',
    ),
    voraussetzung(
      'mitwirkung',
      norm,
      [erfuelltWenn(wirktMit, 'Mitwirkungspflichten sind nicht wiederholt oder gröblich verletzt.')],
      'Mitwirkungspflichten sind wiederholt oder gröblich verletzt.',
    ),
    voraussetzung(
      'ausschlussgrund',
      norm,
      [erfuelltWenn(unbelastet, 'Ein Ausschlussgrund nach § 25 Abs. 3 Satz 3 liegt nicht vor.')],
      'Ein Ausschlussgrund nach § 25 Abs. 3 Satz 3 liegt vor.',
    ),
    ohneAllgemeineVoraussetzungen([aufenthG('5', '3')]),
    sperre(fall, alle(liegtVor, bleibt, wirktMit, unbelastet)),
    zwingendeVersagung(fall),
    ermittlungsverfahren(fall),
  ];
};

/** § 10 (3) sentences 1 and 2 do not bar § 25 (3): it belongs to section 5, and sentence 3 lifts the stricter bar. */
function sperre(fall: Fall, anspruch: Aussage): Voraussetzung | undefined {
  if (ist(fall, 'schutz.asylverfahren', 'keines').gilt === true) return undefined;
  return voraussetzung(
    'titelerteilungssperre',
    [aufenthG('10', '3'), aufenthG('10', '1')],
    [
      offenWenn(
        ist(fall, 'schutz.asylverfahren', 'laufend'),
        'Solange das Asylverfahren läuft, ist die Zustimmung der obersten Landesbehörde nötig (§ 10 Abs. 1).',
      ),
      erfuelltWenn(
        nicht(ist(fall, 'schutz.asylverfahren', 'abgelehnt_30_1_nr3_bis_7')),
        'Titel nach Kapitel 2 Abschnitt 5 dürfen erteilt werden (§ 10 Abs. 3 Satz 1).',
      ),
      erfuelltWenn(
        anspruch,
        'Die Voraussetzungen des § 25 Abs. 3 liegen vor; § 10 Abs. 3 Satz 2 gilt dann nicht (Satz 3).',
      ),
    ],
    'Nach einer Ablehnung nach § 30 Abs. 1 Nr. 3 bis 7 AsylG ist der Titel gesperrt (§ 10 Abs. 3 Satz 2).',
  );
}
