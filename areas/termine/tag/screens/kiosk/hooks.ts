/** What a machine in a hall has to notice by itself: that nobody is there any more, and what a hand scanner types. */
import { useEffect, useRef, useState } from 'react';

const QUIET_SECONDS = 45;
const WARNING_SECONDS = 15;

/** Seconds until the kiosk begins anew; undefined while somebody is there. `off`: nothing to leave. */
export function useRuhe(off: boolean, end: () => void): { rest: number | undefined; bleiben: () => void } {
  const [rest, setRest] = useState<number>();
  const last = useRef(Date.now());
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    if (off) return;
    last.current = Date.now();
    const touched = () => {
      last.current = Date.now();
    };
    const timer = setInterval(() => {
      const quiet = Math.floor((Date.now() - last.current) / 1000);
      const left = QUIET_SECONDS + WARNING_SECONDS - quiet;
      setRest(left <= WARNING_SECONDS ? Math.max(left, 0) : undefined);
      if (left <= 0) latest.current();
    }, 500);
    for (const event of EVENTS) window.addEventListener(event, touched, true);
    return () => {
      clearInterval(timer);
      setRest(undefined);
      for (const event of EVENTS) window.removeEventListener(event, touched, true);
    };
  }, [off]);
  return {
    rest,
    bleiben: () => {
      last.current = Date.now();
      setRest(undefined);
    },
  };
}

const EVENTS = ['pointerdown', 'keydown', 'touchstart'] as const;

const SHORTEST_SCAN = 6;
/** A scanner types faster than any person, also on a machine that is busy. */
const BETWEEN_MS = 250;

/** A hand scanner is a keyboard: many signs within a moment, then Enter. Fields of forms keep what is typed into them. */
export function useHandscanner(scanned: (code: string) => void, off = false): void {
  const latest = useRef(scanned);
  latest.current = scanned;
  useEffect(() => {
    if (off) return;
    let typed = '';
    let at = 0;
    const key = (event: KeyboardEvent) => {
      const now = performance.now();
      if (now - at > BETWEEN_MS) typed = '';
      at = now;
      if (event.key === 'Enter' && typed.length >= SHORTEST_SCAN) {
        event.preventDefault();
        event.stopPropagation();
        latest.current(typed);
        typed = '';
      } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typed += event.key;
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, [off]);
}
