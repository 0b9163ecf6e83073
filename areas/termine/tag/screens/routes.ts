/** Screens of the day for the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const tagesmappeSearch = z.object({
  tag: z.iso.date().optional().catch(undefined),
  haus: z.uuid().optional().catch(undefined),
  platz: z.uuid().optional().catch(undefined),
});

export const tagScreens: AreaScreens = {
  routes: [
    { path: '/schalter', right: 'termine.schalter', load: () => import('./schalter/SchalterSeite.tsx') },
    {
      path: '/tagesmappe',
      right: 'termine.lesen',
      search: tagesmappeSearch,
      load: () => import('./tagesmappe/TagesmappeSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/schalter',
      label: 'Schalter',
      icon: 'konto',
      right: 'termine.schalter',
      section: 'arbeit',
      order: 22,
      keys: 'g 1',
      beside: true,
      count: () => import('./schalter/WartendeZahl.tsx'),
    },
    {
      to: '/tagesmappe',
      label: 'Tagesmappe',
      icon: 'ordner',
      right: 'termine.lesen',
      section: 'arbeit',
      order: 23,
      keys: 'g 2',
      beside: true,
    },
  ],
};
