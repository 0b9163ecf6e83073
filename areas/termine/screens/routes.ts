/** Screens of this area for the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const zuteilungSearch = z.object({
  teil: z.enum(['reihe', 'angeboten', 'beendet', 'probe', 'laeufe', 'regel']).optional().catch(undefined),
  wahl: z.uuid().optional().catch(undefined),
});

export const screens: AreaScreens = {
  routes: [
    {
      path: '/zuteilung',
      right: 'termine.zuteilen',
      search: zuteilungSearch,
      load: () => import('../bedarf/screens/ZuteilungSeite.tsx'),
    },
    {
      path: '/auslastung',
      right: 'termine.kennzahlen',
      load: () => import('../kennzahlen/screens/Auslastung.tsx'),
    },
  ],
  nav: [
    {
      to: '/zuteilung',
      label: 'Zuteilung',
      icon: 'recht',
      right: 'termine.zuteilen',
      section: 'termine',
      order: 24,
    },
    {
      to: '/auslastung',
      label: 'Auslastung',
      icon: 'system',
      right: 'termine.kennzahlen',
      section: 'leitung',
      order: 30,
    },
  ],
};
