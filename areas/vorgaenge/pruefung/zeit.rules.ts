/** Days, months and ages as §§ 187, 188 BGB count them. Dates are ISO texts, which compare as such. */
import type { Aussage } from './aussage.rules.ts';
import { type Fall, pruefe } from './fall.rules.ts';
import type { Feld, Wert } from './tatsachen.schema.ts';

export type Tagfeld = {
  [F in Feld]: F extends `${string}${'_am' | '_seit' | '_bis' | '_von' | '.seit' | 'datum' | '.beginn'}` ? F : never;
}[Feld];

/** The day with the same number; where the month lacks it, its last day (§ 188 (3) BGB). */
export function plusMonate(tag: string, monate: number): string {
  return Temporal.PlainDate.from(tag).add({ months: monate }).toString();
}

export function minusMonate(tag: string, monate: number): string {
  return Temporal.PlainDate.from(tag).subtract({ months: monate }).toString();
}

export function plusTage(tag: string, tage: number): string {
  return Temporal.PlainDate.from(tag).add({ days: tage }).toString();
}

/** "Seit n Monaten" is reached on the day D + n months. */
export const sindMonateSeit = (seit: string, monate: number, am: string): boolean => plusMonate(seit, monate) <= am;

/** Complete months from one day to another; 0 when they are the other way round. */
export function volleMonate(von: string, bis: string): number {
  const [a, b] = [Temporal.PlainDate.from(von), Temporal.PlainDate.from(bis)];
  let monate = Math.max(0, (b.year - a.year) * 12 + b.month - a.month);
  while (monate > 0 && plusMonate(von, monate) > bis) monate -= 1;
  return monate;
}

/**
 * The day on which a year of life is completed (§ 187 (2) sentence 2 BGB): the birthday; who was born on 29 February has
 * it on 1 March where there is no such day.
 */
export function vollendet(geburt: string, jahre: number): string {
  const tag = Temporal.PlainDate.from(geburt);
  const same = tag.add({ years: jahre });
  return (same.day === tag.day ? same : same.add({ days: 1 })).toString();
}

/** So old on that day. */
export const istAlt = (geburt: string, jahre: number, am: string): boolean => vollendet(geburt, jahre) <= am;

/** For n months on the day of the examination. */
export function seitMonaten(fall: Fall, feld: Tagfeld, monate: number): Aussage {
  return pruefe(fall, [feld], (seit) => sindMonateSeit(seit as Wert<Tagfeld>, monate, fall.stichtag));
}

/** Has completed this year of life on the day of the examination. */
export function hatVollendet(fall: Fall, jahre: number): Aussage {
  return pruefe(fall, ['person.geburtsdatum'], (geburt) => istAlt(geburt, jahre, fall.stichtag));
}

/** Had completed this year of life when the application was made. */
export function hatteBeiAntragVollendet(fall: Fall, jahre: number): Aussage {
  return pruefe(fall, ['person.geburtsdatum', 'antrag.gestellt_am'], (geburt, antrag) => istAlt(geburt, jahre, antrag));
}
