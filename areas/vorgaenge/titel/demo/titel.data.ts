/** Titles, cards and forms of the fictional persons of Musterstadt: something in every state. Days count from today. */
import type { Kartenstand } from '../../karte/karte.schema.ts';
import type { Arbeit, Hinweiswunsch, Nebenbestimmung } from '../titel.schema.ts';

export interface DemoTitel {
  readonly art: string;
  /** Days before today. */
  readonly seit: number;
  /** Days from today; undefined: without end. */
  readonly noch?: number;
  readonly beschaeftigung: Exclude<Arbeit, 'unbekannt'>;
  readonly neben?: readonly Nebenbestimmung[];
  /** Days from today to the end of the passport. */
  readonly pass?: number;
  readonly sprache?: string;
  readonly wunsch?: Hinweiswunsch;
  readonly karte?: Kartenstand;
}

const arbeitgeber = (text: string): Nebenbestimmung => ({ art: 'arbeitgeber', text });

/** In the order of the persons. */
export const DEMO_TITEL: readonly DemoTitel[] = [
  {
    art: 'AE_18b',
    seit: 700,
    noch: 21,
    beschaeftigung: 'beschraenkt',
    neben: [arbeitgeber('Beschäftigung als Softwareentwickler bei der Musterwerk GmbH gestattet')],
    pass: 900,
    sprache: 'en',
    wunsch: 'brief',
  },
  { art: 'AE_28', seit: 1000, noch: 58, beschaeftigung: 'erlaubt', pass: 150, sprache: 'tr', wunsch: 'brief' },
  { art: 'AE_30', seit: 1050, noch: 12, beschaeftigung: 'erlaubt', pass: 700, sprache: 'ar', wunsch: 'brief' },
  {
    art: 'AE_16b',
    seit: 400,
    noch: 88,
    beschaeftigung: 'beschraenkt',
    neben: [
      {
        art: 'erwerbstaetigkeit',
        text: 'Beschäftigung bis 140 volle Tage im Jahr und studentische Nebentätigkeit gestattet',
      },
    ],
    pass: 1200,
    sprache: 'en',
  },
  { art: 'BK_18g', seit: 20, noch: 1400, beschaeftigung: 'erlaubt', pass: 2400, karte: 'vorbereitet' },
  { art: 'AE_25_2_fluechtling', seit: 30, noch: 1060, beschaeftigung: 'erlaubt', sprache: 'ar', karte: 'bestellt' },
  { art: 'NE_9', seit: 25, beschaeftigung: 'erlaubt', pass: 2000, karte: 'produziert' },
  { art: 'AE_24', seit: 600, noch: 98, beschaeftigung: 'erlaubt', pass: 1500, sprache: 'uk', wunsch: 'brief' },
  { art: 'AE_18a', seit: 28, noch: 1400, beschaeftigung: 'erlaubt', pass: 1800, karte: 'eingegangen' },
  { art: 'AE_36a', seit: 40, noch: 690, beschaeftigung: 'erlaubt', pass: 1000, karte: 'bereit' },
  { art: 'AE_18b', seit: 45, noch: 1415, beschaeftigung: 'erlaubt', pass: 2100, karte: 'bereit' },
  {
    art: 'CK_20a',
    seit: 50,
    noch: 315,
    beschaeftigung: 'beschraenkt',
    neben: [{ art: 'erwerbstaetigkeit', text: 'Beschäftigung bis 20 Stunden in der Woche gestattet' }],
    pass: 1600,
    karte: 'ausgegeben',
  },
  { art: 'AE_32', seit: 35, noch: 1300, beschaeftigung: 'erlaubt', pass: 800, karte: 'verschickt' },
  { art: 'BK_18g', seit: 42, noch: 1400, beschaeftigung: 'erlaubt', pass: 2200, karte: 'zurueck' },
  { art: 'AE_28', seit: 300, noch: 790, beschaeftigung: 'erlaubt', pass: 900, karte: 'verloren' },
  { art: 'AE_18d', seit: 55, noch: 1000, beschaeftigung: 'erlaubt', pass: 1400, karte: 'abgebrochen' },
  { art: 'AE_24', seit: 650, noch: 98, beschaeftigung: 'erlaubt', pass: 400, sprache: 'uk', wunsch: 'brief' },
  { art: 'AE_16a', seit: 500, noch: -9, beschaeftigung: 'erlaubt', pass: 600, sprache: 'fr' },
  { art: 'DA_EU_9a', seit: 1500, beschaeftigung: 'erlaubt', pass: 170 },
  {
    art: 'AE_19c_1',
    seit: 30,
    noch: 700,
    beschaeftigung: 'beschraenkt',
    neben: [arbeitgeber('Beschäftigung als Berufskraftfahrerin bei der Musterspedition gestattet')],
    pass: 800,
    karte: 'vorbereitet',
  },
];

export interface DemoVordrucke {
  readonly art: 'fiktionsbescheinigung' | 'duldung-traeger' | 'duldung-etikett' | 'zusatzblatt' | 'ausweisersatz';
  readonly ort: string;
  readonly serie: string;
  readonly von: number;
  readonly bis: number;
  readonly mindest: number;
}

export const DEMO_VORDRUCKE: readonly DemoVordrucke[] = [
  { art: 'fiktionsbescheinigung', ort: 'Tresor Zimmer 12', serie: 'D', von: 4_711_001, bis: 4_711_180, mindest: 50 },
  { art: 'duldung-traeger', ort: 'Tresor Zimmer 12', serie: 'B', von: 880_101, bis: 880_160, mindest: 40 },
  { art: 'duldung-etikett', ort: 'Tresor Zimmer 12', serie: 'E', von: 330_001, bis: 330_022, mindest: 30 },
  { art: 'zusatzblatt', ort: 'Tresor Zimmer 12', serie: 'Z', von: 120_001, bis: 120_200, mindest: 50 },
  { art: 'ausweisersatz', ort: 'Tresor Zimmer 14', serie: 'A', von: 56_001, bis: 56_025, mindest: 10 },
];
