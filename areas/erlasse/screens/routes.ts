/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { lesenScreens } from '../lesen/screens/routes.ts';

export const screens: AreaScreens = {
  routes: [...lesenScreens.routes],
  nav: [...lesenScreens.nav],
  todayParts: [...(lesenScreens.todayParts ?? [])],
};
