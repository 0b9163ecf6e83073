/** One line above the pages when the page in sight needs a word. */
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { SeiteKurz } from '../../dokument.schema.ts';
import { seiteHinweis } from '../viewer/seitenworte.ts';

interface SeiteHinweisZeileProps {
  readonly seite: SeiteKurz;
  readonly onLeer: (() => void) | undefined;
}

export function SeiteHinweisZeile({ seite, onLeer }: SeiteHinweisZeileProps) {
  const hinweis = seiteHinweis(seite);
  if (!hinweis) return null;
  return (
    <div className={`vw-hinweis vw-hinweis-${hinweis.art}`}>
      <Icon name={hinweis.art === 'info' ? 'hinweis' : 'warnung'} />
      <p>
        Seite {seite.nr}: {hinweis.text}
      </p>
      {seite.leer && onLeer && (
        <Button kind="text" onClick={onLeer}>
          Seite ist nicht leer
        </Button>
      )}
    </div>
  );
}
