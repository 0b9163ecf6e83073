/** The first page of a file that waits, large enough to read the head of a letter; the others one press away. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { IconButton } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { getSeiteBild } from '../../dokument.api.ts';

interface ErsteSeiteProps {
  readonly dokumentId: string;
  readonly titel: string;
  readonly seiten: number;
}

export function ErsteSeite({ dokumentId, titel, seiten }: ErsteSeiteProps) {
  const [nr, setNr] = useState(1);
  const [failed, setFailed] = useState<number>();
  const go = (next: number) => setNr(Math.min(Math.max(1, next), Math.max(1, seiten)));
  useShortcut('ArrowRight', 'Nächste Seite', () => go(nr + 1), { group: 'Eingang', enabled: seiten > 1 });
  useShortcut('ArrowLeft', 'Vorige Seite', () => go(nr - 1), { group: 'Eingang', enabled: seiten > 1 });
  return (
    <section className="u-stack-tight" aria-label="Vorschau">
      <div className="u-spread">
        <span className="u-row">
          {seiten > 1 && <IconButton icon="pfeilLinks" label="Vorige Seite" onClick={() => go(nr - 1)} />}
          <span role="status">
            Seite {nr} von {Math.max(1, seiten)}
          </span>
          {seiten > 1 && <IconButton icon="pfeilRechts" label="Nächste Seite" onClick={() => go(nr + 1)} />}
        </span>
        <ButtonLink to="/dokumente/$dokumentId" params={{ dokumentId }} search={{ seite: nr }} icon="auge">
          Groß ansehen
        </ButtonLink>
      </div>
      {failed === nr ? (
        <p className="such-wort">Diese Seite lässt sich gerade nicht zeigen.</p>
      ) : (
        <figure className="vorschau-seite">
          <img
            alt={`Seite ${nr} von ${titel}`}
            src={urlOf(getSeiteBild, { id: dokumentId, nr, breite: 960 })}
            onError={() => setFailed(nr)}
          />
        </figure>
      )}
    </section>
  );
}
