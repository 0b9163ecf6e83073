/** The shortest way from one sequence to another (Myers 1986). Pure; for words, Absätze and whatever else is a list. */

/** A stretch of both: `gleich` stands in both, otherwise `alt` was replaced by `neu`, either of them perhaps empty. */
export interface Strecke {
  readonly gleich: boolean;
  /** Offsets into the old and the new sequence, `bis` exclusive. */
  readonly alt: readonly [von: number, bis: number];
  readonly neu: readonly [von: number, bis: number];
}

/** Beyond so many single changes two texts have nothing to do with each other: one stretch, all of it replaced. */
const MOST_CHANGES = 1500;

export function alignFolgen(alt: readonly string[], neu: readonly string[]): Strecke[] {
  let start = 0;
  while (start < alt.length && start < neu.length && alt[start] === neu[start]) start += 1;
  let [altEnd, neuEnd] = [alt.length, neu.length];
  while (altEnd > start && neuEnd > start && alt[altEnd - 1] === neu[neuEnd - 1]) {
    altEnd -= 1;
    neuEnd -= 1;
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < start; i += 1) pairs.push([i, i]);
  for (const [i, j] of commonOf(alt.slice(start, altEnd), neu.slice(start, neuEnd))) pairs.push([start + i, start + j]);
  for (let i = 0; altEnd + i < alt.length; i += 1) pairs.push([altEnd + i, neuEnd + i]);
  return toStrecken(pairs, alt.length, neu.length);
}

/** Pairs of positions that stay, in order. */
function commonOf(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0) return [];
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(reach.slice(middle - changes - 1, middle + changes + 2));
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at(reach, middle + k - 1) < at(reach, middle + k + 1));
      let x = down ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [];
}

function walkBack(trace: readonly Int32Array[], aLength: number, bLength: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [aLength, bLength];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const row = trace[changes] as Int32Array;
    const here = (k: number) => at(row, k + changes + 1);
    const k = x - y;
    const down = k === -changes || (k !== changes && here(k - 1) < here(k + 1));
    const before = down ? k + 1 : k - 1;
    const beforeX = changes === 0 ? 0 : here(before);
    const beforeY = changes === 0 ? 0 : beforeX - before;
    while (x > beforeX && y > beforeY) pairs.push([--x, --y]);
    [x, y] = [beforeX, beforeY];
  }
  return pairs.reverse();
}

const at = (row: Int32Array, index: number): number => row[index] ?? 0;

function toStrecken(pairs: readonly [number, number][], altLength: number, neuLength: number): Strecke[] {
  const found: Strecke[] = [];
  let [i, j] = [0, 0];
  const replaceUpTo = (altTo: number, neuTo: number) => {
    if (i < altTo || j < neuTo) found.push({ gleich: false, alt: [i, altTo], neu: [j, neuTo] });
    [i, j] = [altTo, neuTo];
  };
  for (const [x, y] of pairs) {
    replaceUpTo(x, y);
    const last = found.at(-1);
    if (last?.gleich) found[found.length - 1] = { gleich: true, alt: [last.alt[0], x + 1], neu: [last.neu[0], y + 1] };
    else found.push({ gleich: true, alt: [x, x + 1], neu: [y, y + 1] });
    [i, j] = [x + 1, y + 1];
  }
  replaceUpTo(altLength, neuLength);
  return found;
}
