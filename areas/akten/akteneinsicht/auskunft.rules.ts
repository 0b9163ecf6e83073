/**
 * From documents and what is withheld to the sheets of an Akteneinsicht. Pure. A Blatt counts a page of the choice,
 * whether it is shown or not (§ 29 VwVfG: the one who inspects shall see that something is missing, and why).
 */
import { nameOfDokumenttyp } from '../dokumenttyp.data.ts';
import type { Zurueckgehalten } from './herausgabe.schema.ts';
import type { Kasten } from './schwaerzung.schema.ts';

/** Pages that an export may have: the engine opens no larger file, and its own sheets are to fit in. */
export const MOST_SEITEN = 4_900;

export interface WahlDokument {
  readonly id: string;
  readonly titel: string;
  readonly typ: string;
  /** ISO date of the document, else of its arrival. */
  readonly ordnung: string;
  readonly seiten: number;
  readonly kaesten: readonly Kasten[];
}

export type Bogen =
  | {
      readonly art: 'seite';
      readonly dokumentId: string;
      readonly seite: number;
      readonly blatt: number;
      readonly name?: string;
    }
  | {
      readonly art: 'fehlblatt';
      readonly von: number;
      readonly bis: number;
      readonly grund: string;
      readonly name?: string;
    };

export interface Eintrag {
  /** Words in the list of contents. */
  readonly titel: string;
  readonly ordnung: string;
  readonly von: number;
  readonly bis: number;
  /** Where its first sheet is found. */
  readonly name: string;
}

/** A line of the list of redactions: place and reason, never content. */
export interface Zeile {
  readonly von: number;
  readonly bis: number;
  /** Boxes on the page; 0 stands for a page or document that is withheld. */
  readonly kaesten: number;
  readonly grund: string;
}

export interface Plan {
  readonly blaetter: number;
  readonly eintraege: readonly Eintrag[];
  readonly boegen: readonly Bogen[];
  readonly zeilen: readonly Zeile[];
}

const ZURUECKGEHALTEN = 'Zurückgehaltenes Dokument';

/** @param dokumente in the order of the Akte, oldest first */
export function planAuskunft(dokumente: readonly WahlDokument[], withheld: readonly Zurueckgehalten[]): Plan {
  const eintraege: Eintrag[] = [];
  const boegen: Bogen[] = [];
  const zeilen: Zeile[] = [];
  let blatt = 1;
  for (const dokument of dokumente) {
    const hidden = hiddenPages(dokument, withheld);
    const name = `dokument-${eintraege.length + 1}`;
    const bis = blatt + dokument.seiten - 1;
    eintraege.push({ titel: titleFor(dokument, hidden), ordnung: dokument.ordnung, von: blatt, bis, name });
    const sheets = sheetsOf(dokument, hidden, blatt);
    boegen.push(...sheets.map((sheet, index) => (index === 0 ? { ...sheet, name } : sheet)));
    zeilen.push(...linesOf(dokument, hidden, sheets, blatt));
    blatt = bis + 1;
  }
  return { blaetter: blatt - 1, eintraege, boegen, zeilen };
}

/** Page → reason. */
export function hiddenPages(
  { id, seiten }: Pick<WahlDokument, 'id' | 'seiten'>,
  withheld: readonly Zurueckgehalten[],
): ReadonlyMap<number, string> {
  const hidden = new Map<number, string>();
  for (const one of withheld) {
    if (one.dokumentId !== id) continue;
    const pages = one.seiten ?? Array.from({ length: seiten }, (_, index) => index + 1);
    for (const page of pages) if (page <= seiten && !hidden.has(page)) hidden.set(page, one.grund);
  }
  return hidden;
}

/** A title may name whom the boxes hide. */
function titleFor({ titel, typ, seiten, kaesten }: WahlDokument, hidden: ReadonlyMap<number, string>): string {
  if (hidden.size === seiten) return ZURUECKGEHALTEN;
  return hidden.size > 0 || kaesten.length > 0 ? nameOfDokumenttyp(typ) : titel;
}

/** Pages withheld one after the other for one reason are one sheet. */
function sheetsOf({ id, seiten }: WahlDokument, hidden: ReadonlyMap<number, string>, first: number): Bogen[] {
  const sheets: Bogen[] = [];
  for (let seite = 1; seite <= seiten; seite++) {
    const blatt = first + seite - 1;
    const grund = hidden.get(seite);
    const last = sheets.at(-1);
    if (grund === undefined) sheets.push({ art: 'seite', dokumentId: id, seite, blatt });
    else if (last?.art === 'fehlblatt' && last.grund === grund) sheets[sheets.length - 1] = { ...last, bis: blatt };
    else sheets.push({ art: 'fehlblatt', von: blatt, bis: blatt, grund });
  }
  return sheets;
}

function linesOf(
  { kaesten }: WahlDokument,
  hidden: ReadonlyMap<number, string>,
  sheets: readonly Bogen[],
  first: number,
): Zeile[] {
  const lines = sheets.flatMap((sheet): Zeile[] =>
    sheet.art === 'fehlblatt' ? [{ von: sheet.von, bis: sheet.bis, kaesten: 0, grund: sheet.grund }] : [],
  );
  const shown = kaesten.filter(({ seite }) => !hidden.has(seite));
  for (const [key, boxes] of Map.groupBy(shown, ({ seite, grund }) => `${seite}/${grund}`)) {
    const blatt = first + Number.parseInt(key, 10) - 1;
    lines.push({ von: blatt, bis: blatt, kaesten: boxes.length, grund: (boxes[0] as Kasten).grund });
  }
  return lines.toSorted((a, b) => a.von - b.von || a.grund.localeCompare(b.grund));
}

/** `Blatt 7`, `Blatt 7–12` */
export function blattWorte(von: number, bis: number): string {
  return von === bis ? `Blatt ${von}` : `Blatt ${von}–${bis}`;
}
