/** The page where people ask, saved answers, and their lines in the search of the house. */
import type { AreaScreens } from '#ui/screens.ts';
import { gemerktSearch } from '../../gemerkt/screens/adresse.ts';
import { readWunsch } from '../wunsch.rules.ts';
import { fragenSearch } from './adresse.ts';

export const fragenScreens: AreaScreens = {
  routes: [
    {
      path: '/erlasse',
      right: 'erlasse.lesen',
      search: fragenSearch,
      load: () => import('./FragenSeite.tsx'),
    },
    {
      path: '/erlasse/gemerkt',
      right: 'erlasse.lesen',
      search: gemerktSearch,
      load: () => import('../../gemerkt/screens/GemerktSeite.tsx'),
    },
  ],
  nav: [
    {
      to: '/erlasse',
      label: 'Recht und Erlasse',
      icon: 'recht',
      right: 'erlasse.lesen',
      section: 'arbeit',
      order: 60,
      keys: 'g r',
    },
  ],
  paletteWays: [
    {
      right: 'erlasse.lesen',
      waysOf: (query) => {
        const wunsch = readWunsch(query);
        if (!wunsch) return [];
        const target = { to: '/erlasse', state: { frage: query } };
        if (wunsch.art === 'frage')
          return [{ label: 'In Recht und Erlassen suchen', icon: 'recht', target, first: wunsch.sicher }];
        const label = wunsch.art === 'norm' ? `Norm lesen: ${wunsch.zitat}` : `Erlass lesen: ${wunsch.zitat}`;
        return [{ label, icon: 'recht', target, first: true }];
      },
    },
  ],
};
