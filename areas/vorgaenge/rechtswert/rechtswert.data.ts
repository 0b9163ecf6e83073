/** The Rechtswerte, and what came with Bleibe. Amounts are cents. */
import type { Einheit } from './rechtswert.schema.ts';

export interface Mitgeliefert {
  readonly gueltigAb: string;
  readonly gueltigBis?: string;
  readonly wert: number;
  readonly quelle: string;
}

export interface Rechtswert {
  readonly schluessel: string;
  readonly name: string;
  readonly text: string;
  readonly norm: string;
  readonly einheit: Einheit;
  /** Field of the Pruefschema that it fills. */
  readonly feld?: string;
  /** Which examinations read it; none: the periods of the office, which every Vorgang reads. */
  readonly pruefarten?: readonly string[];
  readonly mitgeliefert: readonly Mitgeliefert[];
}

const OFFICE = 'Voreinstellung von Bleibe';
const office = (wert: number): readonly Mitgeliefert[] => [{ gueltigAb: '2020-01-01', wert, quelle: OFFICE }];

export const RECHTSWERTE: readonly Rechtswert[] = [
  {
    schluessel: 'beitragsbemessungsgrenze-jahr',
    name: 'Beitragsbemessungsgrenze der Rentenversicherung',
    text: 'Je Jahr. Daran messen sich die Gehälter für Blaue Karte EU, Fachkräfte ab 45 und berufspraktische Kenntnisse.',
    norm: '§ 18 Abs. 2 Nr. 5, § 18g AufenthG, § 6 BeschV',
    einheit: 'cent',
    feld: 'recht.beitragsbemessungsgrenze_jahr',
    pruefarten: ['AE_18a', 'AE_18b', 'BK_18g', 'AE_19c_2'],
    mitgeliefert: [
      { gueltigAb: '2025-01-01', gueltigBis: '2025-12-31', wert: 9_660_000, quelle: 'Rechengrößenverordnung 2025' },
      { gueltigAb: '2026-01-01', gueltigBis: '2026-12-31', wert: 10_140_000, quelle: 'Rechengrößenverordnung 2026' },
    ],
  },
  {
    schluessel: 'bafoeg-bedarf-monat',
    name: 'Monatlicher Bedarf nach dem BAföG',
    text: 'So viel braucht im Monat, wer studiert oder eine Ausbildung macht.',
    norm: '§ 2 Abs. 3 Satz 5, 6 AufenthG, §§ 13, 13a BAföG',
    einheit: 'cent',
    feld: 'recht.bafoeg_bedarf_monat',
    pruefarten: ['AE_16a', 'AE_16b', 'AE_16d', 'AE_20', 'CK_20a'],
    mitgeliefert: [
      { gueltigAb: '2024-10-01', wert: 99_200, quelle: '§§ 13, 13a BAföG in der Fassung ab Oktober 2024' },
    ],
  },
  {
    schluessel: 'untaetigkeit-warnung',
    name: 'Warnung vor der Untätigkeitsklage',
    text: 'So viele Tage nach Eingang mahnt die Arbeitsliste. Klagen darf man nach drei Monaten.',
    norm: '§ 75 VwGO',
    einheit: 'tage',
    mitgeliefert: office(75),
  },
  {
    schluessel: 'frist-nachforderung',
    name: 'Frist für fehlende Unterlagen',
    text: 'Vorschlag in der Nachforderung. Die Sachbearbeitung kann ihn ändern.',
    norm: '§ 82 Abs. 1 AufenthG',
    einheit: 'tage',
    mitgeliefert: office(28),
  },
  {
    schluessel: 'frist-anhoerung',
    name: 'Frist in der Anhörung',
    text: 'Vorschlag im Anhörungsschreiben, gerechnet ab der Bekanntgabe.',
    norm: '§ 28 VwVfG NRW',
    einheit: 'tage',
    mitgeliefert: office(14),
  },
  {
    schluessel: 'gebuehrenverzicht-vier-augen',
    name: 'Gebührenverzicht mit zweiter Person',
    text: 'Ab diesem Betrag braucht ein Verzicht die Freigabe einer zweiten Person. Erlasse und Stornos derselben Person zählen zusammen.',
    norm: '§§ 52, 53 AufenthV',
    einheit: 'cent',
    mitgeliefert: office(5_000),
  },
  {
    schluessel: 'gebuehrenstorno-vier-augen',
    name: 'Storno einer Forderung mit zweiter Person',
    text: 'Ab diesem Betrag braucht ein Storno die Freigabe einer zweiten Person. Erlasse und Stornos derselben Person zählen zusammen.',
    norm: 'Dienstanweisung Kasse, § 32 KomHVO NRW',
    einheit: 'cent',
    mitgeliefert: office(5_000),
  },
  {
    schluessel: 'gebuehrenverzicht-zeitraum',
    name: 'Zeitraum für Verzicht und Storno',
    text: 'So viele Monate zurück zählt mit, was derselben Person erlassen oder storniert wurde.',
    norm: 'Dienstanweisung Kasse, § 32 KomHVO NRW',
    einheit: 'monate',
    mitgeliefert: office(12),
  },
];

export function findRechtswert(schluessel: string): Rechtswert | undefined {
  return RECHTSWERTE.find((one) => one.schluessel === schluessel);
}
