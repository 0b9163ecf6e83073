/** Screens of titles, cards and forms; the area's routes take them in. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';
import { kartenstandSchema } from '../../karte/karte.schema.ts';

export const titelSearch = z.object({
  ansicht: z
    .enum(['titel', 'papiere', 'hinweise', 'fortgeltung', 'hinweisbriefe', 'uebernahme'])
    .optional()
    .catch(undefined),
  tage: z.coerce.number().int().min(1).max(730).optional().catch(undefined),
});

export const kartenSearch = z.object({
  stand: kartenstandSchema.optional().catch(undefined),
  karte: z.uuid().optional().catch(undefined),
  suche: z.string().max(60).optional().catch(undefined),
});

export const titelScreens: AreaScreens = {
  routes: [
    { path: '/titel', right: 'vorgaenge.lesen', search: titelSearch, load: () => import('./TitelSeite.tsx') },
    {
      path: '/karten',
      right: 'vorgaenge.karten',
      search: kartenSearch,
      load: () => import('../../karte/screens/KartenSeite.tsx'),
    },
    {
      path: '/vordrucke',
      right: 'vorgaenge.vordrucke',
      load: () => import('../../vordruck/screens/VordruckeSeite.tsx'),
    },
  ],
  personParts: [{ title: 'Titel und Karte', right: 'vorgaenge.lesen', load: () => import('./PersonTitel.tsx') }],
  nav: [
    {
      to: '/titel',
      label: 'Titel und Fristen',
      icon: 'uhr',
      right: 'vorgaenge.lesen',
      section: 'register',
      order: 16,
      keys: 'g t',
    },
    {
      to: '/karten',
      label: 'Karten',
      icon: 'konto',
      right: 'vorgaenge.karten',
      section: 'register',
      order: 17,
      keys: 'g c',
    },
    {
      to: '/vordrucke',
      label: 'Vordrucke',
      icon: 'schloss',
      right: 'vorgaenge.vordrucke',
      section: 'register',
      order: 18,
      keys: 'g w',
    },
  ],
};
