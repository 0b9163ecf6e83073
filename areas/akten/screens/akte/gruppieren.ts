/** Documents in groups: by year, newest first, or by type in the order of the catalogue. Pure. */
import type { DokumentKurz } from '../../dokument.schema.ts';
import { DOKUMENTTYPEN, nameOfDokumenttyp } from '../../dokumenttyp.data.ts';

export type Ordnung = 'datum' | 'art';

export interface DokumentGruppe {
  readonly name: string;
  readonly dokumente: readonly DokumentKurz[];
}

/** The date of the document itself, else the day it came. */
function tagOf({ datum, eingegangenAm }: DokumentKurz): string {
  return datum ?? eingegangenAm.slice(0, 10);
}

export function gruppiere(dokumente: readonly DokumentKurz[], ordnung: Ordnung): DokumentGruppe[] {
  const sorted = dokumente.toSorted((one, other) => tagOf(other).localeCompare(tagOf(one)));
  if (ordnung === 'datum')
    return [...Map.groupBy(sorted, (dokument) => tagOf(dokument).slice(0, 4))].map(([name, inGruppe]) => ({
      name,
      dokumente: inGruppe,
    }));
  const byTyp = Map.groupBy(sorted, ({ typ }) => typ);
  const rank = (typ: string) => {
    const at = DOKUMENTTYPEN.findIndex((one) => one.typ === typ);
    return at === -1 ? DOKUMENTTYPEN.length : at;
  };
  return [...byTyp]
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([typ, inGruppe]) => ({ name: nameOfDokumenttyp(typ), dokumente: inGruppe }));
}
