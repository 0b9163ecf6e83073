/** Routes of the staff entry: the public pages of sign-in, and below the shell whatever the areas offer. */
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { noteNavigation } from '#ui/Page.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';
import { allows, type ScreenRoute } from '#ui/screens.ts';
import { useSession } from '#ui/session.tsx';
import { areas } from './areas.ts';
import { NoRight, NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';
import { StartPage } from './StartPage.tsx';

export function createStaffRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
  const shell = createRoute({ getParentRoute: () => root, id: 'amt', component: Shell, notFoundComponent: NotFound });
  const start = createRoute({ getParentRoute: () => shell, path: '/', component: StartPage });
  const inside = areas.flatMap((area) => area.routes).map((screen) => routeOf(screen, shell));
  const router = createRouter({
    routeTree: root.addChildren([...publicRoutes(root), shell.addChildren([start, ...inside, catchAll(shell)])]),
    defaultPreload: 'intent',
    // The skeleton waits a moment by itself before it shows.
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultPendingComponent: () => (
      <div className="page-body">
        <Skeleton words="Die Seite wird geladen" />
      </div>
    ),
    defaultErrorComponent: ({ error, reset }) => (
      <div className="page-body">
        <ErrorState problem={error as Error} onRetry={reset} />
      </div>
    ),
    scrollRestoration: true,
  });
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) noteNavigation();
  });
  return router;
}

function routeOf(screen: ScreenRoute, parent: AnyRoute): AnyRoute {
  const Screen = lazyScreen(screen.load);
  // biome-ignore lint/correctness/noComponentHookFactories: made once per route, when the router is built
  const Guarded = () => (allows(useSession().rights, screen.right) ? <Screen /> : <NoRight />);
  return createRoute({
    getParentRoute: () => parent,
    path: screen.path,
    component: Object.assign(Guarded, { preload: Screen.preload }),
    ...(screen.search === undefined ? {} : { validateSearch: screen.search }),
  } as never) as AnyRoute;
}

/** Loaded when the page is opened, or when the pointer nears a link to it. */
function lazyScreen(load: ScreenRoute['load']): ComponentType & { preload?: () => Promise<void> } {
  return lazyRouteComponent(load as () => Promise<{ default: () => ReactNode }>) as ComponentType & {
    preload?: () => Promise<void>;
  };
}

/** Pages for people who are not signed in; each brings its own frame. */
function publicRoutes(root: AnyRoute): AnyRoute[] {
  const pages: [string, ScreenRoute['load']][] = [
    ['/anmeldung', () => import('#areas/personal/screens/anmeldung/Anmeldung.tsx')],
    ['/anmeldung/oidc', () => import('#areas/personal/screens/anmeldung/OidcRueckkehr.tsx')],
    ['/kennwort', () => import('#areas/personal/screens/anmeldung/Einmallink.tsx')],
  ];
  return pages.map(
    ([path, load]) =>
      createRoute({ getParentRoute: () => root, path, component: lazyScreen(load) } as never) as AnyRoute,
  );
}

function catchAll(parent: AnyRoute): AnyRoute {
  return createRoute({ getParentRoute: () => parent, path: '$', component: NotFound } as never) as AnyRoute;
}
