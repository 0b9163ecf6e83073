/** What a simulated model server is told to do. Plain data, since it travels to another process. */

export type Dialect = 'vllm' | 'ollama' | 'llamacpp';
export type Asked = 'chat' | 'embeddings' | 'rerank' | 'models';

export interface Rule {
  /** A text that has to occur in what was sent (all messages, inputs or query), or a regular expression. Without it: always. */
  readonly when?: string | { readonly regex: string };
  /** Standard: `chat`. */
  readonly on?: Asked;
  /** Fits only so many times; afterwards the next rule is looked for. */
  readonly times?: number;
  readonly play: Play;
}

/** How an answer of the chat comes. Pieces are words unless `pieces` says otherwise. */
interface Pace {
  /** Between two pieces. */
  readonly delayMs?: number;
  /** Before the first piece. */
  readonly firstMs?: number;
}

export type Play =
  /** `$1` … `$9` and `$&` stand for what `when.regex` found. */
  | ({
      readonly kind: 'text';
      readonly text: string;
      /** How the server says that it ended; `none` says nothing. */
      readonly finish?: 'stop' | 'length' | 'content_filter' | 'none';
      /** Name of the model in the answer; else the one that was asked for. */
      readonly model?: string;
      /** Thinking that goes before the answer in the field of the dialect. */
      readonly thinking?: string;
    } & Pace)
  /** The text of this value; a stream cuts it anywhere. */
  | ({ readonly kind: 'json'; readonly value: unknown } & Pace)
  /** In the field `refusal`, as some servers do. */
  | { readonly kind: 'refuse'; readonly text?: string }
  | { readonly kind: 'empty' }
  /** Calls of a tool that nobody offered. */
  | { readonly kind: 'tool-calls'; readonly name?: string }
  /** Sends `text`, then nothing and never ends. */
  | { readonly kind: 'stall'; readonly text?: string }
  /** One word after the other for ever. */
  | ({ readonly kind: 'endless'; readonly word?: string } & Pace)
  /** Sends `text`, then closes the connection. */
  | { readonly kind: 'cut'; readonly text?: string }
  /** Bytes that are no event, no JSON or no UTF-8 in the place of a piece. */
  | { readonly kind: 'broken-json'; readonly text?: string }
  | { readonly kind: 'invalid-utf8' }
  /** One single piece of so many bytes. */
  | { readonly kind: 'oversized'; readonly bytes: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly message?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Says nothing at all for so long, then goes on as usual. */
  | { readonly kind: 'slow-headers'; readonly ms: number }
  | { readonly kind: 'body'; readonly type: string; readonly body: string; readonly status?: number };

export interface ServerSettings {
  readonly dialect?: Dialect;
  readonly port?: number;
  /** The names of its models; asked for another it answers 404. llama.cpp takes every name. */
  readonly models?: readonly string[];
  /** When given, requests without it get 401. */
  readonly key?: string;
  readonly rules?: readonly Rule[];
  /** Length of its vectors. */
  readonly dimensions?: number;
  /** Words that its vectors take for one another, `[["kündigung", "jobverlust"]]`. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Answers by HTTPS; PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface SeenRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}
