/** One person, one writing: numbers and names as they are compared, whatever the keyboard. */

/** `C01 X00-T47` and `c01x00t47` are one number; the letter O is taken for a zero. */
export function normaliseNummer(nummer: string): string {
  return nummer
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/O/g, '0');
}

/** Letters only, without their marks: `Müller-Lüdenscheidt` and `MULLER LUDENSCHEIDT` are one name. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}]/gu, '');
}

/** Twelve digits are the number of the Ausländerzentralregister: it is no key for anything but the register (§ 10 (4) AZRG). */
export function isAzrNummer(nummer: string): boolean {
  return /^\d{12}$/.test(nummer.replace(/[\s./-]/g, ''));
}

export interface Schluesselangaben {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly nummer?: string | undefined;
}

/** What the HMAC is made of: number and birth date, or name and birth date where there is no number. */
export function personMerkmal({ familienname, vornamen, geburtsdatum, nummer }: Schluesselangaben): string {
  return nummer === undefined
    ? `name\n${normaliseName(familienname)}\n${normaliseName(vornamen)}\n${geburtsdatum}`
    : `nummer\n${normaliseNummer(nummer)}\n${geburtsdatum}`;
}
