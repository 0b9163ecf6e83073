/** How well each document answers the query, as a reranker judges it (`/v1/rerank` of vLLM, llama.cpp, Jina). */
import { z } from 'zod';
import type { Channel, Serving } from './channel.ts';
import { jsonOf } from './embed.ts';
import { llmFaults } from './llm.faults.ts';

export interface RerankRequest extends Omit<Serving, 'onPlace'> {
  readonly query: string;
  readonly documents: readonly string[];
}

export interface Reranked {
  /** In the order of the documents; higher is better. Only their order means something: some servers give logits. */
  readonly scores: readonly number[];
  readonly model: string;
}

const MOST_BYTES = 4 * 1024 * 1024;
const CHARS_PER_TOKEN = 3;

const answerSchema = z.object({
  model: z.string().max(500).default(''),
  results: z.array(z.object({ index: z.int().nonnegative(), relevance_score: z.number() })),
});

export async function rerank(channel: Channel, { query, documents, ...serving }: RerankRequest): Promise<Reranked> {
  const { model, contextTokens } = channel.endpoint;
  const room = contextTokens * CHARS_PER_TOKEN;
  const asked = query.slice(0, Math.floor(room / 2)).toWellFormed();
  const texts = documents.map((one) => one.slice(0, room - asked.length).toWellFormed() || ' ');
  // `return_documents` is Jina's: what we sent need not come back.
  const body = { model, query: asked, documents: texts, top_n: texts.length, return_documents: false };
  return channel.serve(serving, async ({ connection, watch }) => {
    const sdk = await connection.sdk();
    const options = connection.options({ signal: watch.signal, mostBytes: MOST_BYTES });
    return toReranked(await jsonOf(sdk.post<unknown>('/rerank', { body, ...options })), documents.length);
  });
}

function toReranked(answer: unknown, wanted: number): Reranked {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw llmFaults.UNBRAUCHBAR({ grund: 'es sind keine Bewertungen' });
  const { model, results } = parsed.data;
  const byIndex = new Map(results.map(({ index, relevance_score }) => [index, relevance_score]));
  const scores = Array.from({ length: wanted }, (_, index) => byIndex.get(index));
  if (byIndex.size !== wanted || results.length !== wanted || scores.includes(undefined))
    throw llmFaults.UNBRAUCHBAR({ grund: 'Zahl der Bewertungen stimmt nicht' });
  return { scores: scores as number[], model };
}
