/** What a write makes stale is asked again, whatever was on its way in that moment. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { keyOf, refresh } from './refresh.ts';

const listThings = contract({
  name: 'listThings',
  method: 'GET',
  path: '/api/things',
  summary: 'Things',
  access: 'akten.lesen',
  input: z.object({}),
  output: z.object({ open: z.number() }),
});

it('a first question on its way when something is written is asked anew, so that no answer from before stays', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const before = Promise.withResolvers<{ open: number }>();
  const answers = [before.promise, Promise.resolve({ open: 0 })];
  const observer = new QueryObserver(client, {
    queryKey: keyOf(listThings, {}),
    queryFn: () => answers.shift() ?? assert.fail('asked more often than needed'),
  });
  const stop = observer.subscribe(() => {});
  const refreshed = refresh(client, [listThings]);
  before.resolve({ open: 1 });
  await refreshed;
  assert.deepEqual(observer.getCurrentResult().data, { open: 0 });
  stop();
  client.clear();
});
