/** One person, one writing: numbers and names as they are compared, whatever the keyboard. */

/** Cyrillic and Greek letters that look like a Latin one on a keyboard of that script. */
const LOOKS = 'АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'ABEKMHOPCTYXIJSABEZHIKMNOPTYX';

/** `C01 X00-T47` and `c01x00t47` are one number; the letter O is taken for a zero, and a Cyrillic С for a Latin one. */
export function normaliseNummer(nummer: string): string {
  return nummer
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/[Α-Я]/g, (sign) => LATIN[LOOKS.indexOf(sign)] ?? sign)
    .replace(/O/g, '0');
}

/** Letters that have no mark to take away, and the two ways to write an umlaut in a passport. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/ı/g, 'i'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/([aou])e/g, '$1'],
];

/** Letters only, without their marks: `Müller-Lüdenscheidt`, `MUELLER LUEDENSCHEIDT` and `Muller Ludenscheidt` are one name. */
export function normaliseName(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return LETTERS.reduce((text, [letter, instead]) => text.replace(letter, instead), plain).replace(/[^\p{L}]/gu, '');
}

/**
 * Twelve digits are the number of the Ausländerzentralregister: it is no key for anything but the register (§ 10 (4) AZRG).
 * Also with the letter O for a zero.
 */
export function isAzrNummer(nummer: string): boolean {
  return /^\d{12}$/.test(normaliseNummer(nummer));
}

export interface Schluesselangaben {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly nummer?: string | undefined;
}

/** What the HMAC is made of: number and birth date, or name and birth date where there is no number; whichever name is first. */
export function personMerkmal({ familienname, vornamen, geburtsdatum, nummer }: Schluesselangaben): string {
  if (nummer !== undefined) return `nummer\n${normaliseNummer(nummer)}\n${geburtsdatum}`;
  return ['name', ...[familienname, vornamen].map(normaliseName).sort(), geburtsdatum].join('\n');
}
