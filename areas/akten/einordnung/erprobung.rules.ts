/**
 * The trial: each document that people decided is judged as if it had not been learned (leave-one-out), by the very
 * decision that is made of new ones. What comes out says how far proposals of this office can be trusted. Pure.
 */
import { type FoundTyp, findTyp } from '../dokumenttyp.rules.ts';
import { numbersOf, regelKey, stufeProbeEin, waehle } from './einstufung.rules.ts';
import { type Eichung, eiche, type Probe, type Punkt, prozentOf, type Zaehlung } from './guete.rules.ts';
import { readMerkmale } from './merkmale.rules.ts';
import { type Beispiel, type Modell, vorsprungOf, type Wertung } from './modell.rules.ts';

export interface Pruefling extends Beispiel {
  readonly regel: FoundTyp;
}

export function toPruefling(typ: string, text: string): Pruefling {
  return { typ, merkmale: numbersOf(readMerkmale(text)), regel: findTyp(text) };
}

/** How well the model of one version judged, as stored with it. */
export interface Guete {
  readonly eichung: Eichung;
  readonly regeln: Readonly<Record<string, Zaehlung>>;
  /** By proposed type. */
  readonly punkte: Readonly<Record<string, readonly Punkt[]>>;
  /** Examples of each type. */
  readonly beispiele: Readonly<Record<string, number>>;
  /** Right and all, of the trial: rules alone, and with what was learned. */
  readonly nurRegeln: Zaehlung;
  readonly zusammen: Zaehlung;
}

interface Urteil {
  readonly pruefling: Pruefling;
  readonly wertungen: readonly Wertung[];
  readonly vorsprung: number;
}

/** First half: the scores; may be called in pieces, so that nothing else waits long. */
export function urteile(modell: Modell, prueflinge: readonly Pruefling[]): Urteil[] {
  return prueflinge.map((pruefling) => {
    const wertungen = stufeProbeEin(modell, pruefling);
    return { pruefling, wertungen, vorsprung: vorsprungOf(wertungen, pruefling.merkmale.length) };
  });
}

/** Second half: what the scores were worth. */
export function zieheBilanz(modell: Modell, urteilsliste: readonly Urteil[]): Guete {
  const eichung = eiche(
    urteilsliste.flatMap(({ pruefling, wertungen, vorsprung }): Probe[] =>
      wertungen[0] ? [{ vorsprung, richtig: wertungen[0].typ === pruefling.typ }] : [],
    ),
  );
  const regeln = countRegeln(urteilsliste.map(({ pruefling }) => pruefling));
  const punkte = new Map<string, Map<number, [number, number]>>();
  let [byRule, together] = [0, 0];
  for (const { pruefling, wertungen } of urteilsliste) {
    const { typ, regel, merkmale } = pruefling;
    const [best] = waehle(regel, wertungen, merkmale.length, { eichung, regeln: without(regeln, pruefling) }).typen;
    if (regel.entry.typ === typ) byRule += 1;
    if (best?.wert === typ) together += 1;
    if (best) note(punkte, best.wert, prozentOf(best.konfidenz), best.wert === typ);
  }
  return {
    eichung,
    regeln,
    punkte: Object.fromEntries([...punkte].map(([typ, counted]) => [typ, toPunkte(counted)])),
    beispiele: Object.fromEntries(modell.klassen.map(({ typ, beispiele }) => [typ, beispiele])),
    nurRegeln: [byRule, urteilsliste.length],
    zusammen: [together, urteilsliste.length],
  };
}

function countRegeln(prueflinge: readonly Pruefling[]): Record<string, Zaehlung> {
  const counted: Record<string, Zaehlung> = {};
  for (const { typ, regel } of prueflinge) {
    if (!regel.an) continue;
    const [richtig, gesamt] = counted[regelKey(regel)] ?? [0, 0];
    counted[regelKey(regel)] = [richtig + (regel.entry.typ === typ ? 1 : 0), gesamt + 1];
  }
  return counted;
}

/** A document does not vouch for the rule by which it is judged. */
function without(regeln: Readonly<Record<string, Zaehlung>>, { typ, regel }: Pruefling): Record<string, Zaehlung> {
  const key = regelKey(regel);
  const [richtig, gesamt] = regeln[key] ?? [0, 0];
  if (gesamt === 0) return {};
  return { [key]: [richtig - (regel.entry.typ === typ ? 1 : 0), gesamt - 1] };
}

function note(into: Map<string, Map<number, [number, number]>>, typ: string, prozent: number, richtig: boolean): void {
  const counted = into.get(typ) ?? new Map<number, [number, number]>();
  const [gesamt, right] = counted.get(prozent) ?? [0, 0];
  into.set(typ, counted.set(prozent, [gesamt + 1, right + (richtig ? 1 : 0)]));
}

function toPunkte(counted: ReadonlyMap<number, [number, number]>): Punkt[] {
  return [...counted]
    .map(([prozent, [gesamt, richtig]]): Punkt => [prozent, gesamt, richtig])
    .sort(([one], [other]) => one - other);
}
