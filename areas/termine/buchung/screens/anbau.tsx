/** Pages of the other rooms on the public's entry, loaded when somebody goes there: requests by need, the phone page. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Terminsprache } from '../../termine.schema.ts';

export interface Anbauseite {
  readonly sprache: Terminsprache;
  /** Behind `#`: the secret of a link. */
  readonly marke: string;
  readonly suche: URLSearchParams;
}

/** First part of the address behind `/termine/` to the page. */
export const ANBAU: Readonly<Record<string, LazyExoticComponent<ComponentType<Anbauseite>>>> = {
  anfrage: lazy(() => import('../../bedarf/screens/BedarfSeite.tsx')),
  regel: lazy(() => import('../../bedarf/screens/RegelSeite.tsx')),
  warten: lazy(() => import('../../tag/screens/handy/Seiten.tsx').then((seiten) => ({ default: seiten.WartenSeite }))),
  ankunft: lazy(() =>
    import('../../tag/screens/handy/Seiten.tsx').then((seiten) => ({ default: seiten.AnkunftSeite })),
  ),
};
