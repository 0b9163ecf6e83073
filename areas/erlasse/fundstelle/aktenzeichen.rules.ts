/** File numbers of Erlasse in a text: `512-39.01-14/2024`, `M3-20010/5#12`. Pure and linear. */

export interface Aktenzeichenstelle {
  readonly von: number;
  readonly bis: number;
  readonly aktenzeichen: string;
  /** "Abschnitt 3.2", "Nr. 2" after it. */
  readonly abschnitt?: string;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{N}.\-–/#]*/gu;
const AZ_BEFORE = /(?:\bAz\.?|\bAktenzeichen|\bGz\.?|\bGeschäftszeichen)\s*:?\s*$/u;
const ABSCHNITT = /^\s*,?\s*(?:Abschnitt|Abschn\.|Nr\.|Nummer|Ziffer|Ziff\.|Kapitel)\s*(\d{1,3}(?:\.\d{1,3})*)/u;

export function findAktenzeichen(text: string): readonly Aktenzeichenstelle[] {
  const found: Aktenzeichenstelle[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length > 60 || !/\d/.test(run)) continue;
    const aktenzeichen = run.replace(/[.\-–/#]+$/u, '');
    const named = AZ_BEFORE.test(text.slice(Math.max(0, index - 24), index));
    if (!looksLikeAktenzeichen(aktenzeichen, named)) continue;
    const bis = index + aktenzeichen.length;
    const part = ABSCHNITT.exec(text.slice(bis, bis + 40));
    found.push({
      von: index,
      bis: part ? bis + part[0].length : bis,
      aktenzeichen,
      ...(part?.[1] && { abschnitt: part[1] }),
    });
  }
  return found;
}

const DATUM = /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})?$/;
const JAHR = /[/#]\d{1,6}$/;

/** Groups of digits with a hyphen or point among them and a year or a number after `/` or `#`. */
function looksLikeAktenzeichen(run: string, named: boolean): boolean {
  const groups = run.split(/[-–/#]/u);
  if (groups.every((group) => DATUM.test(group) || /^\d{4}$/.test(group))) return false;
  if (named && /\d/.test(run) && (JAHR.test(run) || groups.length > 1)) return true;
  return JAHR.test(run) && /[-–.#]/u.test(run) && groups.length > 1 && (run.match(/\d+/g) ?? []).length > 2;
}
