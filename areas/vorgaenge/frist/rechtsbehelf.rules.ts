/** When an act becomes final, and when silence may be sued: §§ 58, 74, 75 VwGO. Pure. */
import { berechneFrist, deutsch, zaehle, zaehleMitHalbemMonat } from './frist.rules.ts';
import type { Frist } from './frist.schema.ts';

export type Belehrung = 'richtig' | 'unrichtig' | 'fehlt';

/** Nordrhein-Westfalen has no objection procedure here (§ 110 JustG NRW): the suit is next. */
export function klagefrist(bekanntgegebenAm: string, belehrung: Belehrung): Frist {
  if (belehrung === 'richtig')
    return berechneFrist(bekanntgegebenAm, {
      dauer: { monate: 1 },
      norm: '§ 74 Abs. 1 Satz 2, § 57 Abs. 2 VwGO, § 222 ZPO',
      wofuer: 'die Klage',
      verschiebt: true,
    });
  return berechneFrist(bekanntgegebenAm, {
    dauer: { jahre: 1 },
    norm: '§ 58 Abs. 2 VwGO',
    wofuer: `die Klage (die Belehrung ${belehrung === 'fehlt' ? 'fehlt' : 'ist unrichtig'})`,
    verschiebt: true,
  });
}

export interface Untaetigkeit {
  readonly warnungAm: string;
  /** From this day on a suit for inaction is admissible as to time. */
  readonly klageAb: string;
  readonly norm: string;
  readonly satz: string;
  readonly stand: 'ruhig' | 'warnung' | 'klage_moeglich';
}

/** A waiting time, so it ends on its day, whatever day that is. */
export function untaetigkeit(antragAm: string, stichtag: string): Untaetigkeit {
  const ende = zaehle(antragAm, { monate: 3 });
  const klageAb = zaehle(ende, { tage: 1 });
  const warnungAm = zaehleMitHalbemMonat(antragAm, 2);
  const stand = stichtag >= klageAb ? 'klage_moeglich' : stichtag >= warnungAm ? 'warnung' : 'ruhig';
  const satz = `Der Antrag ging am ${deutsch(antragAm)} ein; ab dem ${deutsch(klageAb)} ist eine Untätigkeitsklage möglich.`;
  return { warnungAm, klageAb, stand, satz, norm: '§ 75 VwGO' };
}
