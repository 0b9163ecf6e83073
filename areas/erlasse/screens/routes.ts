/** What this area offers to the staff entry. */
import type { AreaScreens } from '#ui/screens.ts';
import { erlassScreens } from '../erlass/screens/routes.ts';
import { fassungenScreens } from '../fassungen/screens/routes.ts';
import { glossarScreens } from '../glossar/screens/routes.ts';
import { gueteScreens } from '../guete/screens/routes.ts';
import { lesenScreens } from '../lesen/screens/routes.ts';
import { fragenScreens } from '../suche/screens/routes.ts';

const rooms: readonly AreaScreens[] = [
  fragenScreens,
  lesenScreens,
  erlassScreens,
  fassungenScreens,
  glossarScreens,
  gueteScreens,
];

export const screens: AreaScreens = {
  ...fragenScreens,
  routes: rooms.flatMap(({ routes }) => routes),
  nav: rooms.flatMap(({ nav }) => nav),
  todayParts: rooms.flatMap(({ todayParts }) => todayParts ?? []),
};
