/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { titelScreens } from '../titel/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...titelScreens.routes],
  nav: [...titelScreens.nav],
};
