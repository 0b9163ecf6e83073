/** How screens read and write: TanStack Query over the typed contracts. */
import {
  keepPreviousData,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type CallOptions, call, ProblemError } from '#platform/http/client.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { isRefreshing, keyOf, refresh } from './refresh.ts';
import { isSomebodyHere, noteAnswer, noteSessionLost } from './session-pulse.ts';

export type Loading<T> = UseQueryResult<T, Error>;

/**
 * `call` that also tells the shell about the session: an answer prolongs it unless the page asked by itself (polling,
 * live updates, nobody there), a 401 asks for a new sign-in.
 */
export async function ask<C extends Contract>(c: C, input: RawInputOf<C>, options?: CallOptions): Promise<OutputOf<C>> {
  try {
    const byItself = options?.passive === true || isRefreshing(c) || !isSomebodyHere();
    const passive = c.method === 'GET' && byItself;
    const answer = await call(c, input, { ...options, passive });
    if (!passive) noteAnswer();
    return answer;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'allgemein.NICHT_ANGEMELDET') noteSessionLost();
    throw error;
  }
}

interface LoadOptions {
  /** False: wait, e.g. for a search term. */
  readonly enabled?: boolean;
  /** Show the last answer while the next one loads (typing, paging), so that nothing jumps. */
  readonly keepLast?: boolean;
  /** Ask again every so many milliseconds; prefer `useLive`. */
  readonly every?: number | false;
  /** Ask once and keep the answer while the page stands: for questions that change something (a new secret, a link used). */
  readonly once?: boolean;
}

/** `const akte = useLoad(getAkte, { id })` → show it with `<Loaded of={akte}>`. */
export function useLoad<C extends Contract>(
  c: C,
  input: RawInputOf<C>,
  { enabled = true, keepLast = false, every = false, once = false }: LoadOptions = {},
): Loading<OutputOf<C>> {
  return useQuery<OutputOf<C>, Error>({
    queryKey: keyOf(c, input),
    queryFn: ({ signal }) => ask(c, input, { signal }),
    enabled,
    refetchInterval: every,
    ...(once ? { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false, refetchOnWindowFocus: false } : {}),
    ...(keepLast ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** For contracts that page by `ab` and answer `weiter`; `pages` holds the answers so far. */
export function usePages<C extends Contract>(c: C, input: Omit<RawInputOf<C>, 'ab'>, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [...keyOf(c), 'seiten', input],
    queryFn: ({ pageParam, signal }) =>
      ask(c, (pageParam === undefined ? input : { ...input, ab: pageParam }) as RawInputOf<C>, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { weiter?: string }).weiter,
    enabled,
    placeholderData: keepPreviousData,
  });
  return { ...query, pages: query.data?.pages ?? [] };
}

export interface Act<C extends Contract> {
  /** Resolves to the answer, or to `undefined` when it was refused; `problem` then says why. */
  run(input: RawInputOf<C>): Promise<OutputOf<C> | undefined>;
  readonly busy: boolean;
  readonly problem: Error | undefined;
  reset(): void;
}

interface ActOptions<C extends Contract> {
  /** Contracts whose answers are stale afterwards. */
  readonly changes?: readonly Contract[];
  readonly done?: (answer: OutputOf<C>) => void;
}

/** A write without a form. A second press after a lost connection repeats it under the same key, so nothing doubles. */
export function useAct<C extends Contract>(c: C, { changes = [], done }: ActOptions<C> = {}): Act<C> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const keys = useRepeatKey();
  const run = async (input: RawInputOf<C>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await ask(c, input, { idempotencyKey: keys.keyFor(input) });
      keys.forget();
      await refresh(client, changes);
      done?.(answer);
      return answer;
    } catch (error) {
      if (isAnswer(error)) keys.forget();
      setProblem(error as Error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, reset: () => setProblem(undefined) };
}

export function useRefresh(): (contracts: readonly Contract[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback((contracts) => refresh(client, contracts), [client]);
}

/** One key per write and input, kept until the server has answered: only then is a repetition a new wish. */
export function useRepeatKey(): { keyFor(input: unknown): string; forget(): void } {
  const kept = useRef<{ text: string; key: string }>(undefined);
  return {
    keyFor(input) {
      const text = JSON.stringify(input);
      if (kept.current?.text !== text) kept.current = { text, key: crypto.randomUUID() };
      return kept.current.key;
    },
    forget() {
      kept.current = undefined;
    },
  };
}

/** The server has decided; without an answer it may or may not have done it. */
export function isAnswer(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status !== 0 && error.problem.status < 500;
}
