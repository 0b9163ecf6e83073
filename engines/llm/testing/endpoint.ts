/** An endpoint with little patience, for tests. */
import type { Endpoint, Work } from '../endpoint.ts';
import { Llm } from '../llm.ts';

export const PATIENCE = { connectMs: 3000, firstMs: 1500, betweenMs: 1000, totalMs: 5000, waitMs: 20_000 };

export function endpointOf(work: Work, url: string, more: Partial<Endpoint> = {}): Endpoint {
  const limits = { contextTokens: 8192, parallel: 2, mostWaiting: 4, patience: PATIENCE };
  return { work, url, model: 'muster-7b', ...limits, ...more };
}

export function llmAt(url: string, more: Partial<Endpoint> = {}): Llm {
  return new Llm({
    chat: endpointOf('chat', url, more),
    embedding: endpointOf('embedding', url, { ...more, before: { question: 'query: ', text: 'passage: ' } }),
    rerank: endpointOf('rerank', url, more),
  });
}
