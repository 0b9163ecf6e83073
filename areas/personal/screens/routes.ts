/** Screens of this area for the staff entry; the pages before sign-in are named in apps/web itself. */
import type { AreaScreens } from '#ui/screens.ts';

export const screens: AreaScreens = {
  routes: [],
  nav: [],
};
