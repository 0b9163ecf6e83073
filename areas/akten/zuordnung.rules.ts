/** Where a document belongs, from what stands on it: Aktenzeichen, else name and birth date. Pure. */
import { foldName, nameParts } from './name.rules.ts';

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

const MONTHS = 'januar februar marz april mai juni juli august september oktober november dezember'.split(' ');

export interface FoundDate {
  /** ISO. */
  readonly datum: string;
  /** Words before it, folded: what the date means. */
  readonly davor: string;
}

/** Dates as `17.05.1990`, `17. Mai 1990` or `1990-05-17`. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const pattern =
    /(?<!\d)(?:(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4})|(\d{1,2})\.\s?(\p{L}{3,9})\s(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/gu;
  for (const match of text.matchAll(pattern)) {
    const datum = toIso(match);
    if (datum) found.push({ datum, davor: foldName(text.slice(Math.max(0, match.index - 24), match.index)) });
  }
  return found;
}

function toIso(match: RegExpMatchArray): string | undefined {
  const [, d1, m1, y1, d2, name, y2, y3, m3, d3] = match;
  const year = Number(y1 ?? y2 ?? y3);
  const month = name ? MONTHS.indexOf(foldName(name)) + 1 : Number(m1 ?? m3);
  const day = Number(d1 ?? d2 ?? d3);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || date.getUTCMonth() !== month - 1 || day < 1) return undefined;
  return date.toISOString().slice(0, 10);
}

const BIRTH = /(?:\bgeb|geburt|born|birth)/;

/** Date of the document itself: labelled so, or after a place ("Musterstadt, den …"). Never a birth date. */
export function findDokumentdatum(text: string, today: string): string | undefined {
  const dates = findDates(text).filter(({ datum, davor }) => datum <= today && !BIRTH.test(davor));
  const labelled = dates.find(({ davor }) => /(?:\bdatum|\bden|\bdate|\bvom)$/.test(davor));
  return labelled?.datum;
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

/** How well a person's facts stand in the text; undefined when they do not. */
export function scorePerson(text: string, dates: readonly FoundDate[], person: PersonInText): Vorschlag | undefined {
  const tokens = new Set(foldName(text).split(' '));
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
