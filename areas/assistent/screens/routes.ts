/** Screens of this area for the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { vorgangRoutes, vorgangWays } from '../vorgang/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [
    {
      path: '/assistent/aufsicht',
      right: 'assistent.aufsicht',
      load: () => import('../aufsicht/screens/Aufsicht.tsx'),
    },
    { path: '/assistent/protokoll', right: 'assistent.aufsicht', load: () => import('../aufsicht/screens/Laeufe.tsx') },
    ...vorgangRoutes,
  ],
  vorgangWays,
  answerParts: [{ right: 'assistent.fragen', load: () => import('../antwort/screens/Antwort.tsx') }],
  nav: [
    {
      to: '/assistent/aufsicht',
      label: 'KI-Funktionen',
      icon: 'schloss',
      right: 'assistent.aufsicht',
      section: 'leitung',
      order: 70,
    },
  ],
};
