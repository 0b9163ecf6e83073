/**
 * Not in one's range, or not there at all: the same words for both, so that nobody learns which. Who must see it all
 * the same may go the way of break-glass, which says no more either.
 */
import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { codeOf, ErrorState } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';

interface AkteNichtDaProps {
  readonly akteId: string;
  readonly problem: Error;
  onRetry(): void;
}

export function AkteNichtDa({ akteId, problem, onRetry }: AkteNichtDaProps) {
  const may = useMay();
  const isMissing = codeOf(problem) === 'akten.AKTE_NICHT_GEFUNDEN';
  return (
    <Page title="Akte" crumbs={[{ label: 'Akten', to: '/akten' }]}>
      <ErrorState problem={problem} {...(isMissing ? {} : { onRetry })} />
      {isMissing && may('personal.notzugriff') && (
        <div className="u-stack u-measure">
          <p>
            Brauchen Sie die Akte trotzdem sofort, etwa weil jemand am Schalter steht und die Zuständigen nicht da sind?
            Dann können Sie mit einer Begründung darauf zugreifen. Teamleitung und Datenschutz erfahren davon.
          </p>
          <p>
            <ButtonLink to="/notzugriff/$akteId" params={{ akteId }} icon="notzugriff">
              Zum Notzugriff
            </ButtonLink>
          </p>
        </div>
      )}
    </Page>
  );
}
