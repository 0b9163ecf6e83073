/** A contract as a query that may live longer than its screen: words of a page, a document that is leafed through. */
import { queryOptions } from '@tanstack/react-query';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { ask } from '#ui/data.ts';
import { keyOf } from '#ui/refresh.ts';

export function queryOf<C extends Contract>(contract: C, input: RawInputOf<C>) {
  return queryOptions<OutputOf<C>>({
    queryKey: keyOf(contract, input),
    queryFn: ({ signal }) => ask(contract, input, { signal }),
  });
}
