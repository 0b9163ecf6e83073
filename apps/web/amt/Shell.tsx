/** The staff's frame: header, navigation, the page. Whoever is not signed in is led to the sign-in page and back. */
import { Outlet } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Me } from '#areas/personal/ich.schema.ts';
import { NotzugriffBanner } from '#areas/personal/screens/notzugriff/NotzugriffBanner.tsx';
import { Notruf } from '#areas/termine/tag/screens/Notruf.tsx';
import { AnswerPartsProvider } from '#ui/answer-parts.tsx';
import { KeyHelp } from '#ui/KeyHelp.tsx';
import { NamesProvider } from '#ui/names.tsx';
import { OfflineBanner } from '#ui/OfflineBanner.tsx';
import { PersonPartsProvider } from '#ui/person-parts.tsx';
import { codeOf, ErrorState, Skeleton } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { SessionProvider } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { Toasts } from '#ui/Toast.tsx';
import { TodayPartsProvider } from '#ui/today-parts.tsx';
import { VorgangWaysProvider } from '#ui/vorgang-ways.tsx';
import { answerParts, palette, personParts, todayParts, vorgangWays } from './areas.ts';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { useFinder, useNameLookup } from './names.ts';
import { SearchPalette } from './SearchPalette.tsx';
import { SessionGuard } from './SessionGuard.tsx';
import { sessionOf, useMe } from './session-data.ts';

export function Shell() {
  const me = useMe();
  if (me.data) {
    return (
      <SessionProvider session={sessionOf(me.data)}>
        <Frame me={me.data}>
          <Outlet />
        </Frame>
      </SessionProvider>
    );
  }
  if (codeOf(me.error ?? undefined) === 'allgemein.NICHT_ANGEMELDET') return <ToSignIn />;
  return (
    <main className="page-body">
      <h1 className="u-sr">Bleibe</h1>
      {me.isError ? (
        <ErrorState problem={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <Skeleton words="Bleibe wird geöffnet" lines={3} />
      )}
    </main>
  );
}

/** Once, with the address as it is now: while the router is on its way, the shell may be drawn again. */
function ToSignIn() {
  const go = useGo();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const here = window.location.pathname + window.location.search;
    go({ to: '/anmeldung', search: here === '/' ? {} : { weiter: here }, replace: true });
  }, []);
  return null;
}

function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [navOpen, setNavOpen] = useState(false);
  const lookup = useNameLookup();
  const find = useFinder();
  const canSearch = palette !== undefined && me.rechte.includes(palette.right);
  useShortcut('mod+k', 'Suchen', () => setSearching(true), { group: 'Überall', enabled: canSearch });
  useShortcut('/', 'Suchen', () => setSearching(true), { group: 'Überall', enabled: canSearch });
  useShortcut('?', 'Diese Hilfe', () => setHelping(true), { group: 'Überall' });
  return (
    <div className="shell">
      <a className="skip" href="#inhalt">
        Zum Inhalt
      </a>
      <Header
        me={me}
        canSearch={canSearch}
        navOpen={navOpen}
        onSearch={() => setSearching(true)}
        onToggleNav={() => setNavOpen(!navOpen)}
      />
      <div className="shell-banners">
        <OfflineBanner />
        <SessionGuard me={me} />
        <NotzugriffBanner of={me.notzugriffe} />
        <Notruf />
      </div>
      <div className="shell-body">
        <Navigation open={navOpen} onHelp={() => setHelping(true)} onDone={() => setNavOpen(false)} />
        <main className="shell-main" id="inhalt" tabIndex={-1}>
          <NamesProvider lookup={lookup} find={find}>
            <PersonPartsProvider value={personParts}>
              <TodayPartsProvider value={todayParts}>
                <AnswerPartsProvider value={answerParts}>
                  <VorgangWaysProvider value={vorgangWays}>{children}</VorgangWaysProvider>
                </AnswerPartsProvider>
              </TodayPartsProvider>
            </PersonPartsProvider>
          </NamesProvider>
        </main>
      </div>
      {searching && <SearchPalette onClose={() => setSearching(false)} />}
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
      <Toasts />
    </div>
  );
}
