/** What to say when there is no list of finds: how to begin, nothing found, or a fault. */
import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { EmptyState, ErrorState } from '#ui/States.tsx';
import type { Suche } from './useSuche.ts';

interface SuchHinweisProps {
  readonly typed: string;
  readonly suche: Suche;
  /** Ways on when nothing was found. */
  readonly actions?: ReactNode;
  /** Takes over what was probably meant. */
  onMeant?(q: string): void;
}

export function SuchHinweis({ typed, suche, actions, onMeant }: SuchHinweisProps) {
  if (suche.error) return <ErrorState problem={suche.error} onRetry={suche.retry} />;
  if (typed === '') return <Anfang />;
  if (typed.length < 2) return <p className="such-wort">Bitte geben Sie noch einen Buchstaben ein.</p>;
  if (suche.isPending) return <p className="such-wort">Sucht …</p>;
  const meant = suche.ergebnis?.meintenSie;
  return (
    <EmptyState icon="suche" title="Nichts gefunden in dem, was Sie sehen dürfen" actions={actions}>
      {meant && onMeant && (
        <p>
          Meinten Sie{' '}
          <Button kind="text" onClick={() => onMeant(`${meant} `)}>
            {meant}
          </Button>
          ?
        </p>
      )}
      <p>Weniger Wörter finden mehr. Ein Dokument, dessen Text noch erkannt wird, erscheint erst danach.</p>
    </EmptyState>
  );
}

function Anfang() {
  return (
    <EmptyState icon="suche" title="Namen, Aktenzeichen und jedes Wort in den Dokumenten">
      <p>
        Umlaute, ß, Beugung und Leerzeichen in Nummern spielen keine Rolle. Wörter in „Anführungszeichen“ stehen
        beieinander, <span translate="no">-Wort</span> schließt aus, <span translate="no">Wort*</span> ist ein Anfang.
      </p>
    </EmptyState>
  );
}
