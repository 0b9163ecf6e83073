/** Ctrl-K: the shell is here, what is found comes from the area that searches. */
import { lazy, Suspense } from 'react';
import { CommandPalette } from '#ui/Palette.tsx';
import { palette } from './areas.ts';

const Content = palette === undefined ? undefined : lazy(palette.load);

export function SearchPalette({ onClose }: { onClose: () => void }) {
  if (palette === undefined || Content === undefined) return null;
  return (
    <CommandPalette placeholder={palette.placeholder} onClose={onClose}>
      {(query, early) => (
        <Suspense fallback={<p className="palette-empty">Die Suche wird geladen …</p>}>
          <Content query={query} early={early} onDone={onClose} />
        </Suspense>
      )}
    </CommandPalette>
  );
}
