/** The office's own AI server as this room asks it. */
import { llmOf } from '#engines/llm/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Sprachmodell } from './ports.ts';

/** Undefined where none is set up or all AI is switched off by configuration. */
export function modellDesAmts(kernel: Kernel): Sprachmodell | undefined {
  const llm = llmOf(kernel);
  const endpoint = llm.endpoint('chat');
  if (!endpoint) return undefined;
  return {
    name: endpoint.model,
    kontextTokens: endpoint.contextTokens,
    frage: async ({ onText, onWait, signal, ...anfrage }) => {
      const { record, ...answer } = await llm.chat({
        ...anfrage,
        ...(signal ? { signal } : {}),
        onEvent: (event) => {
          if (event.kind === 'text') onText(event.text);
          else onWait(event.place);
        },
      });
      return { ...answer, record: { ...record } };
    },
  };
}
