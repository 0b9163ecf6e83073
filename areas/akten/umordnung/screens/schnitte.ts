/** From cuts to parts. Pure. */

/** Each cut is a page with which a new part begins; the first page always begins one. */
export function partsOf(pages: number, cuts: ReadonlySet<number>): number[][] {
  const parts: number[][] = [];
  for (let nr = 1; nr <= pages; nr++) {
    if (nr === 1 || cuts.has(nr)) parts.push([]);
    parts.at(-1)?.push(nr);
  }
  return parts;
}
