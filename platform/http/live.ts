/**
 * The browser's side of the event stream: calls back when a topic moved, and once after each interruption, since
 * something may have been missed. Topics are `eingang`, `akte:ID`, … as the areas register them.
 */
export const EVENT_STREAM_PATH = '/api/ereignisse';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Returns how to stop. `moved` gets the topics that moved; after an interruption all of them.
 * @param sinceMs when (`performance.now()`) the first of what is listened for was asked for: what moved before the stream
 *   stood is told at its beginning
 */
export function listen(
  topics: readonly string[],
  moved: (topics: readonly string[]) => void,
  sinceMs = performance.now(),
): () => void {
  if (topics.length === 0) return () => undefined;
  const query = new URLSearchParams(topics.map((topic) => ['thema', topic]));
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let interrupted = false;
  const connect = () => {
    query.set('alter', String(Math.ceil((performance.now() - sinceMs) / 1_000) + 1));
    source = new EventSource(`${EVENT_STREAM_PATH}?${query}`);
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      if (interrupted) moved(topics);
      interrupted = false;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => moved((JSON.parse(data) as { themen: string[] }).themen);
    source.onerror = () => {
      interrupted = true;
      // After a refusal (503, 401) the browser gives up by itself; we try on, ever more slowly.
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(again);
    source?.close();
  };
}
