/** Search as one types: a short pause, the former request given up, the last answer kept until the next is here. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { suche } from '../../suche/suche.api.ts';
import type { Eingrenzung, SucheErgebnis } from '../../suche/suche.schema.ts';
import { queryOf } from '../teile/queries.ts';
import { useLater } from '../teile/useLater.ts';

export type SucheFilter = Eingrenzung & { readonly offenIn?: string };

const PAUSE_MS = 140;
const SHORTEST = 2;

export interface Suche {
  /** What the shown answer is about; trails behind what is typed. */
  readonly gesucht: string;
  readonly ergebnis: SucheErgebnis | undefined;
  /** An answer to newer words is on its way. */
  readonly isPending: boolean;
  readonly error: Error | null;
  retry(): void;
}

export function useSuche(typed: string, filter: SucheFilter, anzahl: number): Suche {
  const wanted = wordsOf(typed);
  const q = useLater(wanted, PAUSE_MS);
  const isLongEnough = q.trim().length >= SHORTEST;
  const query = useQuery({
    ...queryOf(suche, { q, anzahl, ...filter }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    gcTime: 60_000,
  });
  return {
    gesucht: q,
    ergebnis: isLongEnough ? query.data : undefined,
    isPending: wanted !== q || (isLongEnough && (query.isPending || query.isPlaceholderData)),
    error: isLongEnough ? query.error : null,
    retry: () => void query.refetch(),
  };
}

/** One blank at the end stays: it says that the last word is finished. */
function wordsOf(typed: string): string {
  return typed.trimStart().replace(/\s+$/, ' ').slice(0, 200);
}
