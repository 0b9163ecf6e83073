/** The rules of the day as data: the same figures order the queue, answer at the kiosk and stand below the list. */
export interface Tagesregeln {
  /** First day (ISO) on which they hold. */
  readonly gueltigAb: string;
  /** So many minutes before a Termin one may say that one is there … */
  readonly fruehMinuten: number;
  /** … and so many after its begin it still counts as kept. */
  readonly spaetMinuten: number;
  /** A Termin counts as due so many minutes before its begin; until then those who wait already come first. */
  readonly faelligMinuten: number;
  /** Whoever waits without a Termin for so long stands before Termine that begin later. */
  readonly vorrangMinuten: number;
  /** So many measured visits are needed before a waiting time is named. */
  readonly mindestMessungen: number;
  /** A called number stays on the display for so long, if nobody came. */
  readonly anzeigeMinuten: number;
}

export const TAGESREGELN: readonly Tagesregeln[] = [
  {
    gueltigAb: '2026-01-01',
    fruehMinuten: 30,
    spaetMinuten: 15,
    faelligMinuten: 10,
    vorrangMinuten: 25,
    mindestMessungen: 5,
    anzeigeMinuten: 10,
  },
];
