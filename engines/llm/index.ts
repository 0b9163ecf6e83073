/** The only door of this room: the office's own AI server, whatever program it runs. */
export { Breaker, type ConnectionState, type SeenTrouble } from './breaker.ts';
export type { ChannelState } from './channel.ts';
export {
  type ChatAnswer,
  type ChatEvent,
  type ChatRecord,
  type ChatRequest,
  type Message,
  roughTokens,
} from './chat.ts';
export { clean } from './clean.ts';
export { type Embedded, type EmbedRequest, MOST_TEXTS } from './embed.ts';
export type { Endpoint, Work } from './endpoint.ts';
export type { Inspected, Program } from './inspect.ts';
export type { JsonAnswer, JsonRequest } from './json.ts';
export { llmFaults } from './llm.faults.ts';
export { Llm, type LlmSurroundings, llmOf } from './llm.ts';
export type { Reranked, RerankRequest } from './rerank.ts';
