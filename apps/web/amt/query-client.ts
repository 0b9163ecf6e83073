import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '#platform/http/client.ts';

/** A refusal is an answer and is not asked again; a broken connection and an overloaded server are. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 5 * 60_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => 600 * 2 ** failures,
      },
    },
  });
}

function isPassing(error: Error): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503);
}
