/** What enquiries and electronic applications offer to the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const anfragenSearch = z.object({
  nur: z.enum(['von_hand', 'ueberfaellig', 'mensch']).optional().catch(undefined),
  anfrage: z.uuid().optional().catch(undefined),
});

export const nachrichtenSearch = z.object({
  stand: z.literal('erledigt').optional().catch(undefined),
  nachricht: z.uuid().optional().catch(undefined),
});

export const anfrageScreens: AreaScreens = {
  routes: [
    {
      path: '/anfragen',
      right: 'vorgaenge.anfragen',
      search: anfragenSearch,
      load: () => import('./AnfragenSeite.tsx'),
    },
    {
      path: '/antragsnachrichten',
      right: 'vorgaenge.aufnehmen',
      search: nachrichtenSearch,
      load: () => import('../../xauslaender/screens/NachrichtenSeite.tsx'),
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
    {
      to: '/antragsnachrichten',
      label: 'Elektronische Anträge',
      icon: 'herunterladen',
      right: 'vorgaenge.aufnehmen',
      section: 'eingang',
      order: 25,
      count: () => import('../../xauslaender/screens/NachrichtenZahl.tsx'),
    },
  ],
};
