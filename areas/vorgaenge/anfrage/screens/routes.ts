/** What enquiries offer to the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const anfragenSearch = z.object({
  nur: z.enum(['von_hand', 'ueberfaellig', 'mensch']).optional().catch(undefined),
  anfrage: z.uuid().optional().catch(undefined),
});

export const anfrageScreens: AreaScreens = {
  routes: [
    {
      path: '/anfragen',
      right: 'vorgaenge.anfragen',
      search: anfragenSearch,
      load: () => import('./AnfragenSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/anfragen',
      label: 'Anfragen',
      icon: 'gesendet',
      right: 'vorgaenge.anfragen',
      section: 'eingang',
      order: 26,
      keys: 'g q',
      count: () => import('./AnfragenZahl.tsx'),
    },
  ],
};
