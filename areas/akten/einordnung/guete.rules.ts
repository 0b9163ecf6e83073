/**
 * How far a proposal can be trusted, from what people of this office decided: counts of right and wrong, started with a
 * careful presumption, so that few examples never make anything sure. Pure.
 */

/** Right and all. */
export type Zaehlung = readonly [richtig: number, gesamt: number];

/**
 * Share of right answers, with a presumption that counts as much as `gewicht` documents. Never 0 and never 1.
 * @param vermutung 0 to 1
 */
export function anteilRichtig(vermutung: number, gewicht: number, [richtig, gesamt]: Zaehlung = [0, 0]): number {
  return (vermutung * gewicht + richtig) / (gewicht + gesamt);
}

export interface Probe {
  readonly vorsprung: number;
  readonly richtig: boolean;
}

/** From this lead on, this share was right. Ascending in both. */
export type Eichung = readonly (readonly [vorsprung: number, anteil: number])[];

/** So many tries stand at least behind one step. */
const LEAST_STEP = 8;

/** Isotonic regression (pool adjacent violators): the share of right answers grows with the lead and never falls. */
export function eiche(proben: readonly Probe[]): Eichung {
  const sorted = proben.toSorted((one, other) => one.vorsprung - other.vorsprung);
  const steps: { from: number; richtig: number; gesamt: number }[] = [];
  for (const { vorsprung, richtig } of sorted) {
    const last = steps.at(-1);
    if (last && (last.gesamt < LEAST_STEP || last.from === vorsprung)) {
      last.gesamt += 1;
      last.richtig += richtig ? 1 : 0;
    } else steps.push({ from: vorsprung, richtig: richtig ? 1 : 0, gesamt: 1 });
  }
  for (let at = 1; at < steps.length; ) {
    const [before, here] = [steps[at - 1], steps[at]];
    if (before && here && shareOf(here) <= shareOf(before)) {
      before.richtig += here.richtig;
      before.gesamt += here.gesamt;
      steps.splice(at, 1);
      at = Math.max(1, at - 1);
    } else at += 1;
  }
  return steps.map((step) => [step.from, shareOf(step)]);
}

/** One right and two wrong beforehand: a step of 20 without an error counts as 21 of 23, and 37 make 95 %. */
function shareOf({ richtig, gesamt }: { richtig: number; gesamt: number }): number {
  return (richtig + 1) / (gesamt + 3);
}

/** Without tries nothing is more than possible. */
const UNGEEICHT = 0.5;

export function konfidenzOf(eichung: Eichung, vorsprung: number): number {
  const step = eichung.findLast(([from]) => from <= vorsprung) ?? eichung[0];
  return step?.[1] ?? UNGEEICHT;
}

/** Decisions of one proposed type in the trial: percent of confidence, how many, how many of them right. */
export type Punkt = readonly [prozent: number, gesamt: number, richtig: number];

export interface Auswertung {
  /** Decided without a question at this threshold, and right of these. */
  readonly automatisch: number;
  readonly richtig: number;
  readonly gesamt: number;
}

export function werteAus(punkte: readonly Punkt[], prozent: number): Auswertung {
  const through = punkte.filter(([at]) => at >= prozent);
  const count = (list: readonly Punkt[], of: 1 | 2) => list.reduce((total, punkt) => total + punkt[of], 0);
  return { automatisch: count(through, 1), richtig: count(through, 2), gesamt: count(punkte, 1) };
}

/** The careful side: 94.9 % is not 95 %. */
export function prozentOf(konfidenz: number): number {
  return Math.floor(konfidenz * 100 + 1e-9);
}
