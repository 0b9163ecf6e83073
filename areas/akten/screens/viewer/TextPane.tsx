/** The recognised text of the page beside its picture, to read, to select and to listen to. */
import { useQuery } from '@tanstack/react-query';
import { Icon } from '#ui/Icon.tsx';
import { getSeiteWorte } from '../../dokument.api.ts';
import { queryOf } from '../teile/queries.ts';

export interface TextPaneProps {
  readonly dokumentId: string;
  readonly nr: number;
  readonly q: string;
  onClose(): void;
}

export function TextPane({ dokumentId, nr, onClose }: TextPaneProps) {
  const { data, isError } = useQuery({ ...queryOf(getSeiteWorte, { id: dokumentId, nr }), staleTime: 300_000 });
  return (
    <aside className="vw-text" aria-label={`Text der Seite ${nr}`}>
      <div className="u-spread">
        <h3>Text der Seite {nr}</h3>
        <button
          type="button"
          className="btn btn-icon"
          aria-label="Text schließen"
          title="Text schließen (t)"
          onClick={onClose}
        >
          <Icon name="schliessen" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className="vw-text-lauf" tabIndex={0} aria-label="Erkannter Text">
        {isError && <p>Der Text lässt sich gerade nicht laden. Bitte versuchen Sie es in einer Minute erneut.</p>}
        {data?.text === '' && <p className="u-muted">Auf dieser Seite wurde kein Text erkannt.</p>}
        {data?.text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a page never change places
          <p key={index}>{line}</p>
        ))}
      </section>
    </aside>
  );
}
