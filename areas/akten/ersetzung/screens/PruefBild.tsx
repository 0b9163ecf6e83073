/** The page that is checked. The server notes it with the last byte; here it counts when it can be seen. */
import { useEffect, useRef, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button, IconButton } from '#ui/Button.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { getPruefbild } from '../pruefung.api.ts';
import type { Sichtpruefung } from '../pruefung.schema.ts';

interface PruefBildProps {
  readonly pruefung: Sichtpruefung;
  readonly nr: number;
  onShown(): void;
}

type Ansicht = 'seite' | 'breite' | 'gross';
const GROUP = 'Sichtprüfung';

export function PruefBild({ pruefung, nr, onShown }: PruefBildProps) {
  const [ansicht, setAnsicht] = useState<Ansicht>('breite');
  const [failed, setFailed] = useState<string>();
  const [loaded, setLoaded] = useState<string>();
  const scroller = useRef<HTMLElement>(null);
  const seite = pruefung.seitenliste.find((one) => one.nr === nr);
  const src = urlOf(getPruefbild, { id: pruefung.dokumentId, nr, breite: ansicht === 'gross' ? 2400 : 1600 });
  useShortcut('v', 'Ganze Seite', () => setAnsicht('seite'), { group: GROUP });
  useShortcut('b', 'An die Breite anpassen', () => setAnsicht('breite'), { group: GROUP });
  const scroll = (part: number) => {
    const view = scroller.current;
    view?.scrollBy({ top: view.clientHeight * part });
  };
  useShortcut('ArrowDown', 'Auf der Seite nach unten', () => scroll(0.6), { group: GROUP });
  useShortcut('ArrowUp', 'Auf der Seite nach oben', () => scroll(-0.6), { group: GROUP });
  useShortcut('+', 'Groß', () => setAnsicht('gross'), { group: GROUP });
  // Each page begins at its head.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is the reason
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0, left: 0 });
  }, [nr]);
  const shown = pruefung.seitenliste.length;
  return (
    <div className="blatt-bild">
      <div className="blatt-zoom no-print">
        <span role="status">
          {loaded === src || failed === src ? `Seite ${nr} von ${shown}` : `Seite ${nr} wird geholt …`}
          {seite?.leer && ' · vermutlich leer'}
        </span>
        <span className="u-row">
          <IconButton
            icon="ganzeSeite"
            label="Ganze Seite"
            aria-pressed={ansicht === 'seite'}
            onClick={() => setAnsicht('seite')}
          />
          <IconButton
            icon="breite"
            label="An die Breite anpassen"
            aria-pressed={ansicht === 'breite'}
            onClick={() => setAnsicht('breite')}
          />
          <IconButton
            icon="lupePlus"
            label="Groß"
            aria-pressed={ansicht === 'gross'}
            onClick={() => setAnsicht('gross')}
          />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section ref={scroller} className="blatt-lauf" data-ansicht={ansicht} tabIndex={0} aria-label="Seite">
        {failed === src ? (
          <div className="ers-fehlt">
            <p>Diese Seite lässt sich gerade nicht zeigen. Sie gilt nicht als gesehen.</p>
            <Button icon="wiederholen" onClick={() => setFailed(undefined)}>
              Noch einmal versuchen
            </Button>
          </div>
        ) : (
          <img
            key={src}
            src={src}
            alt={seite?.leer ? `Seite ${nr}, vermutlich leer` : `Seite ${nr} von ${pruefung.titel}`}
            data-da={loaded === src}
            onLoad={() => {
              setLoaded(src);
              onShown();
            }}
            onError={() => setFailed(src)}
          />
        )}
      </section>
    </div>
  );
}
