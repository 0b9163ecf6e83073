/** Live updates: one stream of server-sent events per tab says which topics moved; the data is then asked for anew. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Contract } from '#platform/http/contract.ts';
import { listen } from '#platform/http/live.ts';
import { refreshByItself } from './refresh.ts';

type Listener = () => void;

const SETTLE_MS = 150;
const listeners = new Map<string, Set<Listener>>();
/** When something was first asked for of which this topic would tell: until the stream stands it could be missed. */
let unheardSince: number | undefined;
let openFor = '';
let close: () => void = () => undefined;
let planned: ReturnType<typeof setTimeout> | undefined;

/**
 * `useLive('eingang', [listEingang])` asks these contracts again whenever the topic moves, and after a lost connection.
 * Instead of contracts a function may be given. `undefined` as topic: not yet, or not allowed.
 */
export function useLive(topic: string | undefined, react: readonly Contract[] | (() => void)): void {
  const client = useQueryClient();
  const latest = useRef(react);
  latest.current = react;
  useEffect(() => {
    if (topic === undefined) return;
    return subscribe(topic, () => {
      const now = latest.current;
      if (typeof now === 'function') now();
      else void refreshByItself(client, now);
    });
  }, [topic, client]);
}

function subscribe(topic: string, listener: Listener): () => void {
  const known = listeners.get(topic) ?? new Set();
  if (known.size === 0) unheardSince ??= performance.now();
  known.add(listener);
  listeners.set(topic, known);
  planReopen();
  return () => {
    known.delete(listener);
    if (known.size === 0) listeners.delete(topic);
    planReopen();
  };
}

/** Screens come and go in bursts; the stream is reopened once, when they have settled. */
function planReopen(): void {
  clearTimeout(planned);
  planned = setTimeout(reopen, SETTLE_MS);
}

function reopen(): void {
  const topics = [...listeners.keys()].sort();
  const wanted = topics.join(' ');
  if (wanted === openFor) return;
  close();
  openFor = wanted;
  const since = Math.min(unheardSince ?? Number.POSITIVE_INFINITY, performance.now());
  unheardSince = undefined;
  close = listen(
    topics,
    (moved) => {
      for (const topic of moved) for (const listener of listeners.get(topic) ?? []) listener();
    },
    since,
  );
}
