/** The strip of a page around what proves a sentence, with the place marked; the whole page is one press away. */
import { type CSSProperties, useState } from 'react';
import { getSeiteBild } from '#areas/akten/dokument.api.ts';
import { urlOf } from '#platform/http/client.ts';
import { Link } from '#ui/Link.tsx';
import type { Seitenstelle } from '../vorgang.schema.ts';

interface SeitenausschnittProps {
  readonly of: Seitenstelle;
  readonly akteId: string;
}

/** Above and below the place, as a part of the page. */
const ROOM = 0.05;

export function Seitenausschnitt({
  of: { dokumentId, seite, titel, wortlaut, kasten },
  akteId,
}: SeitenausschnittProps) {
  /** Height by width. */
  const [shape, setShape] = useState<number>(Math.SQRT2);
  const [failed, setFailed] = useState(false);
  const top = Math.max(0, kasten.y - ROOM);
  const height = Math.min(1, kasten.y + kasten.h + ROOM) - top;
  const inStrip = (part: number) => `${((part - top) / height) * 100}%`;
  const strip: CSSProperties = { aspectRatio: `1 / ${height * shape}` };
  const box: CSSProperties = {
    left: `${kasten.x * 100}%`,
    width: `${kasten.w * 100}%`,
    top: inStrip(kasten.y),
    height: `${(kasten.h / height) * 100}%`,
  };
  return (
    <figure className="as-ausschnitt">
      {failed ? (
        <p>Das Bild der Seite kommt gerade nicht. Auf der Seite steht: „{wortlaut}“</p>
      ) : (
        <div className="as-streifen" style={strip}>
          <img
            src={urlOf(getSeiteBild, { id: dokumentId, nr: seite, breite: 960 })}
            alt={`Ausschnitt der Seite ${seite}: „${wortlaut}“`}
            style={{ top: inStrip(0) }}
            onLoad={({ currentTarget: img }) => setShape(img.naturalHeight / img.naturalWidth)}
            onError={() => setFailed(true)}
          />
          <span className="as-stelle" style={box} />
        </div>
      )}
      <figcaption className="u-small">
        <Link to="/akten/$akteId/dokumente/$dokumentId" params={{ akteId, dokumentId }} search={{ seite }}>
          {titel}, Seite {seite} in der Akte öffnen
        </Link>
      </figcaption>
    </figure>
  );
}
