/** Whether text looks like language: cheap evidence beside an engine's own confidence, no dictionary to keep up. */

/** The commonest words of German and English; half of any honest letter consists of them. */
const COMMON = new Set(
  (
    'der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach ' +
    'wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ' +
    'ihr ihre ihren ihrer ihnen wir ich uns bitte sehr geehrte geehrter frau herr herrn unter gegen vom können kann diese dieser ' +
    'dieses diesem wenn keine kein weil seine seiner seit was wer dort hier alle ohne beim müssen muss soll sowie gemäß abs nr ' +
    'datum uhr seite straße tel az euro antrag bescheid amt stadt name geburt geboren unterschrift ' +
    'the of and to a in is it you that he was for on are with as his they be at one have this from or had by not but what all were ' +
    'when we there can an your which their said if do will each about how up out them then she many some so these would other into ' +
    'has more her two like him see time could no make than first been its who now people my made over did down only way find use ' +
    'may any page document test date'
  ).split(' '),
);

const LETTERS = /\p{L}+/gu;

export interface Plausibility {
  /** Words of two letters or more. */
  readonly words: number;
  /** Share of these that are among the commonest words. */
  readonly common: number;
  /** Share that is built like a word: a vowel, no wild mixture of cases, no long run of one kind. */
  readonly wellFormed: number;
}

export function judgeText(text: string): Plausibility {
  let words = 0;
  let common = 0;
  let wellFormed = 0;
  for (const [word] of text.matchAll(LETTERS)) {
    if (word.length < 2) continue;
    words++;
    if (COMMON.has(word.toLowerCase())) common++;
    if (isWellFormed(word)) wellFormed++;
  }
  const share = (count: number) => (words === 0 ? 0 : count / words);
  return { words, common: share(common), wellFormed: share(wellFormed) };
}

/** Scripts without vowels or cases are left in peace. */
function isWellFormed(word: string): boolean {
  if (!/^\p{Script=Latin}+$/u.test(word)) return true;
  if (COMMON.has(word.toLowerCase())) return true;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  const casing = /^(\p{Lu}?[\p{Ll}]+|\p{Lu}+|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*|Mc\p{Lu}\p{Ll}+)$/u.test(plain);
  const sounds = plain.length < 3 || /[aeiouyæøœ]/i.test(plain) || plain === plain.toUpperCase();
  return casing && sounds && !/(.)\1\1/i.test(plain) && !/[^aeiouy]{7}/i.test(plain);
}
