/** The strip of pages in its scroller: what is in sight, which page people are on, and how to go elsewhere. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  type Box,
  currentPage,
  isInSight,
  keepPlace,
  layOut,
  type PageFrame,
  type PageSize,
  pagesInView,
  type Strip,
  scrollTopFor,
  type Turn,
  type Viewport,
  type Zoom,
} from './geometry.ts';
import { useRest } from './rest.ts';

export interface StripView {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly strip: Strip;
  readonly view: Viewport;
  readonly inView: readonly PageFrame[];
  /** From 1. */
  readonly current: number;
  /** Nothing was scrolled for a moment. */
  readonly still: boolean;
  goTo(nr: number, box?: Box): void;
}

export function useStrip(pages: readonly PageSize[], zoom: Zoom, turn: Turn, start: number): StripView {
  const scroller = useRef<HTMLElement>(null);
  const view = useSize(scroller);
  const strip = useMemo(() => layOut(pages, zoom, turn, view), [pages, zoom, turn, view]);
  const [scrollTop, setScrollTop] = useState(0);
  const still = useRest(scrollTop);
  const place = useRef(0);
  const goTo = useCallback(
    (nr: number, box?: Box) => {
      const element = scroller.current;
      if (!element) return;
      if (box && isInSight(strip, nr, box, element.scrollTop, element.clientHeight)) return;
      element.scrollTop = scrollTopFor(strip, nr, element.clientHeight, box);
      place.current = element.scrollTop;
    },
    [strip],
  );
  usePlace(scroller, place, strip, view, start);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      place.current = element.scrollTop;
      setScrollTop(element.scrollTop);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  const inView = useMemo(() => pagesInView(strip, scrollTop, view.height), [strip, scrollTop, view]);
  return { scroller, strip, view, inView, current: currentPage(strip, scrollTop, view.height), still, goTo };
}

/**
 * A new layout keeps the place under the eye; the first one begins at the page that was asked for. The place is
 * remembered, because a shorter strip has pushed the scroller up before anybody can ask where it was.
 */
function usePlace(
  scroller: RefObject<HTMLElement | null>,
  place: RefObject<number>,
  strip: Strip,
  view: Viewport,
  start: number,
): void {
  const before = useRef<Strip | undefined>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || view.height === 0) return;
    const last = before.current;
    if (last && last !== strip) element.scrollTop = keepPlace(last, strip, place.current, element.clientHeight);
    else if (!last && start > 1) element.scrollTop = scrollTopFor(strip, start, element.clientHeight);
    place.current = element.scrollTop;
    before.current = strip;
  }, [scroller, place, strip, view, start]);
}

function useSize(element: RefObject<HTMLElement | null>): Viewport {
  const [size, setSize] = useState<Viewport>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = node;
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
