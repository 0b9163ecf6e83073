/** Where a stack is cut: from its separator sheets to the parts. Every page is in exactly one part or named as left out. */
import type { Trennblatt } from '../trennblatt/trennblatt.rules.ts';

export interface StapelSeite {
  readonly nr: number;
  readonly leer: boolean;
  readonly trennblatt?: Trennblatt | undefined;
}

export interface StapelTeil {
  /** Pages of the stack, ascending; never empty. */
  readonly seiten: readonly number[];
  readonly akteId?: string;
  readonly vorgangId?: string;
  readonly typ?: string;
}

export interface Trennung {
  readonly teile: readonly StapelTeil[];
  readonly blaetter: readonly { readonly nr: number; readonly grund: 'trennblatt' | 'rueckseite' }[];
  /** Sheets that announce an Akte or a Vorgang of which no page follows: something was left out or put in twice. */
  readonly ohneSeiten: readonly { readonly nr: number; readonly art: 'akte' | 'vorgang'; readonly id: string }[];
}

/** `undefined` when there is no sheet in it: then it is one document as it came. */
export function planTrennung(seiten: readonly StapelSeite[]): Trennung | undefined {
  if (!seiten.some((seite) => seite.trennblatt)) return undefined;
  const backs = findBacks(seiten);
  const plan = { teile: [] as Building[], blaetter: [] as Trennung['blaetter'][number][], ziel: {} as Ziel };
  const announced: { nr: number; art: 'akte' | 'vorgang'; id: string; used: boolean }[] = [];
  let open: Building | undefined;
  for (const seite of seiten) {
    if (seite.trennblatt) {
      plan.blaetter.push({ nr: seite.nr, grund: 'trennblatt' });
      plan.ziel = zielAfter(plan.ziel, seite.trennblatt);
      open = undefined;
      const { trennblatt } = seite;
      if (trennblatt.art === 'akte' || trennblatt.art === 'vorgang')
        announced.push({ nr: seite.nr, art: trennblatt.art, id: trennblatt.id, used: false });
    } else if (backs.has(seite.nr)) {
      plan.blaetter.push({ nr: seite.nr, grund: 'rueckseite' });
    } else {
      if (!open) {
        open = { seiten: [], ...plan.ziel };
        plan.teile.push(open);
      }
      open.seiten.push(seite.nr);
      for (const one of announced) one.used ||= one.id === plan.ziel.akteId || one.id === plan.ziel.vorgangId;
    }
  }
  const ohneSeiten = announced.filter(({ used }) => !used).map(({ nr, art, id }) => ({ nr, art, id }));
  return { teile: plan.teile, blaetter: plan.blaetter, ohneSeiten };
}

interface Ziel {
  readonly akteId?: string;
  readonly vorgangId?: string;
  readonly typ?: string;
}

type Building = Ziel & { readonly seiten: number[] };

/** A type holds for one document; Akte and Vorgang until another is named. */
function zielAfter({ akteId, vorgangId }: Ziel, sheet: Trennblatt): Ziel {
  const stays = { ...(akteId ? { akteId } : {}), ...(vorgangId ? { vorgangId } : {}) };
  switch (sheet.art) {
    case 'akte':
      return { akteId: sheet.id };
    case 'vorgang':
      return { vorgangId: sheet.id };
    case 'typ':
      return { ...stays, typ: sheet.typ };
    case 'dokument':
      return stays;
    case 'stapel':
      return {};
  }
}

/**
 * Backs of the sheets, which are printed on one side: only where the stack was plainly scanned on both. That is so when
 * its pages are even in number, every sheet is a front, and every one is followed by an empty page.
 */
function findBacks(seiten: readonly StapelSeite[]): ReadonlySet<number> {
  const backs = new Set<number>();
  if (seiten.length % 2 !== 0) return backs;
  for (const [index, seite] of seiten.entries()) {
    if (!seite.trennblatt) continue;
    const next = seiten[index + 1];
    if (index % 2 !== 0 || !next?.leer || next.trennblatt) return new Set();
    backs.add(next.nr);
  }
  return backs;
}
