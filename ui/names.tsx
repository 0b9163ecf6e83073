/**
 * Names to ids and ids to what was typed, for screens of areas that know ids and nobody's name (the audit log). The entry
 * says who gives them; where nobody does, or somebody may not see them, the ids stay.
 */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react';

/** Names of those ids that are known; the others are left out. */
export type NameLookup = (ids: readonly string[]) => Promise<readonly { id: string; name: string }[]>;

/** What is meant by a number or an id that somebody typed; rejects with a ProblemError. */
export type ThingFinder = (typed: string) => Promise<{ art: string; id: string }>;

interface Names {
  readonly lookup: NameLookup;
  readonly find: ThingFinder | undefined;
  readonly known: Map<string, string>;
  /** Ids that were asked for, also those that nobody knows. */
  readonly asked: Set<string>;
}

const NamesContext = createContext<Names | undefined>(undefined);
const AT_ONCE = 200;

interface NamesProps {
  readonly lookup: NameLookup | undefined;
  readonly find?: ThingFinder | undefined;
  readonly children: ReactNode;
}

export function NamesProvider({ lookup, find, children }: NamesProps) {
  const kept = useRef({ known: new Map<string, string>(), asked: new Set<string>() });
  const names = useMemo(() => lookup && { lookup, find, ...kept.current }, [lookup, find]);
  return <NamesContext value={names}>{children}</NamesContext>;
}

/** `const names = useNames(ids); names.get(id) ?? id`. Each id is asked for once; what the house does by itself has its name. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = useContext(NamesContext);
  const missing = [...new Set(ids)].filter((id) => !id.startsWith('system:') && !names?.asked.has(id)).sort();
  useQuery({
    queryKey: ['namen', missing],
    enabled: names !== undefined && missing.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const some = missing.slice(at, at + AT_ONCE);
        for (const { id, name } of (await names?.lookup(some)) ?? []) names?.known.set(id, name);
        for (const id of some) names?.asked.add(id);
      }
      return names?.known.size ?? 0;
    },
  });
  const known = names?.known ?? NOBODY;
  for (const id of ids) if (id.startsWith('system:')) known.set(id, 'Bleibe');
  return known;
}

/** `undefined`: nobody finds anything for this person. */
export function useThingFinder(): ThingFinder | undefined {
  return useContext(NamesContext)?.find;
}

const NOBODY = new Map<string, string>();
