/** What stands at an address: which models, how long a context, whose program. Asks nothing of a model. */
import { z } from 'zod';
import type { Channel } from './channel.ts';
import { clean } from './clean.ts';
import { jsonOf } from './embed.ts';
import { llmFaults } from './llm.faults.ts';

export type Program = 'vLLM' | 'Ollama' | 'llama.cpp' | 'unbekannt';

export interface Inspected {
  readonly models: readonly { readonly id: string; readonly contextTokens: number | null }[];
  readonly program: Program;
  /** The model of the settings is among them. */
  readonly hasModel: boolean;
  /** Of that model, where the server says so. */
  readonly contextTokens: number | null;
  readonly ms: number;
}

const MOST_BYTES = 1024 * 1024;
const MOST_MODELS = 500;
const OWNERS: Readonly<Record<string, Program>> = { vllm: 'vLLM', library: 'Ollama', llamacpp: 'llama.cpp' };

const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      owned_by: z.string().nullish(),
      max_model_len: z.number().nullish(),
      meta: z.object({ n_ctx: z.number().nullish() }).nullish(),
    }),
  ),
});

export async function inspect(channel: Channel, signal?: AbortSignal): Promise<Inspected> {
  const serving = { person: 'pruefung', totalMs: 10_000, ...(signal ? { signal } : {}) };
  return channel.serve(serving, async ({ connection, watch }) => {
    const started = performance.now();
    const sdk = await connection.sdk();
    const answer = sdk.get<unknown>('/models', connection.options({ signal: watch.signal, mostBytes: MOST_BYTES }));
    const parsed = listSchema.safeParse(await jsonOf(answer));
    if (!parsed.success) throw llmFaults.FALSCH_EINGERICHTET({ grund: 'unter dieser Adresse antwortet etwas anderes' });
    const found = parsed.data.data.slice(0, MOST_MODELS);
    const models = found.map(({ id, max_model_len, meta }) => ({
      id: clean(id).slice(0, 200),
      contextTokens: max_model_len ?? meta?.n_ctx ?? null,
    }));
    const named = models.find(({ id }) => sameModel(id, channel.endpoint.model));
    const program = OWNERS[found[0]?.owned_by ?? ''] ?? 'unbekannt';
    const ms = Math.round(performance.now() - started);
    return { models, program, hasModel: named !== undefined, contextTokens: named?.contextTokens ?? null, ms };
  });
}

/** Ollama lists `name:latest` and takes `name`. */
function sameModel(listed: string, asked: string): boolean {
  return listed === asked || listed === `${asked}:latest`;
}
