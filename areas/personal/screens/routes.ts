/** Screens of this area for the staff entry; the pages before sign-in are named in apps/web itself. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';

export const screens: AreaScreens = {
  routes: [
    { path: '/konto', right: 'personal.eigenes-konto', load: () => import('./konto/MeinKonto.tsx') },
    { path: '/konto/vertretung', right: 'personal.eigene-vertretung', load: () => import('./konto/Vertretungen.tsx') },
    {
      path: '/verwaltung/konten',
      right: 'personal.konten-lesen',
      search: z.object({
        suche: z.string().optional().catch(undefined),
        rolle: z.string().optional().catch(undefined),
        status: z.string().optional().catch(undefined),
      }),
      load: () => import('./verwaltung/Konten.tsx'),
    },
    { path: '/verwaltung/konten/neu', right: 'personal.konten', load: () => import('./verwaltung/KontoNeu.tsx') },
    {
      path: '/verwaltung/konten/$id',
      right: 'personal.konten-lesen',
      load: () => import('./verwaltung/KontoSeite.tsx'),
    },
    {
      path: '/verwaltung/konten/$id/bearbeiten',
      right: 'personal.konten',
      load: () => import('./verwaltung/KontoBearbeiten.tsx'),
    },
    { path: '/verwaltung/teams', right: 'personal.konten', load: () => import('./verwaltung/Teams.tsx') },
    { path: '/verwaltung/rollen', right: 'personal.konten-lesen', load: () => import('./verwaltung/Rollen.tsx') },
    { path: '/verwaltung/geraete', right: 'personal.geraete', load: () => import('./verwaltung/Geraete.tsx') },
    {
      path: '/verwaltung/freigaben',
      right: 'personal.faktor-ruecksetzen',
      load: () => import('./verwaltung/Freigaben.tsx'),
    },
    {
      path: '/notzugriff/$akteId',
      right: 'personal.notzugriff',
      load: () => import('./notzugriff/NotzugriffOeffnen.tsx'),
    },
    {
      path: '/notzugriffe',
      right: 'personal.notzugriffe-lesen',
      load: () => import('./verwaltung/Notzugriffe.tsx'),
    },
  ],
  nav: [
    {
      to: '/konto/vertretung',
      label: 'Vertretungen',
      icon: 'vertretung',
      right: 'personal.vertretung',
      section: 'leitung',
      order: 100,
      keys: 'g l',
    },
    {
      to: '/notzugriffe',
      label: 'Notzugriffe',
      icon: 'notzugriff',
      right: 'personal.notzugriffe-lesen',
      section: 'leitung',
      order: 110,
      keys: 'g n',
    },
    {
      to: '/verwaltung/konten',
      label: 'Konten',
      icon: 'konto',
      right: 'personal.konten-lesen',
      section: 'verwaltung',
      order: 120,
      keys: 'g k',
    },
    {
      to: '/verwaltung/freigaben',
      label: 'Kontofreigaben',
      icon: 'schluessel',
      right: 'personal.faktor-ruecksetzen',
      section: 'verwaltung',
      order: 130,
      count: () => import('./verwaltung/FreigabenZahl.tsx'),
    },
    {
      to: '/verwaltung/teams',
      label: 'Teams',
      icon: 'team',
      right: 'personal.konten',
      section: 'verwaltung',
      order: 140,
      keys: 'g t',
    },
    {
      to: '/verwaltung/rollen',
      label: 'Rollen und Rechte',
      icon: 'rolle',
      right: 'personal.konten-lesen',
      section: 'verwaltung',
      order: 150,
    },
    {
      to: '/verwaltung/geraete',
      label: 'Geräte',
      icon: 'geraet',
      right: 'personal.geraete',
      section: 'verwaltung',
      order: 160,
    },
  ],
};
