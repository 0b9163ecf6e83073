/** What an employer declares, as facts of the Pruefschema, and as lines of the sheet. */
import type { Erklaerung } from './erklaerung.schema.ts';

export interface Angabe {
  readonly feld: string;
  readonly wert: unknown;
}

/** § 18g (1) AufenthG looks at the pay of a year: twelve months and what is paid besides for sure. */
export const bruttoImJahr = (e: Pick<Erklaerung, 'brutto_monat' | 'sonderzahlungen_jahr'>): number =>
  Math.round((e.brutto_monat * 12 + e.sonderzahlungen_jahr) * 100) / 100;

export function tatsachenOfErklaerung(e: Erklaerung): readonly Angabe[] {
  return [
    { feld: 'beschaeftigung.brutto_jahr', wert: bruttoImJahr(e) },
    { feld: 'beschaeftigung.wochenstunden', wert: e.wochenstunden },
    { feld: 'beschaeftigung.unbefristet', wert: e.unbefristet },
    { feld: 'beschaeftigung.seit', wert: e.beginn },
  ];
}
