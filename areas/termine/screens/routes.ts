/** Screens of this area for the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';

export const screens: AreaScreens = {
  routes: [
    {
      path: '/auslastung',
      right: 'termine.kennzahlen',
      load: () => import('../kennzahlen/screens/Auslastung.tsx'),
    },
  ],
  nav: [
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
