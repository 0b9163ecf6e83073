/** Who waits for a Termin by need in Musterstadt: how many, for what, how urgent. Invented. */
import type { Claim } from '../bedarf/bedarf.schema.ts';

export const DEMO_ANFRAGEN = 132;
/** Fewer at a time than there are times: so that a queue remains to be looked at. */
export const DEMO_OFFERS = 16;

export interface DemoNeed {
  readonly anliegen: string;
  readonly gewicht: number;
  /** Days from today to the end of the title; null where there is none to speak of. */
  readonly titelende: readonly [number, number] | null;
}

export const DEMO_NEEDS: readonly DemoNeed[] = [
  { anliegen: 'titel-verlaengern', gewicht: 34, titelende: [-9, 84] },
  { anliegen: 'studium', gewicht: 14, titelende: [2, 84] },
  { anliegen: 'blaue-karte', gewicht: 11, titelende: [10, 84] },
  { anliegen: 'fachkraft', gewicht: 9, titelende: [5, 80] },
  { anliegen: 'familie', gewicht: 9, titelende: [0, 75] },
  { anliegen: 'familie-deutsche', gewicht: 7, titelende: [4, 80] },
  { anliegen: 'ukraine', gewicht: 7, titelende: [20, 60] },
  { anliegen: 'ausbildung', gewicht: 5, titelende: [8, 70] },
  { anliegen: 'niederlassung', gewicht: 10, titelende: null },
  { anliegen: 'titel-nach-einreise', gewicht: 9, titelende: null },
  { anliegen: 'geburt', gewicht: 5, titelende: null },
];

export interface DemoHaerte {
  readonly haerte: Claim;
  readonly gewicht: number;
  readonly dateiname: string;
  readonly titel: string;
  readonly zeilen: readonly string[];
}

export const DEMO_HAERTEN: readonly DemoHaerte[] = [
  {
    haerte: 'arbeit_leistung',
    gewicht: 5,
    dateiname: 'Schreiben-Arbeitgeber.pdf',
    titel: 'Bestätigung des Arbeitgebers',
    zeilen: [
      'Stadtwerke Musterstadt GmbH, Personalabteilung',
      '',
      'Wir dürfen unsere Mitarbeiterin oder unseren Mitarbeiter nach dem Ende',
      'des Aufenthaltstitels nicht weiter beschäftigen, solange uns kein neuer',
      'Nachweis vorliegt. Der Arbeitsvertrag ist unbefristet.',
    ],
  },
  {
    haerte: 'krankheit',
    gewicht: 3,
    dateiname: 'Attest.pdf',
    titel: 'Ärztliche Bescheinigung',
    zeilen: [
      'Gemeinschaftspraxis am Lindenplatz, Musterstadt',
      '',
      'Eine stationäre Behandlung ist geplant. Der Versicherungsschutz hängt',
      'vom Nachweis des Aufenthalts ab.',
    ],
  },
  {
    haerte: 'reise',
    gewicht: 2,
    dateiname: 'Buchung.pdf',
    titel: 'Buchungsbestätigung',
    zeilen: ['Hin- und Rückflug für eine Person', '', 'Anlass laut Anschreiben: Beerdigung in der Familie'],
  },
];

/** Why a proof did not do; the person reads it. */
export const DEMO_REFUSALS = [
  'Das Schreiben ist nicht unterschrieben. Bitte laden Sie es noch einmal unterschrieben hoch.',
  'Die Reise ist erst nach dem Ende Ihres Titels. Sie zählt nicht als dringend.',
] as const;

/** What people write in their own words. */
export const DEMO_WISHES = [
  'Bitte nicht am Freitag, da habe ich Prüfung.',
  'Ich komme mit dem Rollstuhl.',
  'Mein Sohn übersetzt für mich.',
] as const;
