/**
 * A small window beside a word: opens by pointer and by focus, stays while the pointer is in it, Escape closes it
 * (WCAG 1.4.13). Its content is made when it is first opened.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface FensterProps {
  /** The word: gets the id of the window while it is open. */
  readonly wort: (describedBy: string | undefined) => ReactNode;
  readonly children: () => ReactNode;
}

const DELAY_MS = 220;
const WIDTH = 420;
const EDGE = 12;

export function Fenster({ wort, children }: FensterProps) {
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number; width: number }>();
  const open = () => {
    clearTimeout(timer.current);
    const rects = box.current?.getClientRects();
    const rect = rects?.[rects.length - 1];
    if (!rect) return;
    const width = Math.min(WIDTH, window.innerWidth - 2 * EDGE);
    const left = Math.max(EDGE, Math.min(rect.left, window.innerWidth - width - EDGE));
    const below = rect.bottom < window.innerHeight * 0.62;
    setPlace({ left, width, ...(below ? { top: rect.bottom } : { bottom: window.innerHeight - rect.top }) });
  };
  const close = () => {
    clearTimeout(timer.current);
    setPlace(undefined);
  };
  const later = (run: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, ms);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!place) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setPlace(undefined);
    };
    const gone = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setPlace(undefined);
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', gone, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', gone, true);
    };
  }, [place]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the word inside takes the focus, the frame only hears of it
    <span
      ref={box}
      className="erl-wort"
      onMouseEnter={() => later(open, DELAY_MS)}
      onMouseLeave={() => later(close, DELAY_MS)}
      onFocus={open}
      onBlur={close}
    >
      {wort(place ? id : undefined)}
      {place && (
        <span id={id} role="tooltip" className="erl-fenster no-print" style={place}>
          {children()}
        </span>
      )}
    </span>
  );
}
