import type { AreaScreens } from '#ui/screens.ts';

export const gueteScreens: Pick<AreaScreens, 'routes' | 'nav'> = {
  routes: [{ path: '/erlasse/guete', right: 'erlasse.lesen', load: () => import('./GueteSeite.tsx') }],
  nav: [
    {
      to: '/erlasse/guete',
      label: 'Güte der Suche',
      icon: 'system',
      right: 'erlasse.pflegen',
      section: 'verwaltung',
      order: 121,
    },
  ],
};
