/** Numbers on forms: how they are written, read from a shelf, and compared with the book. Pure. */

/** Printed with at least seven digits. */
export function kennungOf({ serie, nummer }: { readonly serie: string; readonly nummer: number | string }): string {
  return [serie, String(nummer).padStart(7, '0')].filter(Boolean).join(' ');
}

export interface Gezaehlt {
  readonly kennungen: readonly string[];
  readonly unlesbar: readonly string[];
}

const MOST = 20_000;
const PART = /^([A-Z]{0,4})\s*(\d{1,12})(?:\s*(?:-|–|bis)\s*([A-Z]{0,4})\s*(\d{1,12}))?$/;

/** `A 100-149, A 151`: single numbers and ranges, separated by commas, semicolons or lines. */
export function readGezaehlt(text: string): Gezaehlt {
  const kennungen = new Set<string>();
  const unlesbar: string[] = [];
  for (const part of text.split(/[,;\n]+/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, serie = '', von, serieBis = '', bis = von] = PART.exec(part.toUpperCase().replace('BIS', '-')) ?? [];
    const [from, to] = [Number(von), Number(bis)];
    const fits = von !== undefined && (serieBis === '' || serieBis === serie) && to >= from;
    if (!fits || to - from + kennungen.size > MOST) unlesbar.push(part);
    else for (let nummer = from; nummer <= to; nummer++) kennungen.add(kennungOf({ serie, nummer }));
  }
  return { kennungen: [...kennungen], unlesbar };
}

export interface Differenz {
  readonly fehlend: string[];
  readonly zusaetzlich: string[];
}

export function compareBestand(buch: readonly string[], gezaehlt: readonly string[]): Differenz {
  const [inBook, onShelf] = [new Set(buch), new Set(gezaehlt)];
  return {
    fehlend: buch.filter((one) => !onShelf.has(one)),
    zusaetzlich: gezaehlt.filter((one) => !inBook.has(one)),
  };
}
