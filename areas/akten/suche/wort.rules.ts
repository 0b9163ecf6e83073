/** Parts of German compounds and slips of the pen, over the words of the office (`akten.suchwort`). Pure. */

export interface Teilung {
  readonly vorn: string;
  readonly hinten: string;
}

const SHORTEST_PART = 4;
/** What German puts between the parts of a compound. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const;

/** Every way to divide a folded word into two of four letters and more, longest first part last. */
export function divisionsOf(word: string): Teilung[] {
  const divisions: Teilung[] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [front, hinten] = [word.slice(0, at), word.slice(at)];
    for (const joint of JOINTS) {
      if (!front.endsWith(joint) || front.length - joint.length < SHORTEST_PART) continue;
      divisions.push({ vorn: front.slice(0, front.length - joint.length), hinten });
    }
  }
  return divisions;
}

/** The division whose parts are both known, the one with the longest last part: that is what the thing is. */
export function bestDivision(divisions: readonly Teilung[], isKnown: (word: string) => boolean): Teilung | undefined {
  return divisions
    .filter(({ vorn, hinten }) => isKnown(vorn) && isKnown(hinten))
    .sort((a, b) => b.hinten.length - a.hinten.length || b.vorn.length - a.vorn.length)[0];
}

export interface BekanntesWort {
  readonly schreibung: string;
  readonly wort: string;
  /** In how many Akten it stands. */
  readonly akten: number;
}

/** What somebody meant who typed a word that is nowhere: one slip in short words, two in long ones. */
export function meantWord(typed: string, known: readonly BekanntesWort[]): string | undefined {
  const most = typed.length <= 5 ? 1 : 2;
  return known
    .map(({ schreibung, akten }) => ({ schreibung, akten, slips: slipsBetween(typed, schreibung.toLowerCase()) }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips || b.akten - a.akten)[0]?.schreibung;
}

/** Letters wrong, missing, too many or swapped (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const [left, right] = [Array.from(a.toLowerCase()), Array.from(b.toLowerCase())];
  let before: number[] = [];
  let last = right.map((_, at) => at + 1);
  last.unshift(0);
  for (let row = 1; row <= left.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= right.length; at += 1) {
      const same = left[row - 1] === right[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1];
      if (swapped) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      now.push(least);
    }
    [before, last] = [last, now];
  }
  return last.at(-1) ?? 0;
}
