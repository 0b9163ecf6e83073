/** The small pictures of all pages; of a long document only those in sight exist. */
import { memo, useEffect, useRef, useState } from 'react';
import type { SeiteKurz } from '../../dokument.schema.ts';
import { bildVon } from '../teile/bild.ts';
import { rowsInView, scrollTopForRow } from '../teile/window.ts';
import { useOnceStill, useRest } from './rest.ts';
import { seiteHinweis } from './seitenworte.ts';

const ROW = 140;

export interface RailProps {
  readonly dokumentId: string;
  readonly seiten: readonly (SeiteKurz | undefined)[];
  readonly current: number;
  /** The small pictures wait for the large one, and for the strip to come to rest. */
  readonly ready: boolean;
  /** Number of hits by page. */
  readonly hitsOf: ReadonlyMap<number, number>;
  onChoose(nr: number): void;
}

export function Rail({ dokumentId, seiten, current, ready, hitsOf, onChoose }: RailProps) {
  const list = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 900 });
  const isResting = useRest(scroll.top);
  const { from, to, before, after } = rowsInView(seiten.length, ROW, scroll.top, scroll.height);
  useEffect(() => {
    const node = list.current;
    if (!node) return;
    node.scrollTop = scrollTopForRow(current - 1, ROW, node.scrollTop, node.clientHeight);
  }, [current]);
  useEffect(() => {
    const node = list.current;
    if (node) setScroll({ top: node.scrollTop, height: node.clientHeight });
  }, []);
  return (
    <nav aria-label="Seiten des Dokuments" className="vw-leiste">
      <div
        ref={list}
        className="vw-leiste-lauf"
        onScroll={({ currentTarget: node }) => setScroll({ top: node.scrollTop, height: node.clientHeight })}
      >
        <ol className="vw-leiste-liste" style={{ paddingBlockStart: before, paddingBlockEnd: after }}>
          {numbersFrom(from + 1, to).map((nr) => (
            <Thumb
              key={nr}
              dokumentId={dokumentId}
              nr={nr}
              seite={seiten[nr - 1]}
              ready={ready && isResting}
              isCurrent={nr === current}
              hits={hitsOf.get(nr) ?? 0}
              onChoose={onChoose}
            />
          ))}
        </ol>
      </div>
    </nav>
  );
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

interface ThumbProps {
  readonly dokumentId: string;
  readonly nr: number;
  readonly seite: SeiteKurz | undefined;
  readonly ready: boolean;
  readonly isCurrent: boolean;
  readonly hits: number;
  onChoose(nr: number): void;
}

const Thumb = memo(function Thumb({ dokumentId, nr, seite, ready, isCurrent, hits, onChoose }: ThumbProps) {
  const isWanted = useOnceStill(ready);
  const found = seite && 'status' in seite ? seiteHinweis(seite) : undefined;
  const hint = found?.kurz;
  return (
    <li>
      <button
        type="button"
        className="vw-daumen"
        aria-current={isCurrent ? 'page' : undefined}
        title={hint}
        onClick={() => onChoose(nr)}
      >
        <span className="vw-daumen-bild">
          {isWanted && (
            <img alt="" loading="lazy" decoding="async" src={bildVon(dokumentId, nr, 160, seite?.drehung)} />
          )}
          {hits > 0 && (
            <span className="vw-daumen-treffer">
              {hits}
              <span className="u-sr"> Treffer auf</span>
            </span>
          )}
        </span>
        <span className="vw-daumen-nr">
          <span className="u-sr">Seite </span>
          {nr}
          {found && ` · ${found.marke}`}
        </span>
      </button>
    </li>
  );
});
