/** Screens of the Rechtswerte for the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';

export const screens: AreaScreens = {
  routes: [
    { path: '/verwaltung/recht', right: 'vorgaenge.lesen', load: () => import('./RechtswerteSeite.tsx') },
    { path: '/verwaltung/recht/$schluessel', right: 'vorgaenge.recht', load: () => import('./RechtswertSeite.tsx') },
  ],
  nav: [
    {
      to: '/verwaltung/recht',
      label: 'Rechtswerte',
      icon: 'uhr',
      right: 'vorgaenge.recht',
      section: 'leitung',
      order: 118,
    },
  ],
};
