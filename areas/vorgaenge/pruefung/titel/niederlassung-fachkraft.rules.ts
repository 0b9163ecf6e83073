/** Niederlassungserlaubnis for Fachkräfte (§ 18c (1)) and holders of a Blue Card EU (§ 18c (2) AufenthG). */
import { auchBeiVerfestigung, pass } from '../allgemein.rules.ts';
import { type Aussage, alle, eine } from '../aussage.rules.ts';
import { type Fall, mindestens, sprachniveau, trifftZu, wertVon } from '../fall.rules.ts';
import { istGesichert } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Norm, Voraussetzung } from '../pruefung.schema.ts';
import { besitzt } from '../status.rules.ts';
import {
  beschaeftigungErlaubt,
  entweder,
  grundkenntnisse,
  hatInlaendischenAbschluss,
  kursBestanden,
  sicherheit,
  sprache,
  titelzeit,
  wegenKrankheitOhneErwerb,
  wohnraum,
} from '../verfestigung.rules.ts';
import { erfuelltWenn, nurDagegen, voraussetzung } from '../voraussetzung.rules.ts';

const ABS_1 = aufenthG('18c', '1');
const ABS_2 = aufenthG('18c', '2');
/** Both paragraphs: § 9 (2) sentences 2 to 4 and 6 apply. */
const ABSEHEN = { kurs: true, krankheit: true };

/** „Ist zu erteilen“: a claim. */
export const pruefeNiederlassungFachkraft: Pruefung = (fall) =>
  wertVon(fall, 'aufenthalt.titel') === 'BK_18g' ? nachAbsatz2(fall) : nachAbsatz1(fall);

const nachAbsatz1: Pruefung = (fall) => [
  voraussetzung(
    'titelzeit',
    [ABS_1],
    [
      erfuelltWenn(
        alle(
          besitzt(fall, 'AE_18a', 'AE_18b', 'AE_18d', 'BK_18g'),
          entweder(titelzeit(fall, { monate: 36 }), titelzeit(fall, { monate: 24 }), hatInlaendischenAbschluss(fall)),
        ),
        'Der Titel als Fachkraft wird seit drei Jahren besessen, bei inländischem Abschluss seit zwei.',
      ),
    ],
    'Ein Titel als Fachkraft wird noch nicht lange genug besessen.',
  ),
  beitragszeit(
    fall,
    ABS_1,
    entweder(
      mindestens(fall, 'rente.monate', 36),
      mindestens(fall, 'rente.monate', 24),
      hatInlaendischenAbschluss(fall),
    ),
  ),
  sprache(fall, [ABS_1], 'B1', ABSEHEN),
  voraussetzung(
    'arbeitsplatz',
    [ABS_1],
    [
      erfuelltWenn(
        trifftZu(fall, 'beschaeftigung.qualifiziert'),
        'Der Arbeitsplatz darf mit einem Titel als Fachkraft besetzt werden.',
      ),
    ],
    'Der Arbeitsplatz trägt keinen Titel als Fachkraft.',
  ),
  ...gemeinsam(fall, ABS_1),
];

const nachAbsatz2: Pruefung = (fall) => [
  voraussetzung(
    'beschaeftigungszeit',
    [ABS_2],
    [
      erfuelltWenn(
        entweder(
          mindestens(fall, 'beschaeftigung.monate_18g', 27),
          mindestens(fall, 'beschaeftigung.monate_18g', 21),
          hatB1(fall),
        ),
        'Mit der Blauen Karte EU wurden 27 Monate gearbeitet, mit B1 genügen 21.',
      ),
    ],
    'Mit der Blauen Karte EU wurde noch nicht lange genug gearbeitet.',
  ),
  beitragszeit(
    fall,
    ABS_2,
    entweder(mindestens(fall, 'rente.monate', 27), mindestens(fall, 'rente.monate', 21), hatB1(fall)),
  ),
  sprache(fall, [ABS_2], 'A1', ABSEHEN),
  ...gemeinsam(fall, ABS_2),
];

/** (2) sentence 3; the integration course proves B1. */
const hatB1 = (fall: Fall): Aussage =>
  eine(sprachniveau(fall, 'sprache.deutsch', 'B1'), kursBestanden(fall, 'sprache.deutsch'));

function beitragszeit(fall: Fall, norm: Norm, reicht: Aussage): Voraussetzung {
  return voraussetzung(
    'rente',
    [norm],
    [erfuelltWenn(reicht, 'Die verlangten Beitragsmonate sind erreicht.'), wegenKrankheitOhneErwerb(fall)],
    'Die verlangten Beitragsmonate sind nicht erreicht.',
  );
}

/** (1) no. 5 and (2): § 9 (2) sentence 1 no. 2, 4 to 6, 8 and 9. */
function gemeinsam(fall: Fall, norm: Norm): readonly (Voraussetzung | undefined)[] {
  const norms = [norm, aufenthG('9', '2')];
  return [
    voraussetzung(
      'lebensunterhalt',
      norms,
      [erfuelltWenn(istGesichert(fall), 'Der Lebensunterhalt ist gesichert.'), wegenKrankheitOhneErwerb(fall)],
      'Der Lebensunterhalt ist nicht gesichert.',
    ),
    sicherheit(fall, norms),
    grundkenntnisse(fall, norms, ABSEHEN),
    wohnraum(fall, norms),
    pass(fall),
    nurDagegen(beschaeftigungErlaubt(fall, norms)),
    ...auchBeiVerfestigung(fall),
  ];
}
