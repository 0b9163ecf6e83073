/** Screens of this area for the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';

export const screens: AreaScreens = { routes: [], nav: [] };
