/** From the facts of a document to its seal. */
import { ButtonLink } from '#ui/Link.tsx';

export function SiegelZeile({ dokumentId }: { dokumentId: string }) {
  return (
    <ButtonLink to="/dokumente/$dokumentId/siegel" params={{ dokumentId }} icon="schloss">
      Siegel und Transfervermerk
    </ButtonLink>
  );
}
