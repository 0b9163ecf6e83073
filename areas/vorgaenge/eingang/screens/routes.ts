/** The queue of applications in the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const eingangSearch = z.object({
  stand: z.literal('erledigt').optional().catch(undefined),
  /** `portal.ID` or `nachricht.ID`: the one that is shown beside the list. */
  wahl: z
    .string()
    .regex(/^(portal|nachricht)\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export const eingangScreens: AreaScreens = {
  routes: [
    {
      path: '/vorgaenge/antraege',
      right: 'vorgaenge.aufnehmen',
      search: eingangSearch,
      load: () => import('./AntragseingangSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/vorgaenge/antraege',
      label: 'Anträge',
      icon: 'eingang',
      right: 'vorgaenge.aufnehmen',
      section: 'arbeit',
      order: 16,
      keys: 'g j',
      count: () => import('./AntragseingangZahl.tsx'),
    },
  ],
};
