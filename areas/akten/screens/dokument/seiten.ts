/** `1-3, 7` as page numbers, ascending and each once; what is no page of the document is left out. */
export function parseSeiten(text: string, seiten: number): number[] {
  const found = new Set<number>();
  for (const part of text.split(/[,;\s]+/)) {
    const [, first, last] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part) ?? [];
    if (first === undefined) continue;
    const end = Math.min(Number(last ?? first), seiten);
    for (let nr = Math.max(1, Number(first)); nr <= end; nr += 1) found.add(nr);
  }
  return [...found].sort((one, other) => one - other);
}
