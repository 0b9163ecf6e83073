/** Choosing several documents: `x` at the one that has the focus, Shift and arrows for a run, the pointer by the boxes. */
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { moveFocus } from '#ui/List.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { DokumentKurz } from '../../dokument.schema.ts';
import { MOST_AT_ONCE } from '../ablage.schema.ts';

export interface Auswahl {
  readonly chosen: ReadonlyMap<string, DokumentKurz>;
  toggle(dokument: DokumentKurz, on?: boolean): void;
  clear(): void;
}

/** What was chosen keeps the version that was seen then. */
export function useAuswahl(): Auswahl {
  const [chosen, setChosen] = useState<ReadonlyMap<string, DokumentKurz>>(new Map());
  const toggle = useCallback((dokument: DokumentKurz, on?: boolean) => {
    setChosen((before) => {
      const next = new Map(before);
      const wanted = on ?? !next.has(dokument.id);
      if (!wanted) next.delete(dokument.id);
      else if (next.size < MOST_AT_ONCE) next.set(dokument.id, dokument);
      return next;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(() => ({ chosen, toggle, clear }), [chosen, toggle, clear]);
}

/** The tick of the row that has the focus. */
function tickHere(list: HTMLElement | null): HTMLInputElement | undefined {
  const row = document.activeElement?.closest('.dok-reihe');
  if (!row || !list?.contains(row)) return undefined;
  return row.querySelector<HTMLInputElement>('.dok-haken input') ?? undefined;
}

export function useAuswahlTasten(
  list: RefObject<HTMLElement | null>,
  { chosen, clear }: Auswahl,
  enabled: boolean,
): void {
  const options = { enabled, group: 'Auswahl' };
  const toggleHere = () => {
    const tick = tickHere(list.current);
    if (tick) tick.click();
    else moveFocus(list.current, 1);
  };
  const extend = (step: 1 | -1) => {
    const from = tickHere(list.current);
    moveFocus(list.current, step);
    for (const tick of [from, tickHere(list.current)]) if (tick?.checked === false) tick.click();
  };
  useShortcut('x', 'Dokument auswählen oder nicht', toggleHere, options);
  useShortcut('shift+ArrowDown', 'Auswahl nach unten', () => extend(1), options);
  useShortcut('shift+ArrowUp', 'Auswahl nach oben', () => extend(-1), options);
  useShortcut('Escape', 'Auswahl aufheben', clear, { ...options, enabled: enabled && chosen.size > 0 });
}
