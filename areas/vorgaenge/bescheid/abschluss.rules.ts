/** When a Vorgang that was decided may be closed: the decision is announced, and a refusal can no longer be sued against. */

interface Bescheid {
  readonly art: string;
  readonly stand: string;
  readonly entscheidung: 'erteilung' | 'teilweise' | 'ablehnung' | 'massnahme' | null;
  /** ISO day, inclusive; null where nothing is refused. */
  readonly rechtsbehelf_bis: string | null;
}

export type Abschluss =
  | { readonly moeglich: true; readonly ergebnis: 'erteilt' | 'abgelehnt' | 'erledigt' }
  | { readonly moeglich: false; readonly grund: 'kein-bescheid' | 'klage-laeuft' }
  | { readonly moeglich: false; readonly grund: 'frist-laeuft'; readonly bis: string };

/** `heute`: ISO day; `klageOffen`: a suit or an urgent application without outcome. § 70, § 74 VwGO. */
export function abschlussVon(bescheide: readonly Bescheid[], heute: string, klageOffen: boolean): Abschluss {
  const last = bescheide.findLast(({ art, stand }) => art === 'bescheid' && stand === 'bekannt');
  if (!last || last.entscheidung === null) return { moeglich: false, grund: 'kein-bescheid' };
  if (klageOffen) return { moeglich: false, grund: 'klage-laeuft' };
  if (last.entscheidung === 'erteilung') return { moeglich: true, ergebnis: 'erteilt' };
  if (last.rechtsbehelf_bis !== null && last.rechtsbehelf_bis >= heute)
    return { moeglich: false, grund: 'frist-laeuft', bis: last.rechtsbehelf_bis };
  if (last.entscheidung === 'massnahme') return { moeglich: true, ergebnis: 'erledigt' };
  return { moeglich: true, ergebnis: last.entscheidung === 'ablehnung' ? 'abgelehnt' : 'erteilt' };
}
