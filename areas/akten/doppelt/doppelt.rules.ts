/** Whether two scanned pages are the same sheet scanned again. Pure; a suspicion for people, never more. */

/** Bits of 256 in which the look of two pages may differ to be worth a comparison of their words. */
export const WORTH_COMPARING = 40;
/** Where hardly any word was read, the look alone has to say it. */
const LOOKS_THE_SAME = 12;
const FEW_WORDS = 12;

/** @param distance bits in which their looks differ */
export function isVielleichtDoppelt(a: string, b: string, distance: number): boolean {
  if (distance > WORTH_COMPARING) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (Math.min(left.length, right.length) < FEW_WORDS) {
    const unread = left.length < 4 || right.length < 4;
    return distance <= LOOKS_THE_SAME && (unread || overlap(left, right) >= 0.7);
  }
  if (overlap(left, right) < 0.85) return false;
  const [first, second] = [left.filter(hasDigit), right.filter(hasDigit)];
  // The same form for two children differs in its numbers alone.
  return Math.max(first.length, second.length) < 3 || overlap(first, second) >= 0.75;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

const hasDigit = (word: string) => /\d/.test(word);

/** Share of the longer list that has its like in the other, each counted as often as it stands there. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const word of a) rest.set(word, (rest.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of b) {
    const left = rest.get(word) ?? 0;
    if (left === 0) continue;
    rest.set(word, left - 1);
    same += 1;
  }
  return same / Math.max(1, a.length, b.length);
}
