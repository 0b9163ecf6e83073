/** Many questions to few figures. Pure. */
import type { Einzelwertung, Stufenwert } from './bewertung.rules.ts';
import type { Bericht, Kennzahlen, Wert } from './kennzahl.schema.ts';

export function toKennzahlen(wertungen: readonly Einzelwertung[], ausgefallen: number): Kennzahlen {
  return {
    fragen: wertungen.length,
    ausgefallen,
    gesamt: toBericht(wertungen),
    nach_art: grouped(wertungen, ({ frage }) => [frage.kind], toBericht),
    nach_satz: grouped(wertungen, ({ frage }) => [frage.set ?? []].flat(), toBericht),
    nach_form: grouped(wertungen, ({ frage }) => [frage.form ?? []].flat(), toBericht),
    nach_gesetz: grouped(
      wertungen,
      ({ werke }) => werke,
      (own, werk) => toStufe(own.flatMap(({ jeWerk }) => jeWerk.get(werk) ?? [])),
    ),
  };
}

function toBericht(wertungen: readonly Einzelwertung[]): Bericht {
  const paragraf = wertungen.flatMap((one) => one.paragraf ?? []);
  return {
    paragraf: { ...toStufe(paragraf), 'voll@10': mean(paragraf.map((one) => one['voll@10'])) },
    absatz: toStufe(wertungen.flatMap((one) => one.absatz ?? [])),
    enthaltung: {
      unbeantwortbar: wertungen.filter(({ beantwortbar }) => !beantwortbar).length,
      abgelehnt: wertungen.filter(({ abgelehnt }) => abgelehnt).length,
      precision: share(
        wertungen.filter(({ abgelehnt }) => abgelehnt),
        ({ beantwortbar }) => !beantwortbar,
      ),
      recall: share(
        wertungen.filter(({ beantwortbar }) => !beantwortbar),
        ({ abgelehnt }) => abgelehnt,
      ),
      falsch_abgelehnt: share(
        wertungen.filter(({ beantwortbar }) => beantwortbar),
        ({ abgelehnt }) => abgelehnt,
      ),
    },
  };
}

function toStufe(werte: readonly Stufenwert[]) {
  return {
    fragen: werte.length,
    'R@5': mean(werte.map((one) => one['R@5'])),
    'R@10': mean(werte.map((one) => one['R@10'])),
    'MRR@10': mean(werte.map((one) => one['MRR@10'])),
  };
}

const share = (of: readonly Einzelwertung[], counts: (one: Einzelwertung) => boolean): Wert =>
  mean(of.map((one) => (counts(one) ? 1 : 0)));

/** With the half width of its 95 % interval from the spread of the questions; under 30 questions that is too narrow. */
function mean(values: readonly number[]): Wert {
  const n = values.length;
  if (n === 0) return { wert: null, plusminus: null };
  const middle = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { wert: round(middle), plusminus: null };
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1);
  return { wert: round(middle), plusminus: round(1.96 * Math.sqrt(variance / n)) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function grouped<T>(
  wertungen: readonly Einzelwertung[],
  keysOf: (one: Einzelwertung) => readonly string[],
  make: (own: readonly Einzelwertung[], key: string) => T,
): Record<string, T> {
  const groups = new Map<string, Einzelwertung[]>();
  for (const one of wertungen) for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b, 'de'));
  return Object.fromEntries(sorted.map(([key, own]) => [key, make(own, key)]));
}
