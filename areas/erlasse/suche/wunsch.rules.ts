/** What somebody who types into the search of the house may want from the law: a norm, an Erlass, an answer. Pure. */
export type Wunsch =
  | { readonly art: 'norm'; readonly zitat: string }
  | { readonly art: 'erlass'; readonly zitat: string }
  | { readonly art: 'frage'; readonly sicher: boolean };

const ZEICHEN = String.raw`(?:§{1,2}|art(?:\.|ikel)?|paragra(?:f|ph))\s*`;
const NUMMER = String.raw`\d{1,4}[a-z]?`;
/** `IV 2`, `Abs. 4 Satz 1 Nr. 1a`, `4` */
const STELLE = String.raw`(?:\s+(?:abs(?:\.|atz)?\s*\d+[a-z]?|s(?:\.|atz)?\s*\d+|n(?:r\.?|ummer)\s*\d+[a-z]?|[ivx]{1,5}[a-z]?|\d{1,2}[a-z]?))*`;
/** `AufenthG`, `FreizügG/EU`, `SGB II`, `BeschV` */
const GESETZ = String.raw`[a-zäöü][\wäöüß-]*(?:g|v|ordnung|gesetz|gb|gg|go)(?:[/ -](?:eu|[ivx]{1,4}))?`;

const MIT_ZEICHEN = new RegExp(`^${ZEICHEN}${NUMMER}${STELLE}(?:\\s+${GESETZ})?$`, 'iu');
const MIT_GESETZ = new RegExp(`^${NUMMER}${STELLE}\\s+${GESETZ}$`, 'iu');
const KURZ = /^\d{1,4}[a-z]?\s+(?:abs\.?\s*\d+[a-z]?|[IVX]{1,5}[a-z]?)(?:\s+\d{1,2})?$/u;
/** Aktenzeichen of ministries: `512-39.01-14/2024`. */
const AKTENZEICHEN = /^\p{L}{0,4}[ -]?\d[\d.-]{3,}\d?(?:\/\d{2,4})$/u;
const LONG_QUESTION = 4;

export function readWunsch(text: string): Wunsch | undefined {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (typed.length < 3) return undefined;
  if (MIT_ZEICHEN.test(typed) || MIT_GESETZ.test(typed) || KURZ.test(typed)) return { art: 'norm', zitat: typed };
  if (AKTENZEICHEN.test(typed)) return { art: 'erlass', zitat: typed };
  return { art: 'frage', sicher: typed.endsWith('?') || typed.split(' ').length >= LONG_QUESTION };
}
