/** The places, best first: j and k move, Enter reads, c copies the quotation. */
import { useRef, useState } from 'react';
import { useKeyNote, useShortcut } from '#ui/shortcuts.tsx';
import type { Fundstelle } from '../suche.schema.ts';
import type { Fragen } from './adresse.ts';
import { FalscheNorm } from './FalscheNorm.tsx';
import { Merken } from './Merken.tsx';
import { copyQuote, Treffer } from './Treffer.tsx';

const GROUP = 'Recht und Erlasse';

interface TrefferlisteProps {
  readonly fragen: Fragen;
  readonly stichtag: string;
  readonly treffer: readonly Fundstelle[];
  readonly keys?: boolean;
}

export function Trefferliste({ fragen, stichtag, treffer, keys = false }: TrefferlisteProps) {
  const list = useRef<HTMLOListElement>(null);
  const [merken, setMerken] = useState<Fundstelle>();
  const [falsch, setFalsch] = useState<Fundstelle>();
  const options = { enabled: keys, group: GROUP };
  const focused = () => Number(document.activeElement?.closest('[data-treffer]')?.getAttribute('data-treffer') ?? -1);
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.rf-zitat a') ?? [])];
    const next = links[Math.min(links.length - 1, Math.max(0, focused() + by))];
    next?.focus();
    next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', 'Nächste Stelle', () => move(1), options);
  useShortcut('k', 'Vorige Stelle', () => move(-1), options);
  useKeyNote('Enter', 'Stelle lesen', GROUP);
  const copy = () => {
    const of = treffer[Math.max(0, focused())];
    const [first] = of?.absaetze ?? [];
    if (of && first) copyQuote(of, first, { stichtag, heute: fragen.heute });
  };
  useShortcut('c', 'Zitat kopieren', copy, options);
  return (
    <>
      <ol className="rf-liste" ref={list}>
        {treffer.map((one, i) => (
          <li key={one.normId} data-treffer={i} data-norm-id={one.normId}>
            <Treffer
              of={one}
              tag={{ stichtag, heute: fragen.heute }}
              onMerken={() => setMerken(one)}
              onFalsch={() => setFalsch(one)}
            />
          </li>
        ))}
      </ol>
      {merken && (
        <Merken
          frage={fragen.frage}
          stichtag={stichtag}
          treffer={treffer}
          gewaehlt={merken}
          onClose={() => setMerken(undefined)}
        />
      )}
      {falsch && (
        <FalscheNorm
          frage={fragen.frage}
          stichtag={stichtag}
          zitat={falsch.zitat}
          onClose={() => setFalsch(undefined)}
        />
      )}
    </>
  );
}
