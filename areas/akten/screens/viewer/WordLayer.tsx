/**
 * The words of a page, laid unseen over their places: they can be selected and copied, and the page's text stands
 * beside the picture for those who listen. Asked for when somebody stays on the page.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getSeiteWorte } from '../../dokument.api.ts';
import { queryOf } from '../teile/queries.ts';
import type { PageFrame, Turn } from './geometry.ts';

const STAY_MS = 350;

export function WordLayer({
  dokumentId,
  nr,
  frame,
  turn,
}: {
  dokumentId: string;
  nr: number;
  frame: PageFrame;
  turn: Turn;
}) {
  const stayed = useStay();
  const { data } = useQuery({ ...queryOf(getSeiteWorte, { id: dokumentId, nr }), enabled: stayed, staleTime: 300_000 });
  if (!data) return null;
  const lying = turn === 90 || turn === 270;
  const width = lying ? frame.height : frame.width;
  const height = lying ? frame.width : frame.height;
  const style = {
    left: (frame.width - width) / 2,
    top: (frame.height - height) / 2,
    transform: `rotate(${turn}deg)`,
  };
  return (
    <>
      <svg aria-hidden="true" className="vw-worte" width={width} height={height} style={style}>
        {data.worte.map((wort, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a page never change places
            key={index}
            x={wort.x * width}
            y={(wort.y + wort.h * 0.82) * height}
            fontSize={wort.h * height}
            textLength={Math.max(1, wort.w * width)}
            lengthAdjust="spacingAndGlyphs"
          >
            {`${wort.text} `}
          </text>
        ))}
      </svg>
      <p className="vw-vorlesen">{data.text === '' ? 'Auf dieser Seite wurde kein Text erkannt.' : data.text}</p>
    </>
  );
}

function useStay(): boolean {
  const [stayed, setStayed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStayed(true), STAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return stayed;
}
