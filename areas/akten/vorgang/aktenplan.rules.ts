/** An Aktenplan as lines of text and back, in the order of its numbers. Pure. */
import { KENNZEICHEN, type PlanEintrag } from './aktenplan.schema.ts';

/** By numbers, not by letters: 3.10 comes after 3.9. */
export function comparePlan({ kennzeichen: a }: PlanEintrag, { kennzeichen: b }: PlanEintrag): number {
  const [one, other] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const by = (one[at] ?? -1) - (other[at] ?? -1);
    if (by !== 0) return by;
  }
  return 0;
}

/** From 0. */
export const levelOf = (kennzeichen: string): number => kennzeichen.split('.').length - 1;

export function planToText(eintraege: readonly PlanEintrag[]): string {
  return eintraege.map(({ kennzeichen, bezeichnung }) => `${kennzeichen} ${bezeichnung}`).join('\n');
}

export interface PlanText {
  readonly eintraege: readonly PlanEintrag[];
  /** Lines, from 1, that are no entry. */
  readonly unklar: readonly number[];
}

/** One entry a line: Kennzeichen, a blank, Bezeichnung. Empty lines count for nothing, and the order is made anew. */
export function textToPlan(text: string): PlanText {
  const eintraege: PlanEintrag[] = [];
  const unklar: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const [kennzeichen = '', ...words] = trimmed.split(/\s+/u);
    if (!KENNZEICHEN.test(kennzeichen) || words.length === 0) unklar.push(index + 1);
    else eintraege.push({ kennzeichen, bezeichnung: words.join(' ') });
  }
  return { eintraege: eintraege.sort(comparePlan), unklar };
}

export function findEintrag(eintraege: readonly PlanEintrag[], kennzeichen: string): PlanEintrag | undefined {
  return eintraege.find((one) => one.kennzeichen === kennzeichen);
}
