/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { erlassScreens } from '../erlass/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...erlassScreens.routes],
  nav: [...erlassScreens.nav],
};
