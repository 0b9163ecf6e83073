/** What people come for in Musterstadt, how often, and how it went: weights and minutes that make plausible days. */

export interface DemoAnliegen {
  readonly schluessel: string;
  /** Pool of the main station. */
  readonly pool: string;
  readonly gewicht: number;
  /** Minutes that the main station really takes on average. */
  readonly dauer: number;
  readonly warten: number;
  readonly ausfall: number;
}

export const DEMO_ANLIEGEN: readonly DemoAnliegen[] = [
  { schluessel: 'titel-verlaengern', pool: 'aufenthalt', gewicht: 30, dauer: 19, warten: 9, ausfall: 0.07 },
  { schluessel: 'blaue-karte', pool: 'aufenthalt', gewicht: 10, dauer: 26, warten: 8, ausfall: 0.05 },
  { schluessel: 'studium', pool: 'aufenthalt', gewicht: 12, dauer: 14, warten: 10, ausfall: 0.11 },
  { schluessel: 'verlust', pool: 'aufenthalt', gewicht: 8, dauer: 22, warten: 12, ausfall: 0.06 },
  { schluessel: 'freizuegigkeit', pool: 'aufenthalt', gewicht: 9, dauer: 21, warten: 11, ausfall: 0.09 },
  { schluessel: 'integrationskurs', pool: 'aufenthalt', gewicht: 8, dauer: 9, warten: 13, ausfall: 0.17 },
  { schluessel: 'beratung', pool: 'aufenthalt', gewicht: 12, dauer: 16, warten: 14, ausfall: 0.19 },
  { schluessel: 'einbuergerung', pool: 'aufenthalt', gewicht: 7, dauer: 52, warten: 6, ausfall: 0.04 },
  { schluessel: 'abholung', pool: 'ausgabe', gewicht: 70, dauer: 8, warten: 7, ausfall: 0.12 },
  { schluessel: 'eid', pool: 'ausgabe', gewicht: 20, dauer: 12, warten: 8, ausfall: 0.15 },
  { schluessel: 'notfall', pool: 'notfall', gewicht: 100, dauer: 13, warten: 18, ausfall: 0.03 },
];

/** Weeks of figures that the demo looks back on. */
export const DEMO_WOCHEN = 26;
/** Days ahead that are booked. */
export const DEMO_TAGE = 60;
/** Share of the open time that is booked: nearly full tomorrow, open in two months. */
export const fuellungAm = (tage: number): number => Math.max(0.25, 0.93 - tage * 0.012);
