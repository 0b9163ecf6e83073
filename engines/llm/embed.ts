/** Vectors of texts, of unit length. */
import { z } from 'zod';
import type { Channel, Serving } from './channel.ts';
import { llmFaults } from './llm.faults.ts';
import { wrongContentType } from './problem.ts';

export interface EmbedRequest extends Omit<Serving, 'onPlace'> {
  readonly texts: readonly string[];
  /** Models tell a question from a text by the words before it. */
  readonly as: 'question' | 'text';
}

export interface Embedded {
  readonly vectors: readonly Float32Array[];
  /** As the server names it; vectors of two models cannot be compared. */
  readonly model: string;
  readonly dimensions: number;
}

export const MOST_TEXTS = 256;
const MOST_DIMENSIONS = 8192;
const BYTES_PER_NUMBER = 32;
/** Tokenizers of embedding models make about a token of three characters of German law. */
const CHARS_PER_TOKEN = 3;

const answerSchema = z.object({
  model: z.string().max(500).default(''),
  data: z.array(
    z.object({ index: z.int().nonnegative().optional(), embedding: z.array(z.number()).min(1).max(MOST_DIMENSIONS) }),
  ),
});

export async function embed(channel: Channel, { texts, as, ...serving }: EmbedRequest): Promise<Embedded> {
  if (texts.length > MOST_TEXTS) throw new RangeError(`at most ${MOST_TEXTS} texts at once`);
  const { endpoint } = channel;
  const before = endpoint.before?.[as] ?? '';
  const longest = endpoint.contextTokens * CHARS_PER_TOKEN - before.length;
  const input = texts.map((text) => before + (text.slice(0, longest).toWellFormed() || ' '));
  const body = { model: endpoint.model, input, encoding_format: 'float' };
  return channel.serve(serving, async ({ connection, watch }) => {
    const mostBytes = 65_536 + texts.length * MOST_DIMENSIONS * BYTES_PER_NUMBER;
    const sdk = await connection.sdk();
    const answer = sdk.post<unknown>('/embeddings', {
      body,
      ...connection.options({ signal: watch.signal, mostBytes }),
    });
    return toEmbedded(await jsonOf(answer), texts.length);
  });
}

interface Answer {
  asResponse(): Promise<Response>;
}

/** Reads it ourselves, so that a page of a proxy is told from an answer. */
export async function jsonOf(answer: Answer): Promise<unknown> {
  const response = await answer.asResponse();
  if (!response.headers.get('content-type')?.includes('json')) throw wrongContentType();
  return response.json();
}

function toEmbedded(answer: unknown, wanted: number): Embedded {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw llmFaults.UNBRAUCHBAR({ grund: 'es sind keine Vektoren' });
  const { data, model } = parsed.data;
  const vectors: (Float32Array | undefined)[] = new Array(wanted).fill(undefined);
  data.forEach(({ index, embedding }, at) => {
    vectors[index ?? at] = unit(embedding);
  });
  const dimensions = vectors[0]?.length ?? 0;
  const whole =
    vectors.length === wanted && data.length === wanted && vectors.every((one) => one?.length === dimensions);
  if (!whole) throw llmFaults.UNBRAUCHBAR({ grund: 'Zahl oder Länge der Vektoren stimmt nicht' });
  return { vectors: vectors as Float32Array[], model, dimensions };
}

function unit(embedding: readonly number[]): Float32Array {
  const length = Math.hypot(...embedding);
  if (!Number.isFinite(length) || length === 0) throw llmFaults.UNBRAUCHBAR({ grund: 'ein Vektor ist leer' });
  return Float32Array.from(embedding, (value) => value / length);
}
