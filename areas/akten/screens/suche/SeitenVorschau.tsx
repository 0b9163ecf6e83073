/** The page of a find with its marks, as wide as the pane. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { getSeiteBild } from '../../dokument.api.ts';
import type { SeitenTreffer } from '../../suche/suche.schema.ts';
import { joinNeighbours } from '../viewer/hits.ts';

export function SeitenVorschau({ treffer }: { treffer: SeitenTreffer }) {
  const [failed, setFailed] = useState(false);
  const { dokumentId: id, seite: nr } = treffer;
  if (failed) return <p className="such-wort">Die Seite lässt sich gerade nicht zeigen.</p>;
  return (
    <figure className="vorschau-seite">
      <img
        alt={`Seite ${nr} von ${treffer.titel}; der Text der Treffer steht in der Liste`}
        src={urlOf(getSeiteBild, { id, nr, breite: 960 })}
        onError={() => setFailed(true)}
      />
      {joinNeighbours(treffer.kaesten).map((box, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the hits of a page never change places
          key={index}
          aria-hidden="true"
          className="vw-treffer"
          style={{
            left: `${box.x * 100}%`,
            top: `${box.y * 100}%`,
            width: `${box.w * 100}%`,
            height: `${box.h * 100}%`,
          }}
        />
      ))}
    </figure>
  );
}
