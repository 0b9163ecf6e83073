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
      beside: true,
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
        if (wunsch.art === 'erlass')
          return [{ label: `Erlass suchen: ${wunsch.zitat}`, icon: 'recht', target, first: true }];
        // A citation names nobody, so it may stand in the address.
        const norm = { to: '/erlasse/stelle', search: { zitat: wunsch.zitat } };
        return [
          { label: `Norm lesen: ${wunsch.zitat}`, icon: 'recht', target: norm, first: true },
          { label: 'In Recht und Erlassen suchen', icon: 'suche', target, first: false },
        ];
      },
    },
  ],
};
