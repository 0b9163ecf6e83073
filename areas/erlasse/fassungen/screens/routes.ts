/** Screens of new versions and of reading sources in. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const fassungenSearch = z.object({
  teil: z.enum(['aenderungen', 'einlesen', 'auswahl', 'quellen']).optional().catch(undefined),
  werk: z.uuid().optional().catch(undefined),
});

export const fassungenScreens: AreaScreens = {
  routes: [
    {
      path: '/erlasse/fassungen',
      right: 'erlasse.lesen',
      search: fassungenSearch,
      load: () => import('./FassungenSeite.tsx'),
    },
    { path: '/erlasse/fassungen/$fassungId', right: 'erlasse.lesen', load: () => import('./FassungSeite.tsx') },
    { path: '/erlasse/einlesungen/$einlesungId', right: 'erlasse.pflegen', load: () => import('./EinlesungSeite.tsx') },
  ],
  nav: [
    {
      to: '/erlasse/fassungen',
      label: 'Neue Fassungen',
      icon: 'wiederholen',
      right: 'erlasse.pflegen',
      section: 'leitung',
      order: 119,
    },
  ],
};
