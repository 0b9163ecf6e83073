/** The outline: chapters with their norms, filtered by what is typed; the one that is read is in view. */
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Kapitel, Normzeile, Werkansicht } from '../lesen.schema.ts';

interface GliederungProps {
  readonly ansicht: Werkansicht;
  readonly current: string | undefined;
  readonly onOpen: (kennung: string) => void;
}

export function Gliederung({ ansicht: { kapitel, normen, werk }, current, onOpen }: GliederungProps) {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const list = useRef<HTMLElement>(null);
  useShortcut('b', 'In der Gliederung filtern', () => list.current?.parentElement?.querySelector('input')?.select(), {
    group: 'Lesen',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is looked at when another norm is read
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const rows = toRows(kapitel, normen, wanted);
  return (
    <div className="erl-gliederung no-print">
      <TextField
        name="gliederung"
        label="Gliederung"
        placeholder={werk.art === 'recht' ? '25b oder ein Wort' : 'Abschnitt oder Wort'}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      <nav aria-label={`Gliederung: ${werk.kurz}`} ref={list}>
        {rows.length === 0 && <p className="u-muted">Nichts mit diesem Wort.</p>}
        <ul>
          {rows.map((row) =>
            row.art === 'kapitel' ? (
              <li key={`k${row.ab} ${row.tiefe}`} className="erl-kapitel" data-tiefe={row.tiefe}>
                {row.titel}
              </li>
            ) : (
              <li key={row.ordnung}>
                <button
                  type="button"
                  className="erl-eintrag"
                  aria-current={row.kennung === current ? 'true' : undefined}
                  onClick={() => onOpen(row.kennung)}
                >
                  <span className="erl-eintrag-nr">{row.bezeichnung}</span> <span>{row.ueberschrift}</span>
                </button>
              </li>
            ),
          )}
        </ul>
      </nav>
    </div>
  );
}

type Row = ({ readonly art: 'kapitel' } & Kapitel) | ({ readonly art: 'norm' } & Normzeile);

/** Chapters stand before their first norm; without a hit in them they fall away. */
function toRows(kapitel: readonly Kapitel[], normen: readonly Normzeile[], wanted: string): Row[] {
  const holds = ({ bezeichnung, ueberschrift }: Normzeile) =>
    wanted === '' || `${bezeichnung} ${ueberschrift}`.toLowerCase().includes(wanted);
  const rows: Row[] = [];
  let next = 0;
  let open: Row[] = [];
  normen.forEach((norm, place) => {
    for (let one = kapitel[next]; one && one.ab <= place; one = kapitel[next]) {
      const { tiefe } = one;
      open = open.filter((row) => row.art === 'kapitel' && row.tiefe < tiefe);
      open.push({ art: 'kapitel', ...one });
      next += 1;
    }
    if (!holds(norm)) return;
    rows.push(...open, { art: 'norm', ...norm });
    open = [];
  });
  return rows;
}
