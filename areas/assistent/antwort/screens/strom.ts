/** Reads an answer as it comes. The server's events are data; nothing in them is markup. */
import { csrfHeaders, ProblemError } from '#platform/http/client.ts';
import { STROM_PFAD } from '../antwort.api.ts';
import type { Frageeingabe, Stromereignis } from '../antwort.schema.ts';

export async function readStrom(
  eingabe: Partial<Frageeingabe>,
  hear: (event: Stromereignis) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(STROM_PFAD, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...csrfHeaders() },
    body: JSON.stringify(eingabe),
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok || !response.body) throw new ProblemError(await problemOf(response));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const parts = `${rest}${next.value}`.split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) hear(JSON.parse(part.slice(6)) as Stromereignis);
  }
}

async function problemOf(response: Response) {
  const given = (await response.json().catch(() => ({}))) as Partial<{ code: string; title: string; detail: string }>;
  return {
    status: response.status,
    code: given.code ?? 'allgemein.UNERWARTET',
    title: given.title ?? 'Die Antwort kam nicht an',
    detail: given.detail ?? 'Bitte fragen Sie noch einmal.',
  };
}
