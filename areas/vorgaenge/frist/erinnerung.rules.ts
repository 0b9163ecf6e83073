/** When the office reminds of what ends. Pure; the distances are rules of the office, not of the law. */
import type { Dauer } from './frist.schema.ts';

export type Erinnerungsart = 'titel' | 'pass' | 'fiktion' | 'duldung';

const VORLAUF: Readonly<Record<Erinnerungsart, readonly Dauer[]>> = {
  titel: [{ tage: 90 }, { tage: 60 }, { tage: 30 }],
  pass: [{ monate: 6 }],
  fiktion: [{ tage: 14 }],
  duldung: [{ tage: 14 }],
};

export interface Erinnerung {
  readonly am: string;
  readonly vorher: Dauer;
}

/** The days before the end, in order. „Six months before“ a 31st that is missing is the month's last day. */
export function erinnerungen(art: Erinnerungsart, gueltigBis: string): readonly Erinnerung[] {
  const ende = Temporal.PlainDate.from(gueltigBis);
  return VORLAUF[art].map((vorher) => ({
    am: ende
      .subtract('monate' in vorher ? { months: vorher.monate } : { days: 'tage' in vorher ? vorher.tage : 0 })
      .toString(),
    vorher,
  }));
}

/** The next one that is due: of those that passed unsent only the last, so that nobody gets three letters on one day. */
export function faelligeErinnerung(
  art: Erinnerungsart,
  gueltigBis: string,
  stichtag: string,
  zuletztAm?: string,
): Erinnerung | undefined {
  if (stichtag > gueltigBis) return undefined;
  const due = erinnerungen(art, gueltigBis).filter(({ am }) => am <= stichtag);
  const last = due.at(-1);
  return last !== undefined && (zuletztAm === undefined || zuletztAm < last.am) ? last : undefined;
}
