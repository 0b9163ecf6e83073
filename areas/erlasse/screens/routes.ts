/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { fassungenScreens } from '../fassungen/screens/routes.ts';
import { glossarScreens } from '../glossar/screens/routes.ts';
import { gueteScreens } from '../guete/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...fassungenScreens.routes, ...glossarScreens.routes, ...gueteScreens.routes],
  nav: [...fassungenScreens.nav, ...glossarScreens.nav, ...gueteScreens.nav],
};
