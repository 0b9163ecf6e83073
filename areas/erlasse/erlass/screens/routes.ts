/** Screens of Erlasse, Sammlungen and Hausregeln. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const erlasseSearch = z.object({
  zustand: z.enum(['gueltig', 'offen', 'beendet', 'alle']).optional().catch(undefined),
});

export const erlassScreens: AreaScreens = {
  routes: [
    {
      path: '/erlasse/bestand',
      right: 'erlasse.lesen',
      search: erlasseSearch,
      load: () => import('./ErlasseSeite.tsx'),
    },
    { path: '/erlasse/bestand/$id', right: 'erlasse.lesen', load: () => import('./ErlassSeite.tsx') },
    { path: '/erlasse/aufnehmen', right: 'erlasse.pflegen', load: () => import('./AufnehmenSeite.tsx') },
    {
      path: '/erlasse/sammlungen',
      right: 'erlasse.pflegen',
      load: () => import('../../sammlungen/screens/SammlungenSeite.tsx'),
    },
    {
      path: '/erlasse/hausregeln/$id',
      right: 'erlasse.pflegen',
      load: () => import('../../hausregeln/screens/HausregelSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/erlasse/bestand',
      label: 'Erlasse pflegen',
      icon: 'dokument',
      right: 'erlasse.pflegen',
      section: 'register',
      order: 60,
    },
  ],
};
