/** The SDK over our transport. It costs a quarter of a second and 37 MB, so it is loaded with the first question. */
import type OpenAI from 'openai';
import { type Endpoint, readCa, readKey } from './endpoint.ts';
import { MOST_BYTES, openTransport, type Transport } from './transport.ts';

/** What goes with one call: the key of this moment, and the most bytes of its answer. */
export interface CallOptions {
  readonly signal: AbortSignal;
  readonly mostBytes: number;
}

export class Connection {
  readonly #endpoint: Endpoint;
  readonly #ownOnly: boolean;
  #open: { readonly ca: string | undefined; readonly transport: Transport; readonly sdk: OpenAI } | undefined;

  constructor(endpoint: Endpoint, ownOnly: boolean) {
    this.#endpoint = endpoint;
    this.#ownOnly = ownOnly;
  }

  async sdk(): Promise<OpenAI> {
    const ca = readCa(this.#endpoint);
    if (this.#open && this.#open.ca === ca) return this.#open.sdk;
    const { OpenAI: Sdk } = await import('openai');
    this.close();
    const { parallel, patience, url } = this.#endpoint;
    const transport = openTransport({
      ...(ca ? { ca } : {}),
      connectMs: patience.connectMs,
      sockets: parallel + 2,
      ownOnly: this.#ownOnly,
    });
    // Everything that it would else take from the environment of the process is said here.
    const sdk = new Sdk({
      baseURL: url,
      apiKey: 'none',
      adminAPIKey: null,
      organization: null,
      project: null,
      webhookSecret: null,
      fetch: transport.fetch,
      maxRetries: 0,
      timeout: patience.totalMs + 60_000,
      logLevel: 'off',
    });
    this.#open = { ca, transport, sdk };
    return sdk;
  }

  options({ signal, mostBytes }: CallOptions) {
    const key = readKey(this.#endpoint);
    const headers = { authorization: key ? `Bearer ${key}` : null, [MOST_BYTES]: String(mostBytes) };
    return { signal, headers };
  }

  close(): void {
    this.#open?.transport.close();
    this.#open = undefined;
  }
}
