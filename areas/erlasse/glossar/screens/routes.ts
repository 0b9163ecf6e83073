import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const SICHTEN = ['amt', 'mitgeliefert', 'entwuerfe', 'vorschlaege'] as const;
export const glossarSearch = z.object({ sicht: z.enum(SICHTEN).optional().catch(undefined) });
/** None: a new entry. */
export const eintragSearch = z.object({ schluessel: z.string().optional().catch(undefined) });

export const glossarScreens: Pick<AreaScreens, 'routes' | 'nav'> = {
  routes: [
    {
      path: '/erlasse/glossar',
      right: 'erlasse.lesen',
      search: glossarSearch,
      load: () => import('./GlossarSeite.tsx'),
    },
    {
      path: '/erlasse/glossar/eintrag',
      right: 'erlasse.lesen',
      search: eintragSearch,
      load: () => import('./EintragSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/erlasse/glossar',
      label: 'Glossar',
      icon: 'globus',
      right: 'erlasse.pflegen',
      section: 'verwaltung',
      order: 120,
    },
  ],
};
