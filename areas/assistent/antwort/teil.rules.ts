/** Sentences, clauses and numbered lines of an Absatz. Pure. */

export interface Teil {
  readonly von: number;
  readonly bis: number;
  readonly text: string;
}

const ABBREVIATED =
  /(?:^|[\s(])(?:Abs|Nr|Art|Buchst|S|Satz|Bundesgesetzbl|BGBl|ABl|Nrn|Hs|lit|Ziff|bzw|ggf|gem|i\. ?V\. ?m|vgl|z\. ?B|d\. ?h|u\. ?a|sog|ca|Dr|St|Tz|Rn|Rz|Kap|Anh|i|V|m|z|d|u|\d{1,2}|[IVX]+|[a-z])\.$/;
/** Longer than any abbreviation: what lies further back is not read again at every full stop. */
const NEAR = 24;
const MONTH_AFTER =
  /^\s*(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Lebensjahr)/;

/** Sätze in the sense of a citation: a list belongs to the Satz that leads it in. */
export function sentencesOf(text: string): Teil[] {
  const found: Teil[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["“”'»]?(?=\s+["„»(]?[A-ZÄÖÜ0-9§]|\s*$)/g)) {
    const bis = (match.index ?? 0) + match[0].length;
    const before = text.slice(Math.max(start, (match.index ?? 0) - NEAR), (match.index ?? 0) + 1);
    const after = text.slice(bis, bis + NEAR);
    if (ABBREVIATED.test(before) || MONTH_AFTER.test(after) || /^\s*\n\s*\d+[a-z]?\.\s/.test(after)) continue;
    push(found, text, start, bis);
    start = bis;
  }
  push(found, text, start, text.length);
  return found;
}

/** Parts between commas, semicolons, colons and line ends: as far as a „nicht“ reaches. */
export function clausesOf(text: string): Teil[] {
  const found: Teil[] = [];
  let start = 0;
  for (const match of text.matchAll(/[,;:](?=\s)|[.!?](?=\s|$)|\n|\s[-–—]\s/g)) {
    const at = match.index ?? 0;
    const before = text.slice(Math.max(start, at - NEAR), at + 1);
    if (match[0] === '.' && (ABBREVIATED.test(before) || MONTH_AFTER.test(text.slice(at + 1, at + NEAR)))) continue;
    push(found, text, start, at + match[0].length);
    start = at + match[0].length;
  }
  push(found, text, start, text.length);
  return found;
}

/** Lines that begin with a number, by that number: `1`, `1a`, `aa`. */
export function numbersOf(text: string): { readonly nr: string; readonly von: number; readonly bis: number }[] {
  const heads = [...text.matchAll(/^(?:(\d+[a-z]{0,2})\.|([a-z]{1,2})\))\s/gm)];
  return heads.map((head, i) => {
    const numeric = head[1] !== undefined;
    const next = heads.slice(i + 1).find((one) => !numeric || one[1] !== undefined);
    return { nr: head[1] ?? head[2] ?? '', von: head.index ?? 0, bis: next?.index ?? text.length };
  });
}

function push(found: Teil[], text: string, von: number, bis: number): void {
  if (/[\p{L}\p{N}]/u.test(text.slice(von, bis))) found.push({ von, bis, text: text.slice(von, bis) });
}
