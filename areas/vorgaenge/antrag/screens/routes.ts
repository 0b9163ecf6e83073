/** Screens of the desk for applications of the portal. */
import type { AreaScreens } from '#ui/screens.ts';

export const antragScreens: AreaScreens = {
  routes: [
    { path: '/vorgaenge/antraege', right: 'vorgaenge.aufnehmen', load: () => import('./amt/Antraege.tsx') },
    { path: '/vorgaenge/antraege/$antragId', right: 'vorgaenge.aufnehmen', load: () => import('./amt/Antrag.tsx') },
  ],
  nav: [
    {
      to: '/vorgaenge/antraege',
      label: 'Anträge ohne Akte',
      icon: 'eingang',
      right: 'vorgaenge.aufnehmen',
      section: 'eingang',
      order: 24,
    },
  ],
};
