/** Numbers that are called: a letter and three digits. No I, O, Q: they read as 1, 0 and 0, also aloud. */
export const BUCHSTABEN = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** How many there are for a house and a day. */
export const ANZAHL_NUMMERN = BUCHSTABEN.length * 999;

/** `zahl` from 0 to `ANZAHL_NUMMERN - 1`, drawn at random by the caller: nobody learns from a number who else is there. */
export function nummerAus(zahl: number): string {
  const letter = BUCHSTABEN[Math.floor(zahl / 999)] as string;
  return `${letter}${String((zahl % 999) + 1).padStart(3, '0')}`;
}

/** As people read it: "A 274". */
export const zeigeNummer = (nummer: string): string => `${nummer.slice(0, 1)} ${nummer.slice(1)}`;

/** What somebody typed or a scanner read; undefined if it is no number of the day. */
export function readNummer(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-HJ-NPR-Z]\d{3}$/.test(plain) ? plain : undefined;
}
