/** The clock of one question: to the first word, between words, and in all. Ends it by its signal, with the fault as reason. */
import type { Patience } from './endpoint.ts';
import { llmFaults } from './llm.faults.ts';

export class Watch {
  readonly #patience: Patience;
  readonly #abort = new AbortController();
  readonly #total: NodeJS.Timeout;
  readonly #outer: AbortSignal | undefined;
  #step: NodeJS.Timeout;

  constructor(patience: Patience, outer?: AbortSignal) {
    this.#patience = patience;
    this.#outer = outer;
    this.#total = this.#after(patience.totalMs, 'die Antwort dauert zu lang');
    this.#step = this.#after(patience.firstMs, 'kein Wort in der erlaubten Zeit');
    outer?.addEventListener('abort', this.#leave, { once: true });
    if (outer?.aborted) this.#leave();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** A word came. */
  touched(): void {
    clearTimeout(this.#step);
    this.#step = this.#after(this.#patience.betweenMs, 'die Antwort stockt');
  }

  stop(): void {
    clearTimeout(this.#step);
    clearTimeout(this.#total);
    this.#outer?.removeEventListener('abort', this.#leave);
  }

  readonly #leave = () => this.#abort.abort(llmFaults.ABGEBROCHEN());

  #after(ms: number, grund: string): NodeJS.Timeout {
    return setTimeout(() => this.#abort.abort(llmFaults.ANTWORTET_NICHT({ grund })), ms);
  }
}
