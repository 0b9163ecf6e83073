/** Which stretches of a text lead somewhere and which are explained: they never overlap. Pure. */
import { findAktenzeichen } from '../fundstelle/aktenzeichen.rules.ts';
import { type Fundstelle, findFundstellen, type Lesart } from '../fundstelle/fundstelle.rules.ts';

export interface Nennungsstelle {
  readonly von: number;
  readonly bis: number;
  readonly gesetz?: string | undefined;
  readonly bezeichnung?: string;
  readonly absatz?: string | undefined;
  readonly aktenzeichen?: string;
  readonly abschnitt?: string | undefined;
}

/** Places that a text names, each with words of its own: of a range its first and its last. */
export function findNennungen(text: string, lesart: Lesart): Nennungsstelle[] {
  const norms = findFundstellen(text, { ...lesart, imText: true })
    .filter(({ von, bis }) => /\d|[IVX]/.test(text.slice(von, bis)))
    .map(({ von, bis, gesetz, paragraf, absatz }: Fundstelle) => ({ von, bis, gesetz, bezeichnung: paragraf, absatz }));
  const erlasse = findAktenzeichen(text);
  return withoutOverlap([...norms, ...erlasse]);
}

export function withoutOverlap<T extends { readonly von: number; readonly bis: number }>(all: readonly T[]): T[] {
  let end = 0;
  return all
    .toSorted((a, b) => a.von - b.von)
    .filter(({ von, bis }) => {
      if (von < end) return false;
      end = bis;
      return true;
    });
}

/** Other ways to write a designation: the Roman number of an Anlage. */
export function otherBezeichnungen(bezeichnung: string): string[] {
  const [, kopf, nr] = /^(Anlage|Anhang) (\S+)$/.exec(bezeichnung) ?? [];
  if (!kopf || !nr) return [bezeichnung];
  const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
  const other = roman.indexOf(nr) > 0 ? String(roman.indexOf(nr)) : roman[Number(nr)];
  return [bezeichnung, ...(other ? [`${kopf} ${other}`] : []), ...(nr === '1' || nr === 'I' ? [kopf] : [])];
}
