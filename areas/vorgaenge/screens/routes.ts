/** What this area offers to the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';
import {
  ansichtSchema,
  dringlichkeitSchema,
  offenerStandSchema,
  wartetAufSchema,
} from '../arbeit/arbeitsliste.schema.ts';
import { bescheidNav, bescheidRoutes } from '../bescheid/screens/routes.ts';
import { titelScreens } from '../titel/screens/routes.ts';

const flag = z.literal(true).optional().catch(undefined);

export const listeSearch = z.object({
  ansicht: ansichtSchema.optional().catch(undefined),
  stand: offenerStandSchema.optional().catch(undefined),
  art: z.string().max(20).optional().catch(undefined),
  dringlichkeit: dringlichkeitSchema.optional().catch(undefined),
  untaetigkeit: flag,
  wartetAuf: wartetAufSchema.or(z.literal('uns')).optional().catch(undefined),
  unverteilt: flag,
  ordnung: z.enum(['frist', 'eingang']).optional().catch(undefined),
  /** The one that is shown beside the list. */
  wahl: z.uuid().optional().catch(undefined),
});

export const vorgangSearch = z.object({
  /** The requirement that is looked at. */
  zeile: z.string().max(100).optional().catch(undefined),
  ansicht: z
    .enum(['pruefung', 'nachrichten', 'schreiben', 'gebuehr', 'titel', 'verlauf', 'beteiligte'])
    .optional()
    .catch(undefined),
  stichtag: z.iso.date().optional().catch(undefined),
});

export const neuSearch = z.object({
  akte: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
});

export const screens: AreaScreens = {
  routes: [
    {
      path: '/vorgaenge',
      right: 'vorgaenge.lesen',
      search: listeSearch,
      load: () => import('../arbeit/screens/VorgaengeListe.tsx'),
    },
    {
      path: '/vorgaenge/neu',
      right: 'vorgaenge.aufnehmen',
      search: neuSearch,
      load: () => import('../arbeit/screens/VorgangNeu.tsx'),
    },
    { path: '/infothek', right: 'vorgaenge.lesen', load: () => import('../arbeit/screens/Infothek.tsx') },
    {
      path: '/vorgaenge/$verfahrenId',
      right: 'vorgaenge.lesen',
      search: vorgangSearch,
      load: () => import('../arbeit/screens/VorgangSeite.tsx'),
    },
    ...titelScreens.routes,
    ...bescheidRoutes,
  ],
  ...(titelScreens.personParts ? { personParts: titelScreens.personParts } : {}),
  todayParts: [{ right: 'vorgaenge.lesen', load: () => import('../arbeit/screens/HeuteVorgaenge.tsx') }],
  nav: [
    {
      to: '/vorgaenge',
      label: 'Vorgänge',
      icon: 'vorgang',
      right: 'vorgaenge.lesen',
      section: 'arbeit',
      order: 15,
      keys: 'g v',
      count: () => import('../arbeit/screens/VorgaengeZahl.tsx'),
    },
    ...titelScreens.nav,
    ...bescheidNav,
    {
      to: '/infothek',
      label: 'Infothek',
      icon: 'hinweis',
      right: 'vorgaenge.lesen',
      section: 'arbeit',
      order: 45,
      keys: 'g i',
    },
  ],
};
