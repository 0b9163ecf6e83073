/** What can be noted next in the accelerated procedure, and when its periods end (§ 81a AufenthG, § 14a BQFG, § 31a AufenthV). Pure. */
import { ruhetag } from '../frist/feiertag.rules.ts';
import { berechneFrist } from '../frist/frist.rules.ts';
import { SCHRITTE, type Schritt } from './fachkraft.data.ts';

export const findSchritt = (schluessel: string): Schritt | undefined =>
  SCHRITTE.find((one) => one.schluessel === schluessel);

/** What came before is there, and what happens once has not happened yet. */
export function isMoeglich(schritt: Schritt, getan: ReadonlySet<string>): boolean {
  return schritt.nach.every((one) => getan.has(one)) && (schritt.mehrfach === true || !getan.has(schritt.schluessel));
}

/** Last day on which the period that a step begins is kept; undefined where it begins none. */
export function fristNach({ frist }: Schritt, tag: string): string | undefined {
  if (!frist) return undefined;
  const { dauer, norm, text } = frist;
  if ('werktage' in dauer) return nachWerktagen(tag, dauer.werktage);
  return berechneFrist(tag, { dauer, norm, wofuer: text, verschiebt: true }).ende;
}

/** A Saturday is a working day and counts; a period does not end on one (§ 31 (3) VwVfG NRW). */
export function nachWerktagen(tag: string, werktage: number): string {
  let day = Temporal.PlainDate.from(tag);
  for (let left = werktage; left > 0; ) {
    day = day.add({ days: 1 });
    const ruht = ruhetag(day.toString());
    if (ruht === undefined || ruht === 'Samstag') left -= 1;
  }
  while (ruhetag(day.toString()) !== undefined) day = day.add({ days: 1 });
  return day.toString();
}
