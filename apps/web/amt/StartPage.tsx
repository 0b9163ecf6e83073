import { Navigate } from '@tanstack/react-router';
import { Page } from '#ui/Page.tsx';
import { EmptyState } from '#ui/States.tsx';
import { allows } from '#ui/screens.ts';
import { useSession } from '#ui/session.tsx';
import { navigation } from './areas.ts';

/** The first page that this person's rights open. */
export function StartPage() {
  const { rights } = useSession();
  const mine = navigation.filter((entry) => allows(rights, entry.right));
  const first = mine.find(({ beside }) => !beside) ?? mine[0];
  if (first) return <Navigate to={first.to} replace />;
  return (
    <Page title="Willkommen">
      <EmptyState icon="haus" title="Für Ihre Rolle gibt es hier noch nichts zu tun">
        Ihre Aufgaben kommen mit den nächsten Teilen von Bleibe. Ihr Konto finden Sie oben unter Ihrem Namen.
      </EmptyState>
    </Page>
  );
}
