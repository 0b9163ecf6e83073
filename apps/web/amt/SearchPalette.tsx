/** Ctrl-K: the shell is here, what is found comes from the area that searches, further places from what is typed. */
import { lazy, Suspense } from 'react';
import { CommandPalette, PaletteGroup, PaletteItem } from '#ui/Palette.tsx';
import { type PaletteWay, useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { palette, paletteWays } from './areas.ts';

const Content = palette === undefined ? undefined : lazy(palette.load);

export function SearchPalette({ onClose }: { onClose: () => void }) {
  const may = useMay();
  if (palette === undefined || Content === undefined) return null;
  const waysOf = (query: string) => paletteWays.filter(({ right }) => may(right)).flatMap((one) => one.waysOf(query));
  return (
    <CommandPalette placeholder={palette.placeholder} onClose={onClose}>
      {(query, early) => {
        const ways = waysOf(query);
        return (
          <>
            <Ways of={ways.filter(({ first }) => first)} onDone={onClose} />
            <Suspense fallback={<p className="palette-empty">Die Suche wird geladen …</p>}>
              <Content query={query} early={early} onDone={onClose} />
            </Suspense>
            <Ways of={ways.filter(({ first }) => !first)} onDone={onClose} waits />
          </>
        );
      }}
    </CommandPalette>
  );
}

/** `waits`: never taken by Enter alone, because what is searched for may still be on its way. */
function Ways({ of, onDone, waits = false }: { of: readonly PaletteWay[]; onDone: () => void; waits?: boolean }) {
  const go = useGo();
  if (of.length === 0) return null;
  return (
    <PaletteGroup title="Recht">
      {of.map(({ label, icon, target }) => (
        <PaletteItem
          key={label}
          icon={icon}
          title={label}
          waits={waits}
          onChoose={() => {
            onDone();
            go(target);
          }}
        />
      ))}
    </PaletteGroup>
  );
}
