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
  /** A page that is not known yet is gone to as soon as it is; beyond the last one is the last one. */
  goTo(nr: number, box?: Box): void;
}

interface StripProps {
  readonly pages: readonly PageSize[];
  /** There are no more pages than these. */
  readonly isWhole: boolean;
  readonly zoom: Zoom;
  readonly turn: Turn;
  /** Page to begin with. */
  readonly start: number;
}

export function useStrip({ pages, isWhole, zoom, turn, start }: StripProps): StripView {
  const scroller = useRef<HTMLElement>(null);
  const view = useSize(scroller);
  const strip = useMemo(() => layOut(pages, zoom, turn, view), [pages, zoom, turn, view]);
  const [scrollTop, setScrollTop] = useState(0);
  const still = useRest(scrollTop);
  const place = useRef(0);
  /** Where somebody wanted to go before the page was known. */
  const wanted = useRef<{ nr: number; box: Box | undefined }>(undefined);
  const goTo = useCallback(
    (nr: number, box?: Box) => {
      const element = scroller.current;
      if (!element) return;
      const isKnown = isWhole || nr <= strip.pages.length;
      wanted.current = isKnown ? undefined : { nr, box };
      if (!isKnown) return;
      const there = Math.min(nr, strip.pages.length);
      if (box && isInSight(strip, there, box, element.scrollTop, element.clientHeight)) return;
      element.scrollTop = scrollTopFor(strip, there, element.clientHeight, box);
      place.current = element.scrollTop;
    },
    [strip, isWhole],
  );
  usePlace(scroller, place, strip, view, start);
  // After the place was kept: the jump is newer.
  useLayoutEffect(() => {
    if (wanted.current) goTo(wanted.current.nr, wanted.current.box);
  }, [goTo]);
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
