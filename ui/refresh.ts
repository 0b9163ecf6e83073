/** Which answers a change makes stale, and how they are asked again. */
import type { QueryClient } from '@tanstack/react-query';
import type { Contract, RawInputOf } from '#platform/http/contract.ts';

/** What `invalidate` and caches go by: the contract's name, then its input. */
export function keyOf<C extends Contract>(c: C, input?: RawInputOf<C>): readonly unknown[] {
  return input === undefined ? [c.name] : [c.name, input];
}

/** Contracts that the page asks again by itself right now. */
const refreshing = new Set<string>();

/** The page asks this again by itself right now. */
export function isRefreshing({ name }: Contract): boolean {
  return refreshing.has(name);
}

/** As `refresh`, because something moved on the server and not because somebody asked. */
export async function refreshByItself(client: QueryClient, contracts: readonly Contract[]): Promise<void> {
  for (const { name } of contracts) refreshing.add(name);
  try {
    await refresh(client, contracts);
  } finally {
    for (const { name } of contracts) refreshing.delete(name);
  }
}

/**
 * Marks the answers of these contracts as stale; those on screen are asked again. Where the very first answer is still on
 * its way the library waits for it and takes it for new, though it may be from before the change: there it is asked twice.
 */
export async function refresh(client: QueryClient, contracts: readonly Contract[]): Promise<void> {
  await Promise.all(
    contracts.map(async ({ name }) => {
      const which = { queryKey: [name] };
      const onTheirWay = client.getQueryCache().findAll({ ...which, fetchStatus: 'fetching' });
      const mayBeFromBefore = onTheirWay.some(({ state }) => state.data === undefined);
      await client.invalidateQueries(which);
      if (mayBeFromBefore) await client.invalidateQueries(which);
    }),
  );
}
