/** Screens of the Regelwerk for the staff entry: law as data, in one place. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const TEILE = ['unterlagen', 'gebuehr', 'verfahrensart', 'stellen', 'werte', 'codelisten', 'stand'] as const;

export const regelwerkSearch = z.object({
  teil: z.enum(TEILE).optional().catch(undefined),
  text: z.string().max(100).optional().catch(undefined),
});

export const screens: AreaScreens = {
  routes: [
    {
      path: '/verwaltung/regelwerk',
      right: 'vorgaenge.lesen',
      search: regelwerkSearch,
      load: () => import('./RegelwerkSeite.tsx'),
    },
    {
      // Two parts: an address with a dot in its end is taken for a file.
      path: '/verwaltung/regelwerk/$abschnitt/$name',
      right: 'vorgaenge.recht',
      load: () => import('./RegelSeite.tsx'),
    },
    {
      path: '/verwaltung/recht/$schluessel',
      right: 'vorgaenge.recht',
      load: () => import('../../rechtswert/screens/RechtswertSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/verwaltung/regelwerk',
      label: 'Regelwerk',
      icon: 'rolle',
      right: 'vorgaenge.recht',
      section: 'leitung',
      order: 118,
    },
  ],
};
