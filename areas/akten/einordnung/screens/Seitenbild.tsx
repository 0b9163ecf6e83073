/** The page that is judged, as large as the window gives. Its head is what tells most. */
import { useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { bildVon } from '../../screens/teile/bild.ts';
import type { Karte } from '../einordnung.schema.ts';

export const BILDBREITE = 1600;
const GROUP = 'Einordnen';

export function Seitenbild({ karte }: { karte: Karte }) {
  const { dokumentId, drehungen, titel } = karte;
  const seiten = Math.max(1, drehungen.length);
  const [nr, setNr] = useState(1);
  const [ganz, setGanz] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [shown, setShown] = useState<string>();
  const scroller = useRef<HTMLElement>(null);
  const go = (next: number) => setNr(Math.min(Math.max(1, next), seiten));
  const scroll = (part: number) => scroller.current?.scrollBy({ top: scroller.current.clientHeight * part });
  useShortcut('ArrowRight', 'Nächste Seite', () => go(nr + 1), { group: GROUP, enabled: seiten > 1 });
  useShortcut('ArrowLeft', 'Vorige Seite', () => go(nr - 1), { group: GROUP, enabled: seiten > 1 });
  useShortcut('PageDown', 'Auf der Seite nach unten', () => scroll(0.7), { group: GROUP });
  useShortcut('PageUp', 'Auf der Seite nach oben', () => scroll(-0.7), { group: GROUP });
  useShortcut('v', 'Ganze Seite oder volle Breite', () => setGanz(!ganz), { group: GROUP });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins at its head
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [nr]);
  const src = bildVon(dokumentId, nr, BILDBREITE, drehungen[nr - 1]);
  const ansicht = ganz ? 'seite' : 'breite';
  return (
    <div className="blatt-bild">
      <div className="blatt-zoom no-print">
        <span className="u-row">
          {seiten > 1 && <IconButton icon="pfeilLinks" label="Vorige Seite" onClick={() => go(nr - 1)} />}
          <span role="status">
            Seite {nr} von {seiten}
          </span>
          {seiten > 1 && <IconButton icon="pfeilRechts" label="Nächste Seite" onClick={() => go(nr + 1)} />}
        </span>
        <IconButton
          icon={ganz ? 'breite' : 'ganzeSeite'}
          label={ganz ? 'An die Breite anpassen' : 'Ganze Seite'}
          onClick={() => setGanz(!ganz)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section ref={scroller} className="blatt-lauf" data-ansicht={ansicht} tabIndex={0} aria-label="Seite">
        {failed === src ? (
          <div className="u-stack">
            <p>Diese Seite lässt sich gerade nicht zeigen.</p>
            <Button icon="wiederholen" onClick={() => setFailed(undefined)}>
              Noch einmal versuchen
            </Button>
          </div>
        ) : (
          <>
            {shown !== src && <p className="u-muted">Die Seite wird gezeichnet …</p>}
            <img
              key={src}
              src={src}
              alt={`Seite ${nr} von ${titel}`}
              onLoad={() => setShown(src)}
              onError={() => setFailed(src)}
            />
          </>
        )}
      </section>
    </div>
  );
}
