/** Screens of this area for the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const screens: AreaScreens = {
  routes: [
    { path: '/betrieb/auftraege', right: 'betrieb.auftraege', load: () => import('./Auftraege.tsx') },
    {
      path: '/betrieb/ausgangspost',
      right: 'betrieb.nachrichten',
      search: z.object({
        status: z.string().optional().catch(undefined),
        wahl: z.string().optional().catch(undefined),
      }),
      load: () => import('./Ausgangspost.tsx'),
    },
    { path: '/betrieb/ki-server', right: 'betrieb.system', load: () => import('./KiServer.tsx') },
    { path: '/betrieb/system', right: 'betrieb.system', load: () => import('./System.tsx') },
  ],
  nav: [
    {
      to: '/betrieb/auftraege',
      label: 'Aufträge',
      icon: 'auftrag',
      right: 'betrieb.auftraege',
      section: 'verwaltung',
      order: 200,
      count: () => import('./GescheitertZahl.tsx'),
    },
    {
      to: '/betrieb/ausgangspost',
      label: 'Ausgangspost',
      icon: 'gesendet',
      right: 'betrieb.nachrichten',
      section: 'verwaltung',
      order: 210,
    },
    {
      to: '/betrieb/system',
      label: 'Systemzustand',
      icon: 'system',
      right: 'betrieb.system',
      section: 'verwaltung',
      order: 220,
    },
    {
      to: '/betrieb/ki-server',
      label: 'KI-Server',
      icon: 'bildschirm',
      right: 'betrieb.system',
      section: 'verwaltung',
      order: 230,
    },
  ],
};
