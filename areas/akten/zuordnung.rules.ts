/** Where a document belongs, from what stands on it: Aktenzeichen, else name and birth date. Pure. */
import { BIRTH, type FoundDate } from './datum.rules.ts';
import { nameParts } from './name.rules.ts';

/** What recognition makes of digits in worn type. */
const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
};
const LETTER_FOR: Readonly<Record<string, string>> = { '8': 'B', '0': 'O', '1': 'I', '4': 'A', '5': 'S' };

const DIGIT = '[0-9OQDILZSB|]';
const SEPARATOR = String.raw`\s?[-–—_./~]?\s?`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([A-Z0-9]{2,4})${SEPARATOR}(${DIGIT}{4})${SEPARATOR}((?:${DIGIT}[ .]?){5}${DIGIT})(?![\p{L}\p{N}])`,
  'giu',
);

export interface FoundZeichen {
  readonly aktenzeichen: string;
  /** False when digits or letters had to be guessed. */
  readonly genau: boolean;
}

/** Aktenzeichen in a text or file name, also with the errors of recognition: `A8H-2O19 - 00 4417`. */
export function findAktenzeichen(text: string): FoundZeichen[] {
  const found = new Map<string, boolean>();
  for (const [whole, prefix = '', year = '', number = ''] of text.matchAll(NUMBER)) {
    const letters = Array.from(prefix.toUpperCase(), (char) => LETTER_FOR[char] ?? char).join('');
    if (!/^[A-Z]{2,4}$/.test(letters)) continue;
    const aktenzeichen = `${letters}-${toDigits(year)}-${toDigits(number)}`;
    const genau = whole === aktenzeichen;
    found.set(aktenzeichen, genau || (found.get(aktenzeichen) ?? false));
  }
  return [...found].map(([aktenzeichen, genau]) => ({ aktenzeichen, genau }));
}

function toDigits(text: string): string {
  return Array.from(text.toUpperCase().replace(/[ .]/g, ''), (char) => DIGIT_FOR[char] ?? char).join('');
}

/** An Aktenzeichen, or a part of one, as somebody types it; empty when it holds no figure. */
export function typedNumber(typed: string): string {
  if (!/\d/.test(typed)) return '';
  const [corrected] = findAktenzeichen(typed);
  return corrected?.aktenzeichen ?? typed.trim();
}

export interface PersonInText {
  readonly akteId: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum?: string | undefined;
}

export interface Vorschlag {
  readonly akteId: string;
  readonly score: number;
  readonly gruende: readonly string[];
}

/** From here on nobody is asked, provided no other Akte comes near. */
export const AUTOMATISCH_AB = 0.9;
const ABSTAND = 0.03;

/**
 * How well a person's facts stand in a text; undefined when they do not.
 * @param tokens the words of the text, folded
 */
export function scorePerson(
  tokens: ReadonlySet<string>,
  dates: readonly FoundDate[],
  person: PersonInText,
): Vorschlag | undefined {
  const has = (name: string) => {
    const parts = nameParts(name);
    return parts.length > 0 && parts.every((part) => tokens.has(part));
  };
  const family = has(person.familienname);
  const given = nameParts(person.vornamen).some((part) => tokens.has(part));
  const date = dates.find(({ datum }) => datum === person.geburtsdatum);
  const { akteId } = person;
  if (family && given && date) {
    const score = BIRTH.test(date.davor) ? 0.95 : 0.92;
    return { akteId, score, gruende: ['Name und Geburtsdatum stehen im Text'] };
  }
  if (family && date) return { akteId, score: 0.75, gruende: ['Familienname und Geburtsdatum stehen im Text'] };
  if (given && date) return { akteId, score: 0.6, gruende: ['Vorname und Geburtsdatum stehen im Text'] };
  if (family && given) return { akteId, score: 0.6, gruende: ['Name steht im Text'] };
  return undefined;
}

/** The best of each Akte, best first; and whether the best is sure enough to need no human. */
export function rankVorschlaege(all: readonly Vorschlag[]): {
  readonly liste: readonly Vorschlag[];
  readonly sicher?: Vorschlag;
} {
  const best = new Map<string, Vorschlag>();
  for (const one of all) if (one.score > (best.get(one.akteId)?.score ?? 0)) best.set(one.akteId, one);
  const liste = [...best.values()].sort((a, b) => b.score - a.score).slice(0, 8);
  const [first, second] = liste;
  const sure = first && first.score >= AUTOMATISCH_AB && (!second || second.score <= first.score - ABSTAND);
  return sure ? { liste, sicher: first } : { liste };
}
