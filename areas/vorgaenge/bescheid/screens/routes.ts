/** Screens of letters; the area's `screens/routes.ts` takes them in. */
import { z } from 'zod';
import type { NavEntry, ScreenRoute } from '#ui/screens.ts';
import { schreibenartSchema } from '../schreiben.schema.ts';

export const neuesSchreibenSearch = z.object({ art: schreibenartSchema.optional().catch(undefined) });

export const bescheidRoutes: readonly ScreenRoute[] = [
  {
    path: '/vorgaenge/$id/schreiben/neu',
    right: 'vorgaenge.schreiben',
    search: neuesSchreibenSearch,
    load: () => import('./SchreibenNeu.tsx'),
  },
  {
    path: '/vorgaenge/$id/schreiben/$schreibenId',
    right: 'vorgaenge.lesen',
    load: () => import('./SchreibenSeite.tsx'),
  },
  { path: '/verwaltung/textbausteine', right: 'vorgaenge.bausteine', load: () => import('./BausteineSeite.tsx') },
  {
    path: '/verwaltung/textbausteine/$schluessel',
    right: 'vorgaenge.bausteine',
    load: () => import('./BausteinSeite.tsx'),
  },
  { path: '/freigaben', right: 'vorgaenge.freigeben', load: () => import('./FreigabenSeite.tsx') },
];

export const bescheidNav: readonly NavEntry[] = [
  {
    to: '/freigaben',
    label: 'Freigaben',
    icon: 'haken',
    right: 'vorgaenge.freigeben',
    section: 'arbeit',
    order: 14,
    keys: 'g g',
  },
  {
    to: '/verwaltung/textbausteine',
    label: 'Textbausteine',
    icon: 'bearbeiten',
    right: 'vorgaenge.bausteine',
    section: 'verwaltung',
    order: 116,
  },
];
