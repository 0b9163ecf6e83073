/** Line by line: where a document lies now and where it will lie. */
import { Status } from '#ui/Status.tsx';
import type { AblageZeile, Hindernis } from '../ablage.schema.ts';

const WORTE: Readonly<Record<Hindernis, string>> = {
  unveraendert: 'bleibt, wie es ist',
  zda: 'Vorgang ist z. d. A.',
  geaendert: 'inzwischen geändert',
  fort: 'nicht mehr in dieser Akte',
};

export function AblageVorschau({ zeilen }: { zeilen: readonly AblageZeile[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="vg-vorschau" tabIndex={0} aria-label="Was geschehen wird">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Dokument</th>
            <th scope="col">Jetzt</th>
            <th scope="col">Danach</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map(({ id, titel, von, nach, hindernis }) => (
            <tr key={id}>
              <th scope="row">{titel || 'Dokument'}</th>
              <td>{von}</td>
              <td>
                {hindernis ? (
                  <Status tone={hindernis === 'unveraendert' ? 'quiet' : 'warning'}>{WORTE[hindernis]}</Status>
                ) : (
                  nach
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
