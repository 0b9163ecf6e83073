/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { bescheidNav, bescheidRoutes } from '../bescheid/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...bescheidRoutes],
  nav: [...bescheidNav],
};
