/** What this area offers to the staff entry. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';
import { postlisteSchema } from '../post.schema.ts';

export const postSearch = z.object({ liste: postlisteSchema.or(z.literal('druck')).optional().catch(undefined) });

export const screens: AreaScreens = {
  routes: [
    { path: '/post', right: 'post.lesen', search: postSearch, load: () => import('./PostSeite.tsx') },
    { path: '/verwaltung/briefkopf', right: 'post.briefkopf', load: () => import('./BriefkopfSeite.tsx') },
  ],
  nav: [
    { to: '/post', label: 'Post', icon: 'post', right: 'post.lesen', section: 'eingang', order: 32, keys: 'g d' },
    {
      to: '/verwaltung/briefkopf',
      label: 'Briefkopf',
      icon: 'haus',
      right: 'post.briefkopf',
      section: 'verwaltung',
      order: 115,
    },
  ],
};
