/** Every area's screens. Nothing else in the browser names them all. */
import { screens as akten } from '#areas/akten/screens/routes.ts';
import { screens as assistent } from '#areas/assistent/screens/routes.ts';
import { screens as betrieb } from '#areas/betrieb/screens/routes.ts';
import { screens as erlasse } from '#areas/erlasse/screens/routes.ts';
import { screens as personal } from '#areas/personal/screens/routes.ts';
import { screens as post } from '#areas/post/screens/routes.ts';
import { screens as protokoll } from '#areas/protokoll/screens/routes.ts';
import { screens as termine } from '#areas/termine/screens/routes.ts';
import { tagScreens } from '#areas/termine/tag/screens/routes.ts';
import { anfrageScreens } from '#areas/vorgaenge/anfrage/screens/routes.ts';
import { eingangScreens } from '#areas/vorgaenge/eingang/screens/routes.ts';
import { kasseScreens } from '#areas/vorgaenge/gebuehr/screens/routes.ts';
import { screens as regelwerk } from '#areas/vorgaenge/regelwerk/screens/routes.ts';
import { screens as vorgaenge } from '#areas/vorgaenge/screens/routes.ts';
import { SECTION_ORDER } from '#ui/nav-sections.ts';
import type { AreaScreens, NavEntry } from '#ui/screens.ts';
import { zugriffeSearch } from './zugriffe/adresse.ts';

/** What belongs to no area: how to work with all of them, and what two of them answer together. */
const house: AreaScreens = {
  routes: [
    ...['/handbuch', '/handbuch/$seite'].map((path) => ({ path, load: () => import('./handbuch/HandbuchSeite.tsx') })),
    {
      path: '/protokoll/zugriffe',
      right: 'protokoll.lesen',
      search: zugriffeSearch,
      load: () => import('./zugriffe/Zugriffe.tsx'),
    },
  ],
  nav: [
    {
      to: '/protokoll/zugriffe',
      label: 'Zugriffe auf Personen',
      icon: 'person',
      right: 'protokoll.lesen',
      section: 'leitung',
      order: 61,
      keys: 'g z',
    },
  ],
};

export const areas: readonly AreaScreens[] = [
  akten,
  personal,
  betrieb,
  post,
  erlasse,
  protokoll,
  vorgaenge,
  eingangScreens,
  anfrageScreens,
  kasseScreens,
  regelwerk,
  tagScreens,
  termine,
  assistent,
  house,
];

export const navigation: readonly NavEntry[] = areas
  .flatMap((area) => area.nav)
  .toSorted((a, b) => SECTION_ORDER.indexOf(a.section) - SECTION_ORDER.indexOf(b.section) || a.order - b.order);

export const personParts = areas.flatMap((area) => area.personParts ?? []);

export const todayParts = areas.flatMap((area) => area.todayParts ?? []);

export const answerParts = areas.flatMap((area) => area.answerParts ?? []);

export const vorgangWays = areas.flatMap((area) => area.vorgangWays ?? []);

export const paletteWays = areas.flatMap((area) => area.paletteWays ?? []);

export const palette = areas.find((area) => area.palette !== undefined)?.palette;
