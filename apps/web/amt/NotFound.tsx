import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useKnownSession } from '#ui/session.tsx';
import { palette } from './areas.ts';

export function NotFound() {
  // Also shown before sign-in, where there is no search either.
  const rights = useKnownSession()?.rights;
  const maySearch = palette !== undefined && rights?.has(palette.right) === true;
  return (
    <Page title="Diese Seite gibt es nicht">
      <EmptyState
        icon="suche"
        title="Unter dieser Adresse liegt nichts"
        actions={
          <ButtonLink kind="primary" to="/">
            Zur Startseite
          </ButtonLink>
        }
      >
        Vielleicht wurde sie verschoben.{maySearch && ' Mit Strg K finden Sie Akten und Personen wieder.'}
      </EmptyState>
    </Page>
  );
}

export function NoRight() {
  return (
    <Page title="Dafür fehlt Ihnen das Recht">
      <EmptyState
        icon="schloss"
        title="Ihre Rolle sieht diese Seite nicht"
        actions={
          <ButtonLink kind="primary" to="/">
            Zur Startseite
          </ButtonLink>
        }
      >
        Wenn Sie sie für Ihre Arbeit brauchen, sprechen Sie Ihre Teamleitung an.
      </EmptyState>
    </Page>
  );
}
