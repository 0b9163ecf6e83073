/** Questions to the facts of a case. A fact that is not known leaves the question open and is named. */
import { type Aussage, unique } from './aussage.rules.ts';
import { DECKUNGEN, type Deckung, NIVEAUS, type Niveau } from './tatsachen/werte.schema.ts';
import { TATSACHEN } from './tatsachen.data.ts';
import type { Feld, Tatsachen, Wert } from './tatsachen.schema.ts';

/** Facts and the day they are judged on. */
export interface Fall {
  readonly tatsachen: Tatsachen;
  /** ISO date. */
  readonly stichtag: string;
}

/** The known value, or what the vocabulary lets an absent one stand for. */
export function wertVon<F extends Feld>({ tatsachen }: Fall, feld: F): Wert<F> | undefined {
  let at: unknown = tatsachen;
  for (const part of feld.split('.')) at = (at as Record<string, unknown> | null | undefined)?.[part];
  return (at ?? TATSACHEN[feld].fehlt ?? undefined) as Wert<F> | undefined;
}

type Werte<F extends readonly Feld[]> = { [I in keyof F]: Wert<F[I]> };

/** Does this hold of the values of these facts? Open while one of them is not known. */
export function pruefe<const F extends readonly Feld[]>(
  fall: Fall,
  felder: F,
  gilt: (...werte: Werte<F>) => boolean,
): Aussage {
  const werte = felder.map((feld) => wertVon(fall, feld));
  const fehlt = felder.filter((_, index) => werte[index] === undefined);
  if (fehlt.length > 0) return { gilt: undefined, tatsachen: felder, fehlt: unique(fehlt) };
  return { gilt: gilt(...(werte as unknown as Werte<F>)), tatsachen: felder, fehlt: [] };
}

type FeldMit<T> = { [F in Feld]: Wert<F> extends T ? F : never }[Feld];

/** One of these values. */
export function ist<F extends Feld>(fall: Fall, feld: F, ...werte: readonly Wert<F>[]): Aussage {
  return pruefe(fall, [feld], (wert) => (werte as readonly unknown[]).includes(wert));
}

export function trifftZu(fall: Fall, feld: FeldMit<boolean>): Aussage {
  return ist(fall, feld, true as never);
}

/** Positively known to be so; not known counts as no, and nothing is asked for. */
export function bekannt(aussage: Aussage): Aussage {
  return aussage.gilt === undefined ? { ...aussage, gilt: false, fehlt: [] } : aussage;
}

export function mindestens(fall: Fall, feld: FeldMit<number>, menge: number): Aussage {
  return pruefe(fall, [feld], (wert) => (wert as number) >= menge);
}

export function hoechstens(fall: Fall, feld: FeldMit<number>, menge: number): Aussage {
  return pruefe(fall, [feld], (wert) => (wert as number) <= menge);
}

type Sprachfeld = 'sprache.deutsch' | 'sprache.deutsch_muendlich' | 'sprache.englisch';

/** § 2 (9) to (12) AufenthG: a higher level contains the lower ones. */
export function sprachniveau(fall: Fall, feld: Sprachfeld, verlangt: Niveau): Aussage {
  return pruefe(fall, [feld], (wert) => NIVEAUS.indexOf(wert) >= NIVEAUS.indexOf(verlangt));
}

/** § 2 (3) AufenthG, without health insurance. */
export function gedeckt(fall: Fall, verlangt: Deckung): Aussage {
  return pruefe(fall, ['lebensunterhalt.deckung'], (wert) => DECKUNGEN.indexOf(wert) >= DECKUNGEN.indexOf(verlangt));
}

/** The case worker found an exception: what is judged by the rule has to be weighed. */
export function atypisch(fall: Fall): Aussage {
  return trifftZu(fall, 'atypischer_fall');
}
