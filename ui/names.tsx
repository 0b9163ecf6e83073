/**
 * Names to ids, for screens of areas that know ids and nobody's name (the audit log). The entry says who gives the
 * names; where nobody does, or somebody may not see them, the ids stay.
 */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useRef } from 'react';

/** Names of those ids that are known; the others are left out. */
export type NameLookup = (ids: readonly string[]) => Promise<readonly { id: string; name: string }[]>;

interface Names {
  readonly lookup: NameLookup;
  readonly known: Map<string, string>;
}

const NamesContext = createContext<Names | undefined>(undefined);
const AT_ONCE = 200;

export function NamesProvider({ lookup, children }: { lookup: NameLookup | undefined; children: ReactNode }) {
  const known = useRef(new Map<string, string>());
  return <NamesContext value={lookup && { lookup, known: known.current }}>{children}</NamesContext>;
}

/** `const names = useNames(ids); names.get(id) ?? id`. Each id is asked for once. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = useContext(NamesContext);
  const missing = [...new Set(ids)].filter((id) => !names?.known.has(id)).sort();
  useQuery({
    queryKey: ['namen', missing],
    enabled: names !== undefined && missing.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const found = await names?.lookup(missing.slice(at, at + AT_ONCE));
        for (const { id, name } of found ?? []) names?.known.set(id, name);
      }
      return names?.known.size ?? 0;
    },
  });
  return names?.known ?? NOBODY;
}

const NOBODY: ReadonlyMap<string, string> = new Map();
