/**
 * What in a question names a person. A search for a norm needs none of it; found by shape, so a name alone is not found,
 * and nothing here promises that a question without a find is free of names. Pure.
 */
export interface Personenangabe {
  readonly art: 'geburtsdatum' | 'azr' | 'mail' | 'telefon' | 'pass';
  readonly von: number;
  readonly bis: number;
}

/** In their order, without overlap. */
export function findPersonenangaben(text: string): readonly Personenangabe[] {
  const found = [...findByShape(text), ...findGeburtsdaten(text)].sort((a, b) => a.von - b.von || b.bis - a.bis);
  return found.filter(({ von }, i) => found.slice(0, i).every(({ bis }) => bis <= von));
}

const SHAPES: readonly (readonly [Personenangabe['art'], RegExp])[] = [
  ['mail', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu],
  // Twelve digits; or as many as are written beside the word.
  ['azr', /(?<![\p{N}.\-/])\d{12}(?![\p{N}\-/])/gu],
  ['azr', /\bAZR[- ]?(?:Nr\.?|Nummer)?:? ?\d{6,14}(?!\p{N})/gu],
  ['telefon', /(?<![\p{N}\-/.])(?:\+|00)[1-9]\d{0,2}[ /-]?(?:\(0\))?(?:[ /-]?\d){6,13}(?!\p{N})/gu],
  ['telefon', /(?<![\p{N}\-/.])0[1-9]\d{1,4}[ /-]\d(?:[ -]?\d){4,10}(?![\p{N}/])/gu],
  ['telefon', /\b(?:Tel\.?|Telefon|Handy|Mobil):? ?\+?\d(?:[ /-]?\d){5,14}(?!\p{N})/giu],
  ['pass', /\b(?:Pass|Reisepass|Ausweis)(?:[- ]?Nr\.?|nummer):? ?[A-Z0-9]{6,12}\b/giu],
];

function findByShape(text: string): Personenangabe[] {
  return SHAPES.flatMap(([art, shape]) =>
    [...text.matchAll(shape)].map(({ 0: match, index }) => ({ art, von: index, bis: index + match.length })),
  );
}

const MONATE = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const DATUM = new RegExp(
  [
    String.raw`(?<!\p{N})(?:\d{1,2}([./-]) ?\d{1,2}\1 ?(?:(?:19|20)\d{2}|\d{2})`,
    String.raw`(?:19|20)\d{2}-\d{2}-\d{2}`,
    String.raw`\d{1,2}\. ?(?:${MONATE}) (?:19|20)\d{2})(?!\p{N}|[./-]\p{N})`,
  ].join('|'),
  'gu',
);
/** Written so that it may be a day of the law as well as a birth date: only with the word for it. */
const SELTSAM = /^\d{1,2}(?:[/-]\d{1,2}[/-]|\. ?\d{1,2}\. ?\d{2}$)|\p{L}/u;
const GEBOREN_DAVOR =
  /(?:\bgeb(?:\.|oren)?(?:e[rn]?)?(?:\.?[- ]?dat(?:um|\.)?|urtsdatum|urtstag)?(?: am)?|\bborn(?: on)?|\bDOB|\*):? ?$/iu;
const GEBOREN_DANACH = /^ ?(?:geb(?:\.|oren)|in \p{Lu}\p{L}+ geboren)/u;
/** A surname and a given name right before it, with or without a comma: `Al-Sayed, Ahmed, 12.03.1990`. */
const NAME_DAVOR = /\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’-]+,? ?\(?$/u;

/** A date said to be a birth date, or standing right behind what looks like a name. */
function findGeburtsdaten(text: string): Personenangabe[] {
  const found: Personenangabe[] = [];
  for (const { 0: datum, index } of text.matchAll(DATUM)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const after = text.slice(index + datum.length, index + datum.length + 40);
    const named = !SELTSAM.test(datum) && NAME_DAVOR.test(before) && !ENDS_WITH_PLAIN.test(before);
    if (!GEBOREN_DAVOR.test(before) && !GEBOREN_DANACH.test(after) && !named) continue;
    found.push({ art: 'geburtsdatum', von: index, bis: index + datum.length });
  }
  return found;
}

/** Two capitals before a date are no name where the last one is a word of files and of law. */
const ENDS_WITH_PLAIN =
  /(?:erlass|gesetz|bescheid|stand|fassung|antrag|schreiben|urteil|beschluss|frist|datum|stichtag|verordnung|weisung|rundschreiben|hinweis|visum|titel|erlaubnis|bescheinigung|duldung|verfügung)(?:e?s|en)?,? ?\(?$/iu;
