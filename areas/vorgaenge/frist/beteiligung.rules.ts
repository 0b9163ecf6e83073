/** Fictions by silence of others, and what the office sets itself: § 36 (2) BeschV, § 72 (3a), § 82 AufenthG. Pure. */
import { berechneFrist, deutsch, type Fristregel, zaehle } from './frist.rules.ts';
import type { Frist } from './frist.schema.ts';

export interface BaAnfrage {
  /** The complete request went out. */
  readonly uebermitteltAm: string;
  /** § 81a or § 18g (4) AufenthG. */
  readonly beschleunigt: boolean;
  /** The agency said that information is missing. */
  readonly rueckfrageAm?: string;
  /** The request went out again, complete. */
  readonly erneutUebermitteltAm?: string;
  readonly antwort?: { readonly am: string; readonly zugestimmt: boolean };
}

export interface Zustimmungsstand {
  readonly stand: 'laeuft' | 'angehalten' | 'gilt_als_erteilt' | 'erteilt' | 'versagt';
  readonly norm: string;
  readonly satz: string;
  readonly frist?: Frist;
  /** First day on which the consent counts as given. */
  readonly wirktAb?: string;
}

export function zustimmungBa(anfrage: BaAnfrage, stichtag: string): Zustimmungsstand {
  const norm = anfrage.beschleunigt ? '§ 36 Abs. 2 Satz 2 BeschV' : '§ 36 Abs. 2 Satz 1 BeschV';
  const regel: Fristregel = {
    dauer: anfrage.beschleunigt ? { wochen: 1 } : { wochen: 2 },
    norm,
    wofuer: 'eine Rückmeldung der Bundesagentur',
    verschiebt: true,
  };
  const erste = berechneFrist(anfrage.uebermitteltAm, regel);
  const { rueckfrageAm, erneutUebermitteltAm, antwort } = anfrage;
  const unterbrochen = rueckfrageAm !== undefined && rueckfrageAm <= erste.ende;
  const frist = unterbrochen && erneutUebermitteltAm !== undefined ? berechneFrist(erneutUebermitteltAm, regel) : erste;
  const laeuft = !unterbrochen || erneutUebermitteltAm !== undefined;
  if (antwort && !(laeuft && antwort.am > frist.ende)) return beantwortet(antwort, norm);
  if (!laeuft)
    return {
      stand: 'angehalten',
      norm,
      satz: `Die Bundesagentur hat am ${deutsch(rueckfrageAm as string)} nachgefragt; eine neue Frist beginnt erst mit der ergänzten Anfrage.`,
    };
  if (stichtag <= frist.ende) return { stand: 'laeuft', norm, frist, satz: frist.satz };
  const wirktAb = zaehle(frist.ende, { tage: 1 });
  return {
    stand: 'gilt_als_erteilt',
    norm,
    frist,
    wirktAb,
    satz: `Bis zum ${deutsch(frist.ende)} kam keine Rückmeldung; die Zustimmung gilt ab dem ${deutsch(wirktAb)} als erteilt.`,
  };
}

function beantwortet({ am, zugestimmt }: NonNullable<BaAnfrage['antwort']>, norm: string): Zustimmungsstand {
  const wort = zugestimmt ? 'zugestimmt' : 'die Zustimmung versagt';
  return {
    stand: zugestimmt ? 'erteilt' : 'versagt',
    norm,
    satz: `Die Bundesagentur hat am ${deutsch(am)} ${wort}.`,
    ...(zugestimmt ? { wirktAb: am } : {}),
  };
}

/** § 72 (3a) sentence 3 AufenthG: four weeks from arrival at the office of the new place. */
export function zustimmungZuzug(zugangAm: string, stichtag: string, widerspruchAm?: string): Zustimmungsstand {
  const norm = '§ 72 Abs. 3a Satz 3 AufenthG';
  const frist = berechneFrist(zugangAm, {
    dauer: { wochen: 4 },
    norm,
    wofuer: 'einen Widerspruch der Behörde am Zuzugsort',
    verschiebt: true,
  });
  if (widerspruchAm !== undefined && widerspruchAm <= frist.ende)
    return {
      stand: 'versagt',
      norm,
      frist,
      satz: `Die Behörde am Zuzugsort hat am ${deutsch(widerspruchAm)} widersprochen.`,
    };
  if (stichtag <= frist.ende) return { stand: 'laeuft', norm, frist, satz: frist.satz };
  const wirktAb = zaehle(frist.ende, { tage: 1 });
  return {
    stand: 'gilt_als_erteilt',
    norm,
    frist,
    wirktAb,
    satz: `Bis zum ${deutsch(frist.ende)} kam kein Widerspruch; die Zustimmung gilt ab dem ${deutsch(wirktAb)} als erteilt.`,
  };
}

/**
 * § 82 (1) AufenthG with § 31 (2), (3) VwVfG: runs from the announcement. A day that was named together with a hint at
 * § 31 (3) sentence 2 stands as it is.
 */
export function nachreichfrist(
  bekanntgegebenAm: string,
  frist: { tage: number } | { bis: string; mitHinweis: boolean },
): Frist {
  const norm = '§ 82 Abs. 1 AufenthG, § 31 Abs. 2 und 3 VwVfG NRW';
  const wofuer = 'die fehlenden Unterlagen';
  if ('tage' in frist) return berechneFrist(bekanntgegebenAm, { dauer: frist, norm, wofuer, verschiebt: true });
  const tage = Temporal.PlainDate.from(bekanntgegebenAm).until(frist.bis).days;
  return berechneFrist(bekanntgegebenAm, { dauer: { tage }, norm, wofuer, verschiebt: !frist.mitHinweis });
}
