/** Notes and stamps on one page, drawn by the browser over the picture. */
import { type PointerEvent, useState } from 'react';
import { formatDayShort } from '#ui/format.ts';
import { type Box, type Turn, turnBox } from '../../screens/viewer/geometry.ts';
import type { Kasten, Notiz } from '../notiz.schema.ts';
import { wortOfStempel } from '../stempel.data.ts';
import { kastenBetween } from './kasten.ts';

interface BlattlageProps {
  readonly notizen: readonly Notiz[];
  /** A place that was drawn and waits for its note. */
  readonly place: Kasten | undefined;
  readonly turn: Turn;
  readonly onDrawn: ((kasten: Kasten) => void) | undefined;
}

export function Blattlage({ notizen, place, turn, onDrawn }: BlattlageProps) {
  return (
    <>
      {notizen.map((notiz) =>
        notiz.kasten ? <Zeichen key={notiz.id} notiz={notiz} box={turnBox(notiz.kasten, turn)} turn={turn} /> : null,
      )}
      {place && <span className="bl-platz" style={styleOf(turnBox(place, turn))} />}
      {onDrawn && <Zeichenflaeche turn={turn} onDrawn={onDrawn} />}
    </>
  );
}

const styleOf = ({ x, y, w, h }: Box) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${w * 100}%`,
  height: `${h * 100}%`,
});

/** Stamps are broader than high when they are set; on a sheet both sides are nearly alike. */
function isLying(turn: Turn, { kasten }: Notiz): boolean {
  const upright = kasten === undefined || kasten.w > kasten.h;
  return turn === 90 || turn === 270 ? upright : !upright;
}

/** The text is in the list beside the pages, too; here the place is what counts. */
function Zeichen({ notiz, box, turn }: { notiz: Notiz; box: Box; turn: Turn }) {
  const isStruck = notiz.gestrichen !== undefined;
  if (notiz.stempel)
    return (
      <span
        className="bl-stempel"
        data-gestrichen={isStruck ? '' : undefined}
        // On a page that lies on its side the words run along the box, as on paper.
        data-hoch={isLying(turn, notiz) ? '' : undefined}
        style={styleOf(box)}
      >
        <strong>{wortOfStempel(notiz.stempel)}</strong>
        <span>
          {formatDayShort(notiz.am)} · {notiz.von.name}
        </span>
        {notiz.text !== '' && <span>{notiz.text}</span>}
      </span>
    );
  if (isStruck) return null;
  return (
    <span className="bl-notiz" style={styleOf(box)} title={`${notiz.von.name}: ${notiz.text}`}>
      <span className="u-sr">
        Notiz von {notiz.von.name}: {notiz.text}
      </span>
    </span>
  );
}

interface Stroke {
  readonly from: { x: number; y: number };
  readonly to: { x: number; y: number };
}

function Zeichenflaeche({ turn, onDrawn }: { turn: Turn; onDrawn(kasten: Kasten): void }) {
  const [stroke, setStroke] = useState<Stroke>();
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  return (
    <div
      className="bl-flaeche"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = pointOf(event);
        setStroke({ from, to: from });
      }}
      onPointerMove={(event) => stroke && setStroke({ from: stroke.from, to: pointOf(event) })}
      onPointerUp={(event) => {
        if (!stroke) return;
        onDrawn(kastenBetween(stroke.from, pointOf(event), turn));
        setStroke(undefined);
      }}
    >
      {stroke && <span className="bl-platz" style={styleOf(kastenBetween(stroke.from, stroke.to, 0))} />}
    </div>
  );
}
