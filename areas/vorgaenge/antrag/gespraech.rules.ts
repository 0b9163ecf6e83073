/** A message of the office: the sentences of its template in German and in the applicant's language, then free words. */
import type { Formularsprache } from './formular.schema.ts';
import { NACHRICHTENVORLAGEN, type Nachrichtenvorlage } from './gespraech.data.ts';

export function vorlageOf(schluessel: string | undefined): Nachrichtenvorlage | undefined {
  return NACHRICHTENVORLAGEN.find((one) => one.schluessel === schluessel);
}

export interface Einsetzung {
  readonly unterlage: string;
  /** As people of that language write a day. */
  readonly bis: string;
}

export function satzOf(vorlage: Nachrichtenvorlage, sprache: Formularsprache, { unterlage, bis }: Einsetzung): string {
  return vorlage.saetze[sprache].replace('{unterlage}', unterlage).replace('{bis}', bis);
}
