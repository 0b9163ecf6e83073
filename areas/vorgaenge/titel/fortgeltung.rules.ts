/** Whether a title continues by one of the rules in force. Pure. */
import type { FortgeltungsregelInhalt } from './fortgeltung.schema.ts';

export interface Fortgeltungsregel {
  readonly fassung: string;
  readonly inhalt: FortgeltungsregelInhalt;
}

interface Titel {
  readonly art: string;
  readonly gueltig_ab: string | null;
  readonly gueltig_bis: string;
  readonly endet: string;
}

/** The rule by which it continues beyond its end; undefined where none does or it has been carried on already. */
export function giltFortNach(regeln: readonly Fortgeltungsregel[], titel: Titel): Fortgeltungsregel | undefined {
  return regeln.find(
    ({ inhalt }) =>
      inhalt.arten.includes(titel.art) &&
      titel.gueltig_ab !== null &&
      titel.gueltig_ab <= inhalt.gueltigAm &&
      titel.endet >= inhalt.gueltigAm &&
      titel.endet < inhalt.fortBis,
  );
}
