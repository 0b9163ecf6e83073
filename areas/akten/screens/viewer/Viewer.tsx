/**
 * A document, page by page. The first page is asked for at once, beside the document itself; what lies out of sight
 * does not exist. Everything can be done by keyboard (`keys.ts`).
 */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { findTrefferInDokument, getDokument } from '../../dokument.api.ts';
import type { Dokument, SeiteKurz } from '../../dokument.schema.ts';
import { queryOf } from '../teile/queries.ts';
import { factorOf, stepZoom, type Turn, turnBy, type Zoom } from './geometry.ts';
import { HitBar } from './HitBar.tsx';
import { firstHitFrom, type Hit, hitsInOrder, stepHit } from './hits.ts';
import type { ViewerCommand } from './keys.ts';
import { type PageLayer, PageView } from './PageView.tsx';
import { Rail } from './Rail.tsx';
import { TextPane } from './TextPane.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useStrip } from './useStrip.ts';
import { ViewerKeys } from './ViewerKeys.tsx';

export interface ViewerProps {
  readonly dokumentId: string;
  /** Pages as the list knows them, before the document itself is here. */
  readonly seitenzahl?: number | undefined;
  /** Page to begin with. */
  readonly start: number;
  /** Words to mark; changed by the field in the toolbar. */
  readonly q: string;
  onSearch(q: string): void;
  onPage?(nr: number): void;
  onLeer?(seite: SeiteKurz): void;
  /** Shown above the pages, e.g. a hint about this page. */
  hint?(seite: SeiteKurz): ReactNode;
  /** Drawn over a page, e.g. notes; keep it stable, pages are drawn anew when it changes. */
  layer?: PageLayer | undefined;
  /** A second viewer on the screen: the keys belong to the first, and it has names of its own. */
  readonly isSecond?: boolean;
}

/** So long the others wait at most for the first page. */
const FIRST_MS = 1_500;
/** Landmarks of two viewers must not bear the same name. */
const NAMES = { whole: 'Dokument', pages: 'Seiten' };
const SECOND_NAMES = { whole: 'Ansicht des zweiten Dokuments', pages: 'Seiten des zweiten' };
const NO_HITS: readonly Hit[] = [];

export function Viewer(props: ViewerProps) {
  const { dokumentId, start, q, onSearch, onPage, onLeer, hint, layer, isSecond = false } = props;
  const dokument = useQuery({ ...queryOf(getDokument, { id: dokumentId }), staleTime: 10_000 }).data;
  const pages = usePages(dokument, Math.max(start, props.seitenzahl ?? 1));
  const [zoom, setZoom] = useState<Zoom>('breite');
  const [turn, setTurn] = useState<Turn>(0);
  const [isTextOpen, setTextOpen] = useState(false);
  const names = isSecond ? SECOND_NAMES : NAMES;
  const view = useStrip({ pages, isWhole: dokument !== undefined, zoom, turn, start });
  const { current, strip, goTo } = view;
  const seite = dokument?.seitenliste[current - 1];
  const [isFirstThere, noteSharp] = useFirstThere();
  const hasMoved = useRef(false);
  const search = useHits(dokumentId, q, start, goTo, hasMoved);
  const noteMove = useCallback(() => {
    hasMoved.current = true;
  }, []);
  /** Where somebody wants to go themselves. */
  const jump = useCallback(
    (nr: number) => {
      noteMove();
      goTo(nr);
    },
    [goTo, noteMove],
  );
  const pageField = useRef<HTMLInputElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const factor = factorOf(zoom, pages[current - 1] ?? {}, turn, view.view);
  useEffect(() => onPage?.(current), [current, onPage]);

  const step = (direction: 1 | -1) => search.choose(stepHit(search.hits, search.current, direction, current));
  const run = (command: ViewerCommand) => {
    const verbs: Record<ViewerCommand, () => void> = {
      'naechste-seite': () => jump(Math.min(current + 1, pages.length)),
      'vorige-seite': () => jump(Math.max(current - 1, 1)),
      'naechster-treffer': () => step(1),
      'voriger-treffer': () => step(-1),
      groesser: () => setZoom(stepZoom(factor, 1)),
      kleiner: () => setZoom(stepZoom(factor, -1)),
      breite: () => setZoom('breite'),
      'ganze-seite': () => setZoom('seite'),
      drehen: () => setTurn(turnBy(turn, 90)),
      zurueckdrehen: () => setTurn(turnBy(turn, -90)),
      'seite-waehlen': () => pageField.current?.focus(),
      suchen: () => searchField.current?.focus(),
      seitentext: () => setTextOpen(!isTextOpen),
      leer: () => seite && onLeer?.(seite),
    };
    verbs[command]();
  };

  return (
    <section className="vw" aria-label={names.whole} data-text={isTextOpen}>
      {!isSecond && <ViewerKeys run={run} />}
      <Toolbar
        seite={current}
        seiten={pages.length}
        zoom={Math.round(factor * 100)}
        isWholePage={zoom === 'seite'}
        isTextOpen={isTextOpen}
        pageField={pageField}
        run={run}
        onPage={(nr) => {
          jump(nr);
          view.scroller.current?.focus({ preventScroll: true });
        }}
      >
        <HitBar
          q={q}
          hits={search.hits}
          current={search.current}
          isSearching={search.isSearching}
          field={searchField}
          onSearch={onSearch}
          onStep={step}
          onChoose={search.choose}
        />
      </Toolbar>
      {seite && hint?.(seite)}
      <div className="vw-mitte">
        <Rail
          dokumentId={dokumentId}
          seiten={dokument?.seitenliste ?? (pages as (SeiteKurz | undefined)[])}
          current={current}
          ready={isFirstThere && view.still}
          hitsOf={search.bySeite}
          onChoose={jump}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
        <section ref={view.scroller} className="vw-lauf" tabIndex={0} aria-label={names.pages} onWheel={noteMove}>
          <div className="vw-streifen" style={{ height: strip.height, width: Math.max(strip.width, view.view.width) }}>
            {view.inView.map((pageFrame) => (
              <PageView
                key={pageFrame.nr}
                dokumentId={dokumentId}
                frame={pageFrame}
                seiten={pages.length}
                seite={dokument?.seitenliste[pageFrame.nr - 1]}
                turn={turn}
                layer={layer}
                left={(Math.max(strip.width, view.view.width) - pageFrame.width) / 2}
                still={view.still && (isFirstThere || pageFrame.nr === current)}
                onSharp={noteSharp}
                isCurrent={pageFrame.nr === current}
                hits={search.numbered.get(pageFrame.nr) ?? NUMBERED_NONE}
                currentHit={search.current === undefined ? undefined : search.current + 1}
              />
            ))}
          </div>
        </section>
        {isTextOpen && <TextPane dokumentId={dokumentId} nr={current} q={q} onClose={() => setTextOpen(false)} />}
      </div>
    </section>
  );
}

/** Drawing a page keeps the server busy: the one that is read comes first, its neighbours and the small ones after it. */
function useFirstThere(): [boolean, () => void] {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), FIRST_MS);
    return () => clearTimeout(timer);
  }, []);
  const note = useCallback(() => setThere(true), []);
  return [isThere, note];
}

/** Sizes of all pages; sheets until they are known. */
function usePages(dokument: Dokument | undefined, atLeast: number): readonly Partial<SeiteKurz>[] {
  return useMemo(() => dokument?.seitenliste ?? Array.from({ length: atLeast }, () => ({})), [dokument, atLeast]);
}

type Numbered = Hit & { nr: number };
const NUMBERED_NONE: readonly Numbered[] = [];

/**
 * The hits of the words in this document; the first one from the start page is gone to as soon as they are known, unless
 * somebody has gone elsewhere by then.
 */
function useHits(
  dokumentId: string,
  q: string,
  start: number,
  goTo: (nr: number, box?: Hit['box']) => void,
  hasMoved: RefObject<boolean>,
) {
  const query = useQuery({
    ...queryOf(findTrefferInDokument, { id: dokumentId, q }),
    enabled: q !== '',
    staleTime: 60_000,
  });
  const hits = useMemo(() => (query.data ? hitsInOrder(query.data.seiten) : NO_HITS), [query.data]);
  const [chosen, setChosen] = useState<{ of: readonly Hit[]; index: number }>();
  const current = chosen?.of === hits ? chosen.index : undefined;
  const numbered = useMemo(() => {
    const all = hits.map((hit, index) => ({ ...hit, nr: index + 1 }));
    return Map.groupBy(all, (hit) => hit.seite);
  }, [hits]);
  const bySeite = useMemo(() => new Map([...numbered].map(([nr, list]) => [nr, list.length])), [numbered]);
  const choose = useCallback(
    (index: number | undefined) => {
      const hit = index === undefined ? undefined : hits[index];
      if (index === undefined || !hit) return;
      setChosen({ of: hits, index });
      goTo(hit.seite, hit.box);
    },
    [hits, goTo],
  );
  const greeted = useRef<readonly Hit[]>(undefined);
  useEffect(() => {
    if (hits.length === 0 || greeted.current === hits) return;
    const isFirst = greeted.current === undefined;
    greeted.current = hits;
    // Words that are searched later are a wish of their own.
    if (!isFirst || !hasMoved.current) choose(firstHitFrom(hits, start));
  }, [hits, start, choose, hasMoved]);
  return { hits, current, numbered, bySeite, choose, isSearching: q !== '' && query.isPending };
}
