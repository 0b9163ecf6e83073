/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { glossarScreens } from '../glossar/screens/routes.ts';
import { gueteScreens } from '../guete/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...glossarScreens.routes, ...gueteScreens.routes],
  nav: [...glossarScreens.nav, ...gueteScreens.nav],
};
