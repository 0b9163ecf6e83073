/** Niederlassungserlaubnis of recognised refugees: § 26 (3) AufenthG, after five years (sentence 1) or three (sentence 3). */
import { auchBeiVerfestigung } from '../allgemein.rules.ts';
import { type Aussage, alle, nicht } from '../aussage.rules.ts';
import { type Fall, gedeckt, pruefe, trifftZu } from '../fall.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { regelaltersgrenze } from '../regelalter.rules.ts';
import { besitzt } from '../status.rules.ts';
import type { Deckung } from '../tatsachen/werte.schema.ts';
import {
  beschaeftigungErlaubt,
  grundkenntnisse,
  sicherheit,
  sprache,
  titelzeit,
  wegenKrankheitOhneErwerb,
  wohnraum,
} from '../verfestigung.rules.ts';
import { entfaelltWenn, erfuelltWenn, nurDagegen, voraussetzung, type Weg } from '../voraussetzung.rules.ts';

const ABS_3 = aufenthG('26', '3');
const NORMS = [ABS_3, aufenthG('9', '2')];
const zeit = (fall: Fall, monate: number): Aussage =>
  titelzeit(fall, { monate, mitStudium: true, mitAsylverfahren: true });

/** First the way after five years; where they are not reached, the one after three. „Ist zu erteilen“: a claim. */
export const pruefeNiederlassungSchutz: Pruefung = (fall) =>
  zeit(fall, 60).gilt === false ? nachDreiJahren(fall) : nachFuenfJahren(fall);

/** Sentences 1 and 2: § 9 (2) sentences 2 to 6, (3) sentence 1 and (4) apply. */
const nachFuenfJahren: Pruefung = (fall) => [
  ...gemeinsam(fall, 60, { kurs: true, krankheit: true }),
  lebensunterhalt(fall, 'ueberwiegend', [
    wegenKrankheitOhneErwerb(fall),
    entfaelltWenn(
      pruefe(fall, ['person.geburtsdatum'], (geburt) => regelaltersgrenze(geburt) <= fall.stichtag),
      'Die Regelaltersgrenze ist erreicht (§ 26 Abs. 3 Satz 2 AufenthG).',
    ),
  ]),
  sprache(fall, [ABS_3], 'A2', { kurs: true, krankheit: true }),
];

/** Sentences 3 and 4: only § 9 (3) sentence 1 and (4) apply. */
const nachDreiJahren: Pruefung = (fall) => [
  ...gemeinsam(fall, 36, { kurs: false, krankheit: false }),
  lebensunterhalt(fall, 'weit_ueberwiegend', []),
  sprache(fall, [ABS_3], 'C1', { kurs: false, krankheit: false }),
];

function gemeinsam(
  fall: Fall,
  monate: 36 | 60,
  absehen: { kurs: boolean; krankheit: boolean },
): readonly (Voraussetzung | undefined)[] {
  return [
    voraussetzung(
      'vorstatus',
      [ABS_3],
      [
        erfuelltWenn(
          besitzt(fall, 'AE_25_1', 'AE_25_2_fluechtling'),
          'Die Aufenthaltserlaubnis beruht auf Asyl oder Flüchtlingsschutz.',
        ),
      ],
      'Es fehlt eine Aufenthaltserlaubnis als Asylberechtigter oder Flüchtling.',
    ),
    voraussetzung(
      'titelzeit',
      [ABS_3],
      [erfuelltWenn(zeit(fall, monate), `Mit dem Asylverfahren sind ${monate} Monate erreicht.`)],
      `Auch mit dem Asylverfahren sind ${monate} Monate nicht erreicht.`,
    ),
    voraussetzung(
      'keine_widerrufsmitteilung',
      [ABS_3],
      [
        erfuelltWenn(
          nicht(trifftZu(fall, 'schutz.widerrufsmitteilung')),
          'Das Bundesamt hat nichts zu Widerruf oder Rücknahme mitgeteilt.',
        ),
      ],
      'Das Bundesamt hat mitgeteilt, dass Widerruf oder Rücknahme in Betracht kommt.',
    ),
    sicherheit(fall, NORMS),
    grundkenntnisse(fall, NORMS, absehen),
    wohnraum(fall, NORMS),
    nurDagegen(beschaeftigungErlaubt(fall, NORMS)),
    ...auchBeiVerfestigung(fall),
  ];
}

function lebensunterhalt(fall: Fall, verlangt: Deckung, absehen: readonly Weg[]): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    [ABS_3],
    [
      erfuelltWenn(
        alle(gedeckt(fall, verlangt), trifftZu(fall, 'lebensunterhalt.krankenversicherung')),
        `Der Lebensunterhalt ist ${verlangt === 'ueberwiegend' ? 'überwiegend' : 'weit überwiegend'} gesichert.`,
      ),
      ...absehen,
    ],
    `Der Lebensunterhalt ist nicht ${verlangt === 'ueberwiegend' ? 'überwiegend' : 'weit überwiegend'} gesichert.`,
  );
}
