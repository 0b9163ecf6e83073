import { TAGESREGELN, type Tagesregeln } from './tagesregeln.data.ts';

/** Those that hold on a day; a day before the first is a mistake of whoever asks. */
export function tagesregelnAm(tag: string, regeln: readonly Tagesregeln[] = TAGESREGELN): Tagesregeln {
  const found = regeln.findLast(({ gueltigAb }) => gueltigAb <= tag);
  if (!found) throw new RangeError(`no rules of the day for ${tag}`);
  return found;
}
