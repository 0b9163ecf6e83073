/** An endpoint with little patience, for tests. */
import type { Endpoint, Work } from '../endpoint.ts';
import { Llm } from '../llm.ts';

export const PATIENCE = { connectMs: 500, firstMs: 400, betweenMs: 300, totalMs: 3000, waitMs: 2000 };

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
