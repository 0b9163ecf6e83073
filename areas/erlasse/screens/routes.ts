/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { glossarScreens } from '../glossar/screens/routes.ts';
import { gueteScreens } from '../guete/screens/routes.ts';
import { fragenScreens } from '../suche/screens/routes.ts';

export const screens: AreaScreens = {
  ...fragenScreens,
  routes: [...fragenScreens.routes, ...glossarScreens.routes, ...gueteScreens.routes],
  nav: [...fragenScreens.nav, ...glossarScreens.nav, ...gueteScreens.nav],
};
