/** Requirements that most titles share: §§ 3, 5 and 79 AufenthG. */
import { type Aussage, alle, eine, JA, NEIN, nicht } from './aussage.rules.ts';
import { bekannt, type Fall, gedeckt, ist, pruefe, trifftZu, wertVon } from './fall.rules.ts';
import { aufenthG } from './norm.rules.ts';
import type { Norm, Voraussetzung } from './pruefung.schema.ts';
import { hatTitel } from './status.rules.ts';
import {
  entfaelltWenn,
  erfuelltWenn,
  nichtErfuelltWenn,
  nurDagegen,
  offenWenn,
  regelfall,
  voraussetzung,
} from './voraussetzung.rules.ts';

/** §§ 3 (1), 5 (1) no. 4 AufenthG. */
export function pass(fall: Fall): Voraussetzung {
  return voraussetzung(
    'pass',
    [aufenthG('3', '1'), aufenthG('5', '1')],
    [
      erfuelltWenn(ist(fall, 'person.pass', 'gueltig'), 'Ein anerkannter und gültiger Pass liegt vor.'),
      regelfall(fall),
    ],
    'Es gibt keinen gültigen Pass oder Passersatz.',
  );
}

/** § 5 (1) no. 1 with § 2 (3) sentence 1 AufenthG: secured, health insurance included. */
export function lebensunterhalt(
  fall: Fall,
  norms: readonly Norm[] = [aufenthG('5', '1'), aufenthG('2', '3')],
): Voraussetzung {
  return voraussetzung(
    'lebensunterhalt',
    norms,
    [
      erfuelltWenn(
        alle(gedeckt(fall, 'vollstaendig'), trifftZu(fall, 'lebensunterhalt.krankenversicherung')),
        'Der Lebensunterhalt ist ohne öffentliche Mittel gesichert, Krankenversicherung eingeschlossen.',
      ),
      regelfall(fall),
    ],
    'Der Lebensunterhalt ist nicht gesichert.',
  );
}

/** § 5 (1) no. 2; § 5 (4) AufenthG knows no exception. */
export function ausweisungsinteresse(fall: Fall): Voraussetzung {
  return voraussetzung(
    'ausweisungsinteresse',
    [aufenthG('5', '1')],
    [
      erfuelltWenn(ist(fall, 'sicherheit.ausweisungsinteresse', 'keines'), 'Es besteht kein Ausweisungsinteresse.'),
      nichtErfuelltWenn(
        ist(fall, 'sicherheit.ausweisungsinteresse', 'p54_abs1_nr2_oder_4'),
        'Der Titel ist zu versagen (§ 5 Abs. 4 AufenthG).',
      ),
      regelfall(fall),
    ],
    'Es besteht ein Ausweisungsinteresse nach § 54 AufenthG.',
  );
}

/** § 41 (1) AufenthV: may enter without a visa and ask for the title in Germany. */
export const STAATEN_41_1: readonly string[] = ['AU', 'CA', 'GB', 'IL', 'JP', 'KR', 'NZ', 'US'];

interface Visumregel {
  /** Statute grants a claim: then § 5 (2) sentence 2 AufenthG leaves discretion; a „soll“ is none. */
  readonly anspruch: boolean;
  /** §§ 18a, 18b, 19c (2) AufenthG: § 5 (3) sentence 5 applies. */
  readonly nachRuecknahme?: boolean;
}

/** § 5 (2) AufenthG; asked once, not again when a title is extended. */
export function visum(fall: Fall, { anspruch, nachRuecknahme = false }: Visumregel): Voraussetzung | undefined {
  if (wertVon(fall, 'antrag.art') === 'verlaengerung') return undefined;
  return voraussetzung(
    'visum',
    [aufenthG('5', '2')],
    [
      erfuelltWenn(ist(fall, 'einreise.mit', 'nationales_visum'), 'Mit dem erforderlichen Visum eingereist.'),
      entfaelltWenn(
        hatTitel(fall),
        'Wer schon einen Aufenthaltstitel besitzt, holt den neuen im Inland ein (§ 39 AufenthV).',
      ),
      entfaelltWenn(
        pruefe(fall, ['person.staatsangehoerigkeit'], (staat) => STAATEN_41_1.includes(staat)),
        'Angehörige dieses Staates holen den Titel nach der Einreise ein (§ 41 Abs. 1 AufenthV).',
      ),
      entfaelltWenn(
        nachRuecknahme ? ruecknahmeUndFruehEingereist(fall) : NEIN,
        'Nach Rücknahme des Asylantrags ist vom Visum abzusehen (§ 5 Abs. 3 Satz 5 AufenthG).',
      ),
      entfaelltWenn(ist(fall, 'antrag.art', 'verlaengerung'), 'Bei einer Verlängerung wird kein Visum verlangt.'),
      offenWenn(
        anspruch ? JA : NEIN,
        'Ohne das erforderliche Visum eingereist; davon kann abgesehen werden (§ 5 Abs. 2 Satz 2 AufenthG).',
      ),
    ],
    'Ohne das erforderliche Visum eingereist.',
  );
}

/** § 10 (3) sentence 5 AufenthG. */
const EINREISE_VOR = '2023-03-29';

function ruecknahmeUndFruehEingereist(fall: Fall) {
  return alle(
    ist(fall, 'schutz.asylverfahren', 'zurueckgenommen'),
    pruefe(fall, ['einreise.datum'], (tag) => tag < EINREISE_VOR),
  );
}

/** How § 10 AufenthG treats a kind of title. */
export type Sperrwirkung = 'fachkraft' | 'anspruch' | 'ermessen';

/** § 10 (1) to (3) AufenthG; the row arises only where there was or is an asylum procedure. */
export function titelerteilungssperre(fall: Fall, wirkung: Sperrwirkung): Voraussetzung | undefined {
  if (wertVon(fall, 'schutz.asylverfahren') === 'keines') return undefined;
  const stand = (...werte: readonly ('anerkannt' | 'laufend')[]) => ist(fall, 'schutz.asylverfahren', ...werte);
  return voraussetzung(
    'titelerteilungssperre',
    [aufenthG('10', '3'), aufenthG('10', '1')],
    [
      erfuelltWenn(stand('anerkannt'), 'Das Asylverfahren endete mit einer Anerkennung.'),
      erfuelltWenn(
        alle(stand('laufend'), ist(fall, 'antrag.art', 'verlaengerung')),
        'Ein Titel kann trotz Asylantrags verlängert werden (§ 10 Abs. 2 AufenthG).',
      ),
      erfuelltWenn(wirkung === 'anspruch' ? JA : NEIN, 'Auf den Titel besteht ein Anspruch; die Sperre gilt nicht.'),
      erfuelltWenn(
        wirkung === 'fachkraft' ? ruecknahmeUndFruehEingereist(fall) : NEIN,
        'Der Asylantrag ist zurückgenommen und die Einreise lag vor dem 29. März 2023.',
      ),
    ],
    'Vor der Ausreise darf dieser Titel nach dem Asylverfahren nicht erteilt werden.',
  );
}

/** § 79 (2), (4) AufenthG: until the procedure is closed, in court until its decision is final; so a charge counts too. */
export const strafverfahrenLaeuft = (fall: Fall): Aussage =>
  eine(trifftZu(fall, 'sicherheit.ermittlungsverfahren_laeuft'), trifftZu(fall, 'sicherheit.anklage_erhoben'));

/** § 79 (2) AufenthG; the row arises only where a procedure blocks the decision. */
export function ermittlungsverfahren(fall: Fall): Voraussetzung | undefined {
  const laeuft = strafverfahrenLaeuft(fall);
  if (laeuft.gilt !== true) return undefined;
  return voraussetzung(
    'ermittlungsverfahren',
    [aufenthG('79', '2')],
    [
      offenWenn(
        laeuft,
        'Ein Ermittlungs- oder Strafverfahren läuft; die Entscheidung ist bis zu seinem Abschluss auszusetzen.',
      ),
    ],
    '',
  );
}

/** § 5 (1) no. 1a AufenthG; the row arises only where the identity is known to be unclear. */
export function ungeklaerteIdentitaet(fall: Fall): Voraussetzung | undefined {
  const ungeklaert = bekannt(nicht(trifftZu(fall, 'person.identitaet_geklaert')));
  if (ungeklaert.gilt !== true) return undefined;
  return voraussetzung('identitaet', [aufenthG('5', '1')], [regelfall(fall)], 'Die Identität ist nicht geklärt.');
}

/** § 5 (4) AufenthG; the row arises only where it is known. */
export function zwingendeVersagung(fall: Fall): Voraussetzung | undefined {
  const zwingend = bekannt(ist(fall, 'sicherheit.ausweisungsinteresse', 'p54_abs1_nr2_oder_4'));
  if (zwingend.gilt !== true) return undefined;
  return voraussetzung('versagung_54', [aufenthG('5', '4')], [], 'Der Titel ist zu versagen (§ 5 Abs. 4 AufenthG).');
}

/** What §§ 5, 10 and 79 AufenthG ask beyond the table of a title: rows that arise only where something is against it. */
export function auchZuBeachten(fall: Fall, wirkung?: Sperrwirkung): readonly (Voraussetzung | undefined)[] {
  return [
    nurDagegen(ausweisungsinteresse(fall)),
    ...auchBeiVerfestigung(fall),
    wirkung === undefined ? undefined : nurDagegen(titelerteilungssperre(fall, wirkung)),
  ];
}

/** Permanent titles weigh public safety themselves (§ 9 (2) no. 4 AufenthG) instead of § 5 (1) no. 2. */
export function auchBeiVerfestigung(fall: Fall): readonly (Voraussetzung | undefined)[] {
  return [zwingendeVersagung(fall), ungeklaerteIdentitaet(fall), ermittlungsverfahren(fall)];
}
