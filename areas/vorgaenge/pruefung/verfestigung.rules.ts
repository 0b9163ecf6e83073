/** What permanent titles share: § 9 (2) to (4) AufenthG, to which §§ 9a, 18c and 26 refer in part. */
import { strafverfahrenLaeuft } from './allgemein.rules.ts';
import { type Aussage, alle, eine, nicht } from './aussage.rules.ts';
import { bekannt, type Fall, ist, pruefe, sprachniveau, trifftZu } from './fall.rules.ts';
import type { Norm, Voraussetzung } from './pruefung.schema.ts';
import type { Niveau } from './tatsachen/werte.schema.ts';
import type { Feld, Wert } from './tatsachen.schema.ts';
import {
  entfaelltWenn,
  erfuelltWenn,
  nichtErfuelltWenn,
  offenWenn,
  voraussetzung,
  type Weg,
} from './voraussetzung.rules.ts';
import { plusMonate } from './zeit.rules.ts';

/** Sentence 2: the integration course proves language and knowledge; as long as it is not known, the known level stands. */
export const kursBestanden = (fall: Fall, statt: Feld): Aussage => {
  const kurs = trifftZu(fall, 'integration.integrationskurs_bestanden');
  return pruefe(fall, [statt], () => true).gilt === true ? bekannt(kurs) : kurs;
};

interface Absehen {
  /** § 9 (2) sentence 2. */
  readonly kurs: boolean;
  /** § 9 (2) sentence 3. */
  readonly krankheit: boolean;
}

export function sprache(fall: Fall, norms: readonly Norm[], niveau: Niveau, absehen: Absehen): Voraussetzung {
  return voraussetzung(
    'sprache',
    norms,
    [
      erfuelltWenn(sprachniveau(fall, 'sprache.deutsch', niveau), `Deutschkenntnisse auf ${niveau} sind nachgewiesen.`),
      ...wegeDesAbsehens(fall, 'sprache.deutsch', absehen),
    ],
    `Deutschkenntnisse auf ${niveau} sind nicht nachgewiesen.`,
  );
}

/** No. 8. */
export function grundkenntnisse(fall: Fall, norms: readonly Norm[], absehen: Absehen): Voraussetzung {
  return voraussetzung(
    'grundkenntnisse',
    norms,
    [
      erfuelltWenn(
        trifftZu(fall, 'integration.grundkenntnisse'),
        'Grundkenntnisse der Rechts- und Gesellschaftsordnung sind nachgewiesen.',
      ),
      ...wegeDesAbsehens(fall, 'integration.grundkenntnisse', absehen),
    ],
    'Grundkenntnisse der Rechts- und Gesellschaftsordnung sind nicht nachgewiesen.',
  );
}

function wegeDesAbsehens(fall: Fall, statt: Feld, { kurs, krankheit }: Absehen): Weg[] {
  const durchKurs = erfuelltWenn(kursBestanden(fall, statt), 'Der Integrationskurs ist erfolgreich abgeschlossen.');
  const wegenKrankheit = entfaelltWenn(
    trifftZu(fall, 'integration.krankheit_hindert_sprache'),
    'Wegen Krankheit oder Behinderung wird davon abgesehen.',
  );
  return [...(kurs ? [durchKurs] : []), ...(krankheit ? [wegenKrankheit] : [])];
}

/** No. 4; while an investigation runs nobody can say. */
export function sicherheit(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  const gruende = trifftZu(fall, 'sicherheit.gruende_oeffentliche_sicherheit');
  return voraussetzung(
    'sicherheit',
    norms,
    [
      nichtErfuelltWenn(gruende, 'Gründe der öffentlichen Sicherheit oder Ordnung stehen entgegen.'),
      offenWenn(strafverfahrenLaeuft(fall), 'Ein Ermittlungs- oder Strafverfahren läuft.'),
      erfuelltWenn(nicht(gruende), 'Gründe der öffentlichen Sicherheit oder Ordnung stehen nicht entgegen.'),
    ],
    'Gründe der öffentlichen Sicherheit oder Ordnung stehen entgegen.',
  );
}

/** No. 5. */
export function beschaeftigungErlaubt(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  return voraussetzung(
    'beschaeftigung_erlaubt',
    norms,
    [
      entfaelltWenn(nicht(trifftZu(fall, 'beschaeftigung.arbeitnehmer')), 'Die Person ist nicht Arbeitnehmer.'),
      erfuelltWenn(trifftZu(fall, 'beschaeftigung.erlaubt'), 'Die Beschäftigung ist erlaubt.'),
    ],
    'Die Beschäftigung ist nicht erlaubt.',
  );
}

/** No. 9. */
export function wohnraum(fall: Fall, norms: readonly Norm[]): Voraussetzung {
  return voraussetzung(
    'wohnraum',
    norms,
    [erfuelltWenn(trifftZu(fall, 'wohnraum.ausreichend'), 'Ausreichender Wohnraum ist vorhanden.')],
    'Ausreichender Wohnraum fehlt.',
  );
}

/** Sentence 6. */
export const wegenKrankheitOhneErwerb = (fall: Fall): Weg =>
  entfaelltWenn(
    trifftZu(fall, 'integration.krankheit_hindert_erwerb'),
    'Wegen Krankheit oder Behinderung wird davon abgesehen (§ 9 Abs. 2 Satz 6 AufenthG).',
  );

export interface Zeit {
  readonly monate: number;
  /** § 9 (4) no. 3, § 9b (1) no. 4: half of the time of studies or training, in full months. */
  readonly mitStudium?: boolean;
  /** § 26 (3): the whole asylum procedure. */
  readonly mitAsylverfahren?: boolean;
}

/** The title has been held long enough on the day of the examination, times that count included. */
export function titelzeit(fall: Fall, { monate, mitStudium = false, mitAsylverfahren = false }: Zeit): Aussage {
  return pruefe(
    fall,
    ['aufenthalt.titel_seit', 'aufenthalt.monate_studium_ausbildung', 'schutz.asylverfahren_monate'],
    (seit, studium, asyl) => {
      const angerechnet = (mitStudium ? Math.floor(studium / 2) : 0) + (mitAsylverfahren ? asyl : 0);
      return plusMonate(seit, Math.max(0, monate - angerechnet)) <= fall.stichtag;
    },
  );
}

/** § 9 (3) sentence 1: the contributions of a spouse with whom one lives are enough. */
export function rente(fall: Fall, monate: number, mitEhegatte: boolean): Weg[] {
  const reicht = (feld: 'rente.monate' | 'rente.ehegatte_monate') =>
    pruefe(fall, [feld], (n: Wert<typeof feld>) => n >= monate);
  const eigene = erfuelltWenn(reicht('rente.monate'), `Mindestens ${monate} Beitragsmonate sind nachgewiesen.`);
  const ehegatte = erfuelltWenn(
    alle(trifftZu(fall, 'familie.lebensgemeinschaft_besteht'), reicht('rente.ehegatte_monate')),
    `Der Ehegatte hat mindestens ${monate} Beitragsmonate (§ 9 Abs. 3 AufenthG).`,
  );
  return mitEhegatte ? [eigene, ehegatte] : [eigene];
}

/** § 18c (1) sentence 2: training or studies completed in Germany. */
export const hatInlaendischenAbschluss = (fall: Fall): Aussage =>
  ist(fall, 'qualifikation.art', 'inlaendische_berufsausbildung', 'deutscher_hochschulabschluss');

/** One of these periods, the shorter one under its condition. */
export const entweder = (lang: Aussage, kurz: Aussage, bedingung: Aussage): Aussage =>
  eine(lang, alle(kurz, bedingung));
