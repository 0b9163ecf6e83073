/** What every format becomes before its head and its sections are looked for: lines in reading order. Pure. */

export interface Zeile {
  readonly text: string;
  /** Level of a heading by the format itself (1 is the title); 0 for what is none. */
  readonly ebene: number;
  /** Stands apart from the line before: an empty line, a paragraph of its own. */
  readonly abgesetzt: boolean;
  /** Cells of a row of a table. */
  readonly zellen?: readonly string[];
  /** A whole paragraph; only lines that are not are joined. */
  readonly ganz: boolean;
  /** Height of its letters against the body, 1 where it is not known. */
  readonly groesse?: number;
  /** Reaches to the right edge: what follows may go on with it. */
  readonly voll?: boolean;
}

/** Number of an item of a list, or its dash. */
export const LISTENPUNKT = /^(?:[-–—•·▪*]\s+|\(?[a-z]{1,2}\)\s+|\(?\d{1,2}\)\s+|\d{1,2}\.\s+|[a-z]\.\s+)/;

export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ')
      // Soft hyphens, marks of direction, characters that nobody sees.
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
  );
}

/** A word parted at the end of a line becomes whole; `Ein-` before `und` keeps its dash, as does `Online-` before `Anfrage`. */
export function joinLines(before: string, next: string): string {
  if (before === '') return next;
  if (!/[\p{L}\d]-$/u.test(before)) return `${before} ${next}`;
  if (/^(?:und|oder|bzw\.|sowie|bis)\b/.test(next)) return `${before} ${next}`;
  if (/^\p{Ll}/u.test(next) && /\p{L}-$/u.test(before)) return before.slice(0, -1) + next;
  return before + next;
}

const SEITENZAHL =
  /^(?:[-–—]?\s*\d{1,3}\s*[-–—]?|(?:.{0,80}\s)?(?:Seite|Blatt)\s*\d{1,3}(?:\s*(?:von|\/)\s*\d{1,3})?|\d{1,3}\s*\/\s*\d{1,3})$/i;

export function isPageNumber(text: string): boolean {
  return SEITENZAHL.test(text);
}
