/** Screens of this area for the staff entry: for the data-protection role. */
import type { AreaScreens } from '#ui/screens.ts';
import { eintraegeSearch } from './adressen.ts';

export const screens: AreaScreens = {
  routes: [
    {
      path: '/protokoll/eintraege',
      right: 'protokoll.lesen',
      search: eintraegeSearch,
      load: () => import('./eintraege/Eintraege.tsx'),
    },
    { path: '/protokoll/siegel', right: 'protokoll.pruefen', load: () => import('./siegel/Siegel.tsx') },
    { path: '/protokoll/ausgabe', right: 'protokoll.exportieren', load: () => import('./ausgabe/Ausgabe.tsx') },
  ],
  nav: [
    {
      to: '/protokoll/eintraege',
      label: 'Protokoll',
      icon: 'protokoll',
      right: 'protokoll.lesen',
      section: 'leitung',
      order: 60,
      keys: 'g p',
    },
    {
      to: '/protokoll/siegel',
      label: 'Siegel und Prüfung',
      icon: 'schloss',
      right: 'protokoll.pruefen',
      section: 'leitung',
      order: 62,
      keys: 'g s',
    },
    {
      to: '/protokoll/ausgabe',
      label: 'Protokoll ausgeben',
      icon: 'herunterladen',
      right: 'protokoll.exportieren',
      section: 'leitung',
      order: 63,
    },
  ],
};
