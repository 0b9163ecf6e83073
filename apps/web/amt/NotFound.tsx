import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState } from '#ui/States.tsx';

export function NotFound() {
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
        Vielleicht wurde sie verschoben. Mit Strg K finden Sie Akten und Personen wieder.
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
