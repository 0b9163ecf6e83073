/** Screens of reading. */
import { z } from 'zod';
import type { AreaScreens } from '#ui/screens.ts';
import { sammlungsartSchema } from '../../bestand/werk.schema.ts';
import { kennungSchema } from '../lesen.schema.ts';

const tag = z.iso.date().optional().catch(undefined);
const norm = kennungSchema.optional().catch(undefined);

export const listeSearch = z.object({ art: sammlungsartSchema.optional().catch(undefined) });
export const leseSearch = z.object({ norm, tag, absatz: z.string().max(20).optional().catch(undefined) });
export const vergleichSearch = z.object({ norm, alt: tag, neu: tag });
export const stelleSearch = z.object({ zitat: z.string().max(400).optional().catch(undefined), tag });

const right = 'erlasse.lesen' as const;

export const lesenScreens: AreaScreens = {
  routes: [
    { path: '/erlasse/werke', right, search: listeSearch, load: () => import('./WerkListe.tsx') },
    { path: '/erlasse/werke/$werkId', right, search: leseSearch, load: () => import('./WerkSeite.tsx') },
    {
      path: '/erlasse/werke/$werkId/vergleich',
      right,
      search: vergleichSearch,
      load: () => import('./VergleichSeite.tsx'),
    },
    { path: '/erlasse/stelle', right, search: stelleSearch, load: () => import('./StelleSeite.tsx') },
    { path: '/erlasse/abos', right, load: () => import('../../abo/screens/AboSeite.tsx') },
  ],
  nav: [
    {
      to: '/erlasse/werke',
      label: 'Nachschlagen',
      icon: 'paragraf',
      right,
      section: 'register',
      order: 58,
      beside: true,
      keys: 'g y',
    },
  ],
  todayParts: [{ right, load: () => import('../../abo/screens/HeuteAbos.tsx') }],
};
