/** Periods after §§ 187 to 193 BGB and § 31 VwVfG NRW. Pure; the calendar is that of Nordrhein-Westfalen. */
import { naechsterWerktag, ruhetag } from './feiertag.rules.ts';
import type { Dauer, Frist } from './frist.schema.ts';

export interface Fristregel {
  readonly dauer: Dauer;
  readonly norm: string;
  /** „die Klage“, „die Zustimmung der Bundesagentur“: what the period is for. */
  readonly wofuer: string;
  /** § 31 (3) VwVfG, § 193 BGB, § 222 (2) ZPO; false for a mere waiting time and for a day named to the person. */
  readonly verschiebt: boolean;
}

/** § 187 (1), § 188 BGB: the day of the event does not count; where the last month lacks the day, its last day ends it. */
export function zaehle(ereignis: string, dauer: Dauer): string {
  const start = Temporal.PlainDate.from(ereignis);
  if ('tage' in dauer) return start.add({ days: dauer.tage }).toString();
  if ('wochen' in dauer) return start.add({ weeks: dauer.wochen }).toString();
  return start.add('monate' in dauer ? { months: dauer.monate } : { years: dauer.jahre }).toString();
}

export function berechneFrist(ereignis: string, { dauer, norm, wofuer, verschiebt }: Fristregel): Frist {
  const gezaehlt = zaehle(ereignis, dauer);
  const ende = verschiebt ? naechsterWerktag(gezaehlt) : gezaehlt;
  const grund =
    ende === gezaehlt
      ? ''
      : ` Der ${deutsch(gezaehlt)} ist ${artikel(ruhetag(gezaehlt))}, deshalb zählt der nächste Werktag.`;
  const satz = `Die Frist für ${wofuer} beginnt nach dem ${deutsch(ereignis)}, dauert ${dauerWort(dauer)} und endet mit Ablauf des ${deutsch(ende)}.${grund}`;
  return { ereignis, gezaehlt, ende, norm, satz };
}

/** § 187 (2), § 188 (2) BGB: where the beginning of the first day counts, the period ends the day before its like. */
export function zaehleAbTagesbeginn(ersterTag: string, dauer: Dauer): string {
  const vorabend = Temporal.PlainDate.from(ersterTag).subtract({ days: 1 });
  if ('tage' in dauer || 'wochen' in dauer) return zaehle(vorabend.toString(), dauer);
  const start = Temporal.PlainDate.from(ersterTag);
  const gleich = Temporal.PlainDate.from(zaehle(ersterTag, dauer));
  // A month without that day ends the period with its last day (§ 188 (3)).
  return gleich.day === start.day ? gleich.subtract({ days: 1 }).toString() : gleich.toString();
}

/** § 190 BGB: an extension runs from the end of the period before. */
export function verlaengere(frist: Frist, regel: Fristregel): Frist {
  return berechneFrist(frist.ende, regel);
}

/** § 189 (2) BGB: the half month is 15 days and counts last. */
export function zaehleMitHalbemMonat(ereignis: string, monate: number): string {
  return Temporal.PlainDate.from(zaehle(ereignis, { monate })).add({ days: 15 }).toString();
}

export function isAbgelaufen(frist: Pick<Frist, 'ende'>, stichtag: string): boolean {
  return stichtag > frist.ende;
}

export function deutsch(tag: string): string {
  return tag.split('-').reverse().join('.');
}

function dauerWort(dauer: Dauer): string {
  const [[einheit, zahl]] = Object.entries(dauer) as [[string, number]];
  const worte: Record<string, readonly [string, string]> = {
    tage: ['einen Tag', 'Tage'],
    wochen: ['eine Woche', 'Wochen'],
    monate: ['einen Monat', 'Monate'],
    jahre: ['ein Jahr', 'Jahre'],
  };
  const [eins, viele] = worte[einheit] as readonly [string, string];
  return zahl === 1 ? eins : `${zahl} ${viele}`;
}

function artikel(name: string | undefined): string {
  return name === 'Samstag' || name === 'Sonntag' ? `ein ${name}` : `ein Feiertag (${name})`;
}
