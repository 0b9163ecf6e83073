/** Niederlassungserlaubnis: § 9 (2) to (4) AufenthG. */
import { auchBeiVerfestigung, pass } from '../allgemein.rules.ts';
import { type Aussage, alle } from '../aussage.rules.ts';
import { bekannt, type Fall, ist, mindestens, trifftZu } from '../fall.rules.ts';
import { istGesichert } from '../mittel.rules.ts';
import { aufenthG } from '../norm.rules.ts';
import type { Pruefung } from '../pruefung.rules.ts';
import type { Voraussetzung } from '../pruefung.schema.ts';
import { besitzt } from '../status.rules.ts';
import {
  beschaeftigungErlaubt,
  grundkenntnisse,
  rente,
  sicherheit,
  sprache,
  titelzeit,
  wegenKrankheitOhneErwerb,
  wohnraum,
} from '../verfestigung.rules.ts';
import { entfaelltWenn, erfuelltWenn, voraussetzung } from '../voraussetzung.rules.ts';

const ABS_2 = aufenthG('9', '2');
const ABSEHEN = { kurs: true, krankheit: true };

/** „Ist zu erteilen“: a claim. */
export const pruefeNiederlassung: Pruefung = (fall) => [
  besitzzeit(fall),
  voraussetzung(
    'lebensunterhalt',
    [ABS_2, aufenthG('2', '3')],
    [erfuelltWenn(istGesichert(fall), 'Der Lebensunterhalt ist gesichert.'), wegenKrankheitOhneErwerb(fall)],
    'Der Lebensunterhalt ist nicht gesichert.',
  ),
  beitragszeit(fall),
  sicherheit(fall, [ABS_2]),
  beschaeftigungErlaubt(fall, [ABS_2]),
  sprache(fall, [ABS_2, aufenthG('2', '11')], 'B1', ABSEHEN),
  grundkenntnisse(fall, [ABS_2], ABSEHEN),
  wohnraum(fall, [ABS_2]),
  pass(fall),
  ...auchBeiVerfestigung(fall),
];

/**
 * Aufenthaltserlaubnisse to which § 9 applies, the Blue Card among them (§ 4 (1)). Not those of §§ 16a (1), 16b (4),
 * 16d (3), 20a (6) and the one of § 104c, which leads to §§ 25a, 25b only.
 */
const MIT_PARAGRAF_9 = [
  'AE_18a',
  'AE_18b',
  'AE_18d',
  'BK_18g',
  'AE_19c_1',
  'AE_19c_1_fuehrung_wissenschaft',
  'AE_19c_2',
  'AE_20',
  'AE_21',
  'AE_24',
  'AE_25_1',
  'AE_25_2_fluechtling',
  'AE_25_2_subsidiaer',
  'AE_25_3',
  'AE_25_5',
  'AE_25a',
  'AE_25b',
  'AE_28',
  'AE_30',
  'AE_31',
  'AE_32',
  'AE_33',
] as const;

/** (2) no. 1 with (4); (3a) no. 2 for the spouse of a Fachkraft. */
function besitzzeit(fall: Fall): Voraussetzung {
  const titel = besitzt(fall, ...MIT_PARAGRAF_9);
  return voraussetzung(
    'titelzeit',
    [ABS_2, aufenthG('9', '4')],
    [
      erfuelltWenn(
        alle(titel, titelzeit(fall, { monate: 60, mitStudium: true })),
        'Die Aufenthaltserlaubnis wird seit fünf Jahren besessen, anrechenbare Zeiten eingeschlossen.',
      ),
      erfuelltWenn(
        alle(titel, titelzeit(fall, { monate: 36, mitStudium: true }), istEhegatteEinerFachkraft(fall)),
        'Bei Ehegatten einer Fachkraft mit Niederlassungserlaubnis genügen drei Jahre (§ 9 Abs. 3a AufenthG).',
      ),
    ],
    'Eine Aufenthaltserlaubnis, auf die § 9 AufenthG anwendbar ist, wird noch nicht fünf Jahre besessen.',
  );
}

/** (3a): living with a spouse who holds a title of § 18c, and working 20 hours a week. Only where all of it is known. */
function istEhegatteEinerFachkraft(fall: Fall): Aussage {
  return bekannt(
    alle(
      ist(fall, 'bezugsperson.titel', 'NE_18c', 'NE_18c_3'),
      ist(fall, 'familie.beziehung', 'ehegatte'),
      trifftZu(fall, 'familie.lebensgemeinschaft_besteht'),
      mindestens(fall, 'beschaeftigung.wochenstunden', 20),
      titelzeit(fall, { monate: 36, mitStudium: true }),
    ),
  );
}

/** (2) no. 3, sentence 6; (3) sentences 1 and 2; (3a) does not ask for it. */
function beitragszeit(fall: Fall): Voraussetzung {
  return voraussetzung(
    'rente',
    [ABS_2, aufenthG('9', '3')],
    [
      ...rente(fall, 60, true),
      entfaelltWenn(
        trifftZu(fall, 'schule.in_ausbildung'),
        'Während einer Ausbildung wird davon abgesehen (§ 9 Abs. 3 Satz 2 AufenthG).',
      ),
      wegenKrankheitOhneErwerb(fall),
      entfaelltWenn(
        istEhegatteEinerFachkraft(fall),
        'Ehegatten einer Fachkraft brauchen keine Beitragszeiten (§ 9 Abs. 3a AufenthG).',
      ),
    ],
    '60 Beitragsmonate sind weder selbst noch durch den Ehegatten erreicht.',
  );
}
