/** An answer in a given shape. The server is asked to keep to it where it can; it is checked here whatever it says. */
import { z } from 'zod';
import type { Channel } from './channel.ts';
import { type ChatAnswer, type ChatRequest, chat, type Message } from './chat.ts';
import { llmFaults } from './llm.faults.ts';

export interface JsonRequest<S extends z.ZodType> extends Omit<ChatRequest, 'onEvent'> {
  readonly schema: S;
  /** `antwort`; letters, digits, underscore. */
  readonly name: string;
  readonly onEvent?: ChatRequest['onEvent'];
}

export interface JsonAnswer<T> {
  readonly value: T;
  /** True when the first answer did not fit and the second did. */
  readonly repaired: boolean;
  readonly answer: ChatAnswer;
}

/** Tries once more with what was wrong; then throws UNBRAUCHBAR. A refusal is not asked again. */
export async function askJson<S extends z.ZodType>(
  channel: Channel,
  { schema, name, ...request }: JsonRequest<S>,
): Promise<JsonAnswer<z.output<S>>> {
  const shape = z.toJSONSchema(schema, { io: 'input' });
  const first = await shaped(channel, request, name, shape);
  const read = readJson(first.text, schema);
  if (read.ok) return { value: read.value, repaired: false, answer: first };
  if (first.refused) throw llmFaults.UNBRAUCHBAR({ grund: 'das Modell lehnt ab' });
  const repair: Message[] = [
    { role: 'assistant', content: first.text.slice(0, LONGEST_SHOWN) },
    {
      role: 'user',
      content: `Das war kein gültiges JSON nach dem Schema (${read.why}). Gib nur das berichtigte JSON aus.`,
    },
  ];
  const second = await shaped(channel, { ...request, messages: [...request.messages, ...repair] }, name, shape);
  const again = readJson(second.text, schema);
  if (!again.ok) throw llmFaults.UNBRAUCHBAR({ grund: 'sie hat nicht die verlangte Form' });
  return { value: again.value, repaired: true, answer: second };
}

const LONGEST_SHOWN = 4000;

async function shaped(
  channel: Channel,
  request: ChatRequest,
  name: string,
  schema: Readonly<Record<string, unknown>>,
): Promise<ChatAnswer> {
  if (channel.takesSchema)
    try {
      return await chat(channel, request, { name, schema });
    } catch (cause) {
      if (!isRefusedFormat(cause)) throw cause;
      channel.takesSchema = false;
    }
  const told: Message = {
    role: 'system',
    content: `Antworte nur mit JSON nach diesem JSON-Schema, ohne Erklärung und ohne Markdown:\n${JSON.stringify(schema)}`,
  };
  const answer = await chat(channel, { ...request, messages: [told, ...request.messages] });
  return { ...answer, record: { ...answer.record, schema: 'instructed' } };
}

/** A 400 to a request with a schema; what else was wrong with it shows at the next try. */
function isRefusedFormat(cause: unknown): boolean {
  const { code, title } = cause as { code?: string; title?: string };
  return code === 'ki.UNBRAUCHBAR' && /Status 4/.test(title ?? '');
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** Also finds JSON in a code fence or between words. */
export function readJson<S extends z.ZodType>(text: string, schema: S): Read<z.output<S>> {
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (from < 0 || to < from) return { ok: false, why: 'kein JSON' };
  let value: unknown;
  try {
    value = JSON.parse(text.slice(from, to + 1));
  } catch {
    return { ok: false, why: 'kein JSON' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const why = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'alles'}: ${message}`);
  return { ok: false, why: why.join('; ') };
}
