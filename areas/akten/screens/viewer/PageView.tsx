/** One page at its place in the strip: the picture, the hits on it, and its words to select and to listen to. */
import { memo, type ReactNode, useState } from 'react';
import { SchwaerzenEbene } from '../../akteneinsicht/screens/SchwaerzenEbene.tsx';
import { SEITENBREITEN, type SeiteKurz } from '../../dokument.schema.ts';
import { bildVon } from '../teile/bild.ts';
import { type PageFrame, pictureWidthFor, type Turn, turnBox } from './geometry.ts';
import type { Hit } from './hits.ts';
import { useOnceStill } from './rest.ts';
import { WordLayer } from './WordLayer.tsx';

/** What lies over a page, in fractions of it; `turn` is that of the view. */
export type PageLayer = (nr: number, turn: Turn) => ReactNode;

export interface PageViewProps {
  readonly dokumentId: string;
  readonly frame: PageFrame;
  readonly seiten: number;
  readonly seite: SeiteKurz | undefined;
  readonly turn: Turn;
  /** Horizontal place in the strip. */
  readonly left: number;
  /** While the strip flies past nothing is asked for. */
  readonly still: boolean;
  readonly isCurrent: boolean;
  /** The sharp picture is on the screen, or will not come. */
  onSharp(): void;
  /** Hits of this page with their number in the document. */
  readonly hits: readonly (Hit & { nr: number })[];
  readonly currentHit: number | undefined;
  readonly layer?: PageLayer | undefined;
}

export const PageView = memo(function PageView(props: PageViewProps) {
  const { dokumentId, frame, seiten, seite, turn, left, still, isCurrent, onSharp, hits, currentHit, layer } = props;
  const wanted = useOnceStill(still);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page is no set of fields
    <div
      role="group"
      aria-label={`Seite ${frame.nr} von ${seiten}`}
      className="vw-seite"
      data-seite={frame.nr}
      data-aktuell={isCurrent}
      style={{ top: frame.top, left, width: frame.width, height: frame.height }}
    >
      {wanted && (
        // A page that was turned is another picture: the one before would stand there out of shape.
        <Picture
          key={seite?.drehung ?? 0}
          dokumentId={dokumentId}
          frame={frame}
          turn={turn}
          drehung={seite?.drehung ?? 0}
          onSharp={onSharp}
        />
      )}
      {hits.map((hit) => (
        <HitBox key={hit.nr} hit={hit} turn={turn} isCurrent={hit.nr === currentHit} />
      ))}
      {isCurrent && seite && seite.status !== 'wartet' && (
        <WordLayer dokumentId={dokumentId} nr={frame.nr} frame={frame} turn={turn} />
      )}
      {layer?.(frame.nr, turn)}
      <SchwaerzenEbene nr={frame.nr} turn={turn} />
    </div>
  );
});

interface PictureProps {
  readonly dokumentId: string;
  readonly frame: PageFrame;
  readonly turn: Turn;
  /** Of the page itself, as recognition found it. */
  readonly drehung: number;
  onSharp(): void;
}

/** The thumbnail is there at once and gives way to the sharp picture; a sharper one replaces it without a gap. */
function Picture({ dokumentId, frame, turn, drehung, onSharp }: PictureProps) {
  const lying = turn === 90 || turn === 270;
  const width = lying ? frame.height : frame.width;
  const height = lying ? frame.width : frame.height;
  const breite = pictureWidthFor(width, globalThis.devicePixelRatio ?? 1, SEITENBREITEN);
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const [shown, setShown] = useState<string>();
  const src = `${bildVon(dokumentId, frame.nr, breite, drehung)}${tries > 0 ? `&versuch=${tries}` : ''}`;
  const show = () => {
    setShown(src);
    onSharp();
  };
  const style = {
    width,
    height,
    left: (frame.width - width) / 2,
    top: (frame.height - height) / 2,
    transform: `rotate(${turn}deg)`,
  };
  if (failed)
    return (
      <PictureFailed
        nr={frame.nr}
        onRetry={() => {
          setTries(tries + 1);
          setFailed(false);
        }}
      />
    );
  return (
    <>
      {shown !== src && (
        <img
          key="vor"
          className="vw-bild vw-bild-vor"
          alt=""
          style={style}
          src={shown ?? bildVon(dokumentId, frame.nr, 160, drehung)}
        />
      )}
      <img
        key={src}
        className="vw-bild"
        data-scharf={shown === src}
        alt=""
        style={style}
        src={src}
        decoding="async"
        // Loaded is not yet drawn: the sheet would be white for a moment.
        onLoad={({ currentTarget }) => void currentTarget.decode().then(show, show)}
        onError={() => {
          setFailed(true);
          onSharp();
        }}
      />
    </>
  );
}

function PictureFailed({ nr, onRetry }: { nr: number; onRetry(): void }) {
  return (
    <div className="vw-seite-fehlt">
      <p>Seite {nr} lässt sich gerade nicht zeigen. Das Original ist davon nicht betroffen.</p>
      <button type="button" className="btn" onClick={onRetry}>
        Noch einmal versuchen
      </button>
    </div>
  );
}

function HitBox({ hit, turn, isCurrent }: { hit: Hit & { nr: number }; turn: Turn; isCurrent: boolean }) {
  const box = turnBox(hit.box, turn);
  const percent = (part: number) => `${part * 100}%`;
  return (
    <>
      <span
        aria-hidden="true"
        className="vw-treffer"
        data-aktuell={isCurrent}
        style={{ left: percent(box.x), top: percent(box.y), width: percent(box.w), height: percent(box.h) }}
      />
      <span
        aria-hidden="true"
        className="vw-treffer-nr"
        data-aktuell={isCurrent}
        style={{ top: percent(box.y + box.h / 2) }}
      >
        {hit.nr}
      </span>
    </>
  );
}
