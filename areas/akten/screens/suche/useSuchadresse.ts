/** Where the search stands: its words in the state of the history, what narrows it down in the address. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { sucheSearch } from '../routes.ts';
import { type Eingegrenzt, type Suchadresse, useSuchstand } from '../teile/go.ts';

export interface SuchadresseState {
  readonly q: string;
  readonly filter: Eingegrenzt;
  readonly liste: string | undefined;
  /** Words change the place one is at; the way back does not lead through every letter. */
  type(q: string): void;
  /** Narrowing down is a step of its own: the way back takes it back. */
  narrow(filter: Eingegrenzt): void;
  goTo(address: Suchadresse, q: string): void;
}

export function useSuchadresse(): SuchadresseState {
  const go = useGo();
  const search = useScreenSearch(sucheSearch);
  const { q: remembered = '' } = useSuchstand();
  const [q, setQ] = useState(remembered);
  useBack(remembered, setQ);
  const key = JSON.stringify(search);
  // The address gives a new object at every drawing; what is asked changes only with what is in it.
  const { liste, ...filter } = useMemo(() => JSON.parse(key) as Suchadresse, [key]);
  const sameFilter = useRef<Eingegrenzt>(filter);
  if (JSON.stringify(sameFilter.current) !== JSON.stringify(filter)) sameFilter.current = filter;

  const goTo = (address: Suchadresse, words: string, replace = false) => {
    setQ(words);
    go({ to: '/suche', search: address, state: { q: words }, replace } as Parameters<typeof go>[0]);
  };
  return {
    q,
    filter: sameFilter.current,
    liste,
    type: (words) => goTo(search, words, true),
    narrow: (next) => goTo({ ...next, ...(liste ? { liste } : {}) }, q),
    goTo: (address, words) => goTo(address, words),
  };
}

/** The browser's way back brings the words of that place; typing, which replaces the place, brings none. */
function useBack(remembered: string, set: (q: string) => void): void {
  const moved = useRef(false);
  useEffect(() => {
    const note = () => {
      moved.current = true;
    };
    window.addEventListener('popstate', note);
    return () => window.removeEventListener('popstate', note);
  }, []);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    set(remembered);
  }, [remembered, set]);
}
