/**
 * Signs that the German model cannot write. Its alphabet has no paragraph sign: "§ 28 Abs. 1" comes out as "8 28 Abs. 1"
 * unless the English model happens to win the word. Only unmistakable places are mended.
 */
import type { CopyWord } from './tsv.ts';

/** What § is taken for; the doubled ones stand for §§. */
const PARAGRAPH_LOOKALIKE = /^([("„‚[]?)([8S$53]|88|SS|\$\$|85|58)$/;
const SECTION_NUMBER = /^\d{1,4}[a-z]?[,.;:)]?$/;
/** What follows the number of a section: a subdivision or the name of a statute (`AufenthG`, `VwVfG`, `BGB`, `AufenthV`). */
const AFTER_SECTION =
  /^\(?(Abs|Absatz|Satz|S|Nr|Nrn|Nummer|Halbs|Alt|ff|f|Buchst|SGB|ZPO|StPO|GKG)\b\.?|^[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*(G|V|VO|GB|GO|PO|EMRK)[).,;:]*$/;
/** The number itself is followed by the sign in lists: "§ 5, § 6". */
const SQUARE_METRE = /^(k|d|c)?m[2?]([).,;:]*)$/;

export function repairSigns(words: readonly CopyWord[]): readonly CopyWord[] {
  return words.map((word, index) => {
    const next = sameStory(words, index, 1);
    if (isParagraphSign(word, next, sameStory(words, index, 2))) return { ...word, text: toParagraphSign(word.text) };
    const before = sameStory(words, index, -1);
    if (before && /\d$/.test(before.text) && SQUARE_METRE.test(word.text)) {
      return { ...word, text: word.text.replace(SQUARE_METRE, (_, prefix = '', rest = '') => `${prefix}m²${rest}`) };
    }
    return word;
  });
}

function isParagraphSign(word: CopyWord, number: CopyWord | undefined, after: CopyWord | undefined): boolean {
  if (!PARAGRAPH_LOOKALIKE.test(word.text) || !number || !SECTION_NUMBER.test(number.text)) return false;
  return after !== undefined && AFTER_SECTION.test(after.text);
}

function toParagraphSign(text: string): string {
  return text.replace(PARAGRAPH_LOOKALIKE, (_, bracket: string, sign: string) => bracket + '§'.repeat(sign.length));
}

/** The neighbour within the same paragraph: citations run on over line ends. */
function sameStory(words: readonly CopyWord[], index: number, step: number): CopyWord | undefined {
  const neighbour = words[index + step];
  return neighbour?.paragraph === words[index]?.paragraph ? neighbour : undefined;
}
