/** The answer of the search as one list that arrow keys walk through. Pure. */
import type { SucheErgebnis } from '../../suche/suche.schema.ts';
import type { Ziel } from '../teile/go.ts';

export type Fund =
  | { readonly art: 'person'; readonly key: string; readonly person: SucheErgebnis['personen'][number] }
  | { readonly art: 'akte'; readonly key: string; readonly akte: SucheErgebnis['akten'][number] }
  | { readonly art: 'seite'; readonly key: string; readonly seite: SucheErgebnis['seiten'][number] };

export interface Gruppe {
  readonly art: Fund['art'];
  readonly name: string;
  readonly funde: readonly Fund[];
}

/** In the order in which they are shown; empty groups are left out. */
export function gruppenOf(ergebnis: SucheErgebnis): Gruppe[] {
  const gruppen: Gruppe[] = [
    {
      art: 'person',
      name: 'Personen',
      funde: ergebnis.personen.map((person) => ({ art: 'person', key: `p-${person.id}`, person })),
    },
    {
      art: 'akte',
      name: 'Aktenzeichen',
      funde: ergebnis.akten.map((akte) => ({ art: 'akte', key: `a-${akte.id}`, akte })),
    },
    {
      art: 'seite',
      name: 'In Dokumenten',
      funde: ergebnis.seiten.map((seite) => ({ art: 'seite', key: `s-${seite.dokumentId}-${seite.seite}`, seite })),
    },
  ];
  return gruppen.filter(({ funde }) => funde.length > 0);
}

export function alleFunde(gruppen: readonly Gruppe[]): Fund[] {
  return gruppen.flatMap(({ funde }) => funde);
}

/** One up or down; the ends hold. Nothing chosen and down: the first. */
export function stepFund(funde: readonly Fund[], key: string | undefined, direction: 1 | -1): string | undefined {
  const at = funde.findIndex((fund) => fund.key === key);
  if (at === -1) return direction === 1 ? funde[0]?.key : funde.at(-1)?.key;
  return funde[Math.min(funde.length - 1, Math.max(0, at + direction))]?.key;
}

/** Where a find leads: a person with one Akte to that Akte, for that is what one looks for. */
export function zielOf(fund: Fund, q: string): Ziel {
  switch (fund.art) {
    case 'person': {
      const [akte, ...others] = fund.person.akten;
      if (akte && others.length === 0) return { to: '/akten/$akteId', params: { akteId: akte.id } };
      return { to: '/personen/$personId', params: { personId: fund.person.id } };
    }
    case 'akte':
      return { to: '/akten/$akteId', params: { akteId: fund.akte.id } };
    default: {
      const { akte, dokumentId, seite } = fund.seite;
      const search = { seite };
      if (!akte) return { to: '/dokumente/$dokumentId', params: { dokumentId }, search, state: { q } };
      const params = { akteId: akte.id, dokumentId };
      return { to: '/akten/$akteId/dokumente/$dokumentId', params, search, state: { q } };
    }
  }
}
