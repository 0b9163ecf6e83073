/** Small decisions of the calendar. Pure. */

/** Days from the first to the last, both inclusive; none where the end lies before the begin. */
export function tageVon(von: string, bis: string): string[] {
  const tage: string[] = [];
  // One more than anybody may see: enough to say no.
  for (let day = Temporal.PlainDate.from(von); day.toString() <= bis && tage.length < 8; day = day.add({ days: 1 }))
    tage.push(day.toString());
  return tage;
}

/** `k7mx 42qd` as it is kept: `K7MX-42QD`. */
export function kennungAus(text: string): string {
  const zeichen = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return zeichen.length === 8 ? `${zeichen.slice(0, 4)}-${zeichen.slice(4)}` : zeichen;
}

export interface Suchfrage {
  readonly name?: string;
  readonly geburtsdatum?: string;
  readonly aktenzeichen?: string;
}

/** What somebody typed: a day of birth, a number of an Akte, otherwise a name. */
export function suchfrage(suche: string): Suchfrage {
  const [, tag, monat, jahr] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(suche) ?? [];
  if (jahr !== undefined) return { geburtsdatum: `${jahr}-${monat?.padStart(2, '0')}-${tag?.padStart(2, '0')}` };
  if (/^\d{4}-\d{2}-\d{2}$/.test(suche)) return { geburtsdatum: suche };
  if (/\d/.test(suche)) return { aktenzeichen: suche };
  return { name: suche };
}
