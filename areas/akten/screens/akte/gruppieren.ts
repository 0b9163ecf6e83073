/** Documents in groups: by year, newest first, or by type in the order of the catalogue. Pure. */
import { dayOf } from '#ui/format.ts';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { DOKUMENTTYPEN, nameOfDokumenttyp } from '../../dokumenttyp.data.ts';

export type Ordnung = 'datum' | 'art';

/** The place of a document that was removed; `platz` is the day by which it stood there. */
export interface Luecke {
  readonly dokumentId: string;
  readonly platz: string;
}

export interface DokumentGruppe<L extends Luecke = Luecke> {
  readonly name: string;
  readonly dokumente: readonly DokumentKurz[];
  /** Documents and, by date, the places of removed ones, in the order in which they are shown. */
  readonly zeilen: readonly (DokumentKurz | L)[];
}

/** The date of the document itself, else the day it came. */
function tagOf({ datum, eingegangenAm }: DokumentKurz): string {
  return datum ?? dayOf(eingegangenAm);
}

const isLuecke = <L extends Luecke>(zeile: DokumentKurz | L): zeile is L => 'platz' in zeile;

/** By type places of removed documents stand at the end: what they were is not known any more. */
export function gruppiere<L extends Luecke = Luecke>(
  dokumente: readonly DokumentKurz[],
  ordnung: Ordnung,
  luecken: readonly L[] = [],
): DokumentGruppe<L>[] {
  const dayOf = (zeile: DokumentKurz | L) => (isLuecke(zeile) ? zeile.platz : tagOf(zeile));
  const toGruppe = (name: string, zeilen: readonly (DokumentKurz | L)[]) => ({
    name,
    zeilen,
    dokumente: zeilen.filter((zeile): zeile is DokumentKurz => !isLuecke(zeile)),
  });
  if (ordnung === 'datum') {
    const zeilen = [...dokumente, ...luecken].toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
    return [...Map.groupBy(zeilen, (zeile) => dayOf(zeile).slice(0, 4))].map(([name, some]) => toGruppe(name, some));
  }
  const sorted = dokumente.toSorted((one, other) => tagOf(other).localeCompare(tagOf(one)));
  const byTyp = Map.groupBy(sorted, ({ typ }) => typ);
  const rank = (typ: string) => {
    const at = DOKUMENTTYPEN.findIndex((one) => one.typ === typ);
    return at === -1 ? DOKUMENTTYPEN.length : at;
  };
  const gruppen = [...byTyp]
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([typ, inGruppe]) => toGruppe(nameOfDokumenttyp(typ), inGruppe));
  return luecken.length === 0 ? gruppen : [...gruppen, toGruppe('Entfernt', luecken)];
}
