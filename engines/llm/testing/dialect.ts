/** What vLLM, Ollama and llama.cpp say differently where all three speak the same protocol. */
import type { Dialect } from './script.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Turn {
  readonly id: string;
  readonly model: string;
}

const FINGERPRINT: Record<Dialect, Json> = {
  vllm: {},
  ollama: { system_fingerprint: 'fp_ollama' },
  llamacpp: { system_fingerprint: 'b6710-simulated' },
};

export function chunk(dialect: Dialect, turn: Turn, delta: Json, finish: string | null = null): Json {
  const choice = { index: 0, delta, ...(dialect === 'vllm' ? { logprobs: null } : {}), finish_reason: finish };
  return { ...head(dialect, turn, 'chat.completion.chunk'), choices: [choice] };
}

export function usageChunk(dialect: Dialect, turn: Turn, prompt: number, answer: number): Json {
  return { ...head(dialect, turn, 'chat.completion.chunk'), choices: [], usage: usage(prompt, answer) };
}

export function whole(dialect: Dialect, turn: Turn, message: Json, finish: string | null, prompt: number): Json {
  const choices = [{ index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason: finish }];
  return { ...head(dialect, turn, 'chat.completion'), choices, usage: usage(prompt, 1) };
}

/** The first piece: Ollama repeats the role in each, llama.cpp begins with no content. */
export function opening(dialect: Dialect): Json {
  return { role: 'assistant', content: dialect === 'llamacpp' ? null : '' };
}

export function piece(dialect: Dialect, content: string): Json {
  return dialect === 'ollama' ? { role: 'assistant', content } : { content };
}

export function thinking(dialect: Dialect, content: string): Json {
  return dialect === 'ollama' ? { role: 'assistant', content: '', reasoning: content } : { reasoning_content: content };
}

export function failure(dialect: Dialect, status: number, message: string): Json {
  switch (dialect) {
    case 'vllm':
      return {
        error: { message, type: status === 404 ? 'NotFoundError' : 'BadRequestError', param: null, code: status },
      };
    case 'ollama':
      return { error: { message, type: status === 404 ? 'not_found_error' : 'api_error', param: null, code: null } };
    case 'llamacpp':
      return { error: { code: status, message, type: status === 503 ? 'unavailable_error' : 'invalid_request_error' } };
  }
}

export function modelEntry(dialect: Dialect, id: string): Json {
  const base = { id, object: 'model', created: 1_790_000_000 };
  switch (dialect) {
    case 'vllm':
      return { ...base, owned_by: 'vllm', root: id, parent: null, max_model_len: 32_768 };
    case 'ollama':
      return { ...base, owned_by: 'library' };
    case 'llamacpp':
      return { ...base, owned_by: 'llamacpp', meta: { n_ctx_train: 131_072 } };
  }
}

/** llama.cpp gives what the model says, not a share of one. */
export function rerankAnswer(dialect: Dialect, model: string, scores: readonly number[]): Json {
  const results = scores
    .map((score, index) => ({ index, relevance_score: dialect === 'llamacpp' ? score * 12 - 8 : score }))
    .sort((a, b) => b.relevance_score - a.relevance_score);
  return dialect === 'llamacpp'
    ? { model, object: 'list', usage: { prompt_tokens: 1, total_tokens: 1 }, results }
    : { id: 'rerank-1', model, usage: { total_tokens: 1 }, results };
}

function head(dialect: Dialect, { id, model }: Turn, object: string): Json {
  return { id, object, created: 1_790_000_000, model, ...FINGERPRINT[dialect] };
}

function usage(prompt_tokens: number, completion_tokens: number): Json {
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}
