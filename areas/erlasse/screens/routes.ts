/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { fassungenScreens } from '../fassungen/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...fassungenScreens.routes],
  nav: [...fassungenScreens.nav],
};
