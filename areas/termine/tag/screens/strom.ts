/**
 * What display and phone page show: asked for at the beginning, when the stream of events says that something moved, when the
 * page is seen again, and every so often in any case. What was last known stays; `alt` says since when it is not fresh.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '#platform/http/client.ts';

const STROM_PFAD = '/api/buerger/termine/strom';
const AGAIN_MS = 3_000;
const LONGEST_AGAIN_MS = 30_000;

export interface Frisch<T> {
  readonly stand: T | undefined;
  /** Milliseconds of this machine at which `stand` was fetched. */
  readonly geholt: number;
  /** The last attempt failed: what is shown is older than it should be. */
  readonly alt: boolean;
  /** The server has answered and refuses: trying again does not help. */
  readonly abgelehnt: ProblemError | undefined;
  laden(): void;
}

/** `query` names what to listen for; `everyMs` is for streams that a proxy swallows. */
export function useFrisch<T>(load: () => Promise<T>, query: string, everyMs: number): Frisch<T> {
  const [found, setFound] = useState<Omit<Frisch<T>, 'laden'>>(NOTHING as Omit<Frisch<T>, 'laden'>);
  const latest = useRef(load);
  latest.current = load;
  const laden = useCallback(async () => {
    try {
      const stand = await latest.current();
      setFound({ stand, geholt: Date.now(), alt: false, abgelehnt: undefined });
    } catch (cause) {
      const refused = cause instanceof ProblemError && cause.problem.status >= 400 && cause.problem.status < 429;
      setFound((old) => ({ ...old, alt: true, abgelehnt: refused ? (cause as ProblemError) : undefined }));
    }
  }, []);
  useEffect(() => {
    void laden();
    const timer = setInterval(() => void laden(), everyMs);
    const seen = () => document.visibilityState === 'visible' && void laden();
    document.addEventListener('visibilitychange', seen);
    const lines = ['online', 'offline'] as const;
    for (const line of lines) window.addEventListener(line, laden);
    const close = hear(query, () => void laden());
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      for (const line of lines) window.removeEventListener(line, laden);
      close();
    };
  }, [query, everyMs, laden]);
  return { ...found, laden: () => void laden() };
}

const NOTHING = { stand: undefined, geholt: 0, alt: false, abgelehnt: undefined };

/** Connects again by itself, ever more slowly while nobody answers. */
function hear(query: string, moved: () => void): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = AGAIN_MS;
  let opened = false;
  const connect = () => {
    source = new EventSource(`${STROM_PFAD}?${query}`);
    source.onopen = () => {
      // Something may have moved while nobody listened.
      if (opened) moved();
      opened = true;
      wait = AGAIN_MS;
    };
    source.onmessage = moved;
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      again = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_AGAIN_MS);
    };
  };
  connect();
  return () => {
    clearTimeout(again);
    source?.close();
  };
}
