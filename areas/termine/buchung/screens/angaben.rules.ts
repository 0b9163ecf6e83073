import { toAsciiDigits } from '../../termine.schema.ts';

/** What is wrong with what somebody typed, as keys of texts (`pruefung.<key>`); the server judges again. */
export interface Eingabe {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly nummer: string;
  readonly ohneNummer: string;
}

export type Eingabefehler = Partial<Record<keyof Eingabe, string>>;

export function pruefePerson(person: Eingabe): Eingabefehler {
  const fehler: Eingabefehler = {};
  if (!hasLetter(person.familienname)) fehler.familienname = 'name';
  if (!hasLetter(person.vornamen)) fehler.vornamen = 'vornamen';
  if (!isGeburtsdatum(person.geburtsdatum)) fehler.geburtsdatum = 'geburtsdatum';
  const nummer = toAsciiDigits(person.nummer).replace(/[\s./-]/g, '');
  if (person.ohneNummer === '' && !/^[\p{L}\d]{4,40}$/u.test(nummer)) fehler.nummer = 'nummer';
  // Twelve digits are the number of the Ausländerzentralregister; it is no key here (§ 10 (4) AZRG).
  if (/^\d{12}$/.test(nummer)) fehler.nummer = 'azr';
  return fehler;
}

export function pruefeEmail(text: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim()) ? undefined : 'email';
}

export function pruefeTelefon(text: string): string | undefined {
  return /^(\+|00?)[1-9]\d{5,14}$/.test(toAsciiDigits(text).replace(/[\s/().-]/g, '')) ? undefined : 'telefon';
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text) && !/[<>]/.test(text);
}

/** A day that exists; papers that know only the year or the month are written with zeros (`0000-00-00` parts). */
function isGeburtsdatum(text: string): boolean {
  const short = kurzesDatum(text);
  if (!/^(19|20)\d\d(-\d\d(-\d\d)?)?$/.test(short)) return false;
  if (short.length < 10) return !short.includes('-') || /-(0[1-9]|1[0-2])$/.test(short);
  const day = new Date(`${short}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(short);
}

/** `1990-00-00` is `1990`, `1990-05-00` is `1990-05`: in many passports day and month are unknown. */
export function kurzesDatum(text: string): string {
  return text.replace(/(-00)+$/, '');
}
