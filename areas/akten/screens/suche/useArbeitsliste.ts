/** The work list the search belongs to: what is done in it, and that one has looked. */
import { useEffect, useRef, useState } from 'react';
import { useAct, useLoad } from '#ui/data.ts';
import { toast } from '#ui/Toast.tsx';
import { listArbeitslisten, listErledigte, lookAtArbeitsliste, setErledigt } from '../../suche/arbeitsliste.api.ts';
import type { Arbeitsliste } from '../../suche/arbeitsliste.schema.ts';
import { countFacetten, suche } from '../../suche/suche.api.ts';
import { addressOf, type Suchadresse } from '../teile/go.ts';
import type { ErledigenAct } from './ListenKopf.tsx';

export interface Arbeit {
  readonly liste: Arbeitsliste | undefined;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly erledigt: ReadonlySet<string>;
  readonly zeigtErledigte: boolean;
  zeige(zeigt: boolean): void;
  /** Spread over the filter of the search. */
  readonly nurOffene: { readonly offenIn?: string };
  readonly act: ErledigenAct;
}

export function useArbeitsliste(
  id: string | undefined,
  q: string,
  goTo: (address: Suchadresse, q: string) => void,
): Arbeit {
  const { data } = useLoad(listArbeitslisten, {});
  const done = useLoad(listErledigte, { id: id ?? '' }, { enabled: id !== undefined });
  const [zeigtErledigte, zeige] = useState(false);
  const liste = id === undefined ? undefined : data?.listen.find((one) => one.id === id);
  const look = useAct(lookAtArbeitsliste);
  const looked = useRef<string>(undefined);
  useEffect(() => {
    if (!liste || looked.current === liste.id) return;
    looked.current = liste.id;
    // Who comes by the address alone gets the question of the list.
    if (q === '' && liste.frage) {
      const { q: words, ...narrow } = liste.frage;
      goTo({ ...addressOf(narrow), liste: liste.id }, `${words} `);
    }
    void look.run({ id: liste.id });
  });
  const act = useAct(setErledigt, {
    changes: [listErledigte, listArbeitslisten, suche, countFacetten],
    done: () => toast('In der Liste vermerkt'),
  });
  return {
    liste,
    teams: data?.teams ?? [],
    erledigt: new Set(done.data?.dokumente.map(({ dokumentId }) => dokumentId)),
    zeigtErledigte,
    zeige,
    nurOffene: liste && !zeigtErledigte ? { offenIn: liste.id } : {},
    act,
  };
}
