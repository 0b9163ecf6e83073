/** What the cash desk offers to the staff entry; the area's screens take it in. */
import type { AreaScreens } from '#ui/screens.ts';

export const kasseScreens: AreaScreens = {
  routes: [
    { path: '/kasse', right: 'vorgaenge.kasse', load: () => import('./KasseSeite.tsx') },
    { path: '/zahlungen', right: 'vorgaenge.kasse', load: () => import('./OhneZuordnungSeite.tsx') },
    { path: '/buchungen', right: 'vorgaenge.kasse.buchen', load: () => import('./BuchungenSeite.tsx') },
    { path: '/kassenabschluss', right: 'vorgaenge.kasse', load: () => import('./AbschlussSeite.tsx') },
    { path: '/mahnungen', right: 'vorgaenge.kasse.buchen', load: () => import('./MahnungenSeite.tsx') },
    { path: '/kasse/$id', right: 'vorgaenge.kasse', load: () => import('./ForderungSeite.tsx') },
  ],
  nav: [
    { to: '/kasse', label: 'Kasse', icon: 'geld', right: 'vorgaenge.kasse', section: 'kasse', order: 5, keys: 'g k' },
    {
      to: '/zahlungen',
      label: 'Zu klären',
      icon: 'hilfe',
      right: 'vorgaenge.kasse',
      section: 'kasse',
      order: 6,
      count: () => import('./OhneZuordnungZahl.tsx'),
    },
    {
      to: '/buchungen',
      label: 'Buchungen',
      icon: 'herunterladen',
      right: 'vorgaenge.kasse.buchen',
      section: 'kasse',
      order: 7,
    },
    {
      to: '/mahnungen',
      label: 'Mahnungen',
      icon: 'uhr',
      right: 'vorgaenge.kasse.buchen',
      section: 'kasse',
      order: 8,
    },
    {
      to: '/kassenabschluss',
      label: 'Kassenabschluss',
      icon: 'erledigt',
      right: 'vorgaenge.kasse',
      section: 'kasse',
      order: 9,
    },
  ],
};
