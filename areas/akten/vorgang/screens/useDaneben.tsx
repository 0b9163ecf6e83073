/** Which document lies beside the one that is read. It stays while others are opened, and as long as the Akte is. */
import { type ReactNode, useState } from 'react';
import { useShortcut } from '#ui/shortcuts.tsx';
import { announce } from '#ui/Toast.tsx';
import { Daneben } from './Daneben.tsx';

interface Place {
  readonly akteId: string;
  readonly dokumentId: string;
  readonly start: number;
}

export function useDaneben(
  akteId: string,
  dokumentId: string | undefined,
  start: number,
): { put: (() => void) | undefined; pane: ReactNode } {
  const [place, setPlace] = useState<Place>();
  const put =
    dokumentId === undefined
      ? undefined
      : () => {
          setPlace({ akteId, dokumentId, start });
          announce('Liegt jetzt rechts. Öffnen Sie links ein anderes Dokument.');
        };
  useShortcut('z', 'Dokument danebenlegen', () => put?.(), { group: 'Akte', enabled: put !== undefined });
  const pane = place?.akteId === akteId && dokumentId !== undefined && (
    <Daneben
      // Keys of siblings share one space, and the other document bears its id.
      key={`daneben ${place.dokumentId}`}
      dokumentId={place.dokumentId}
      start={place.start}
      onClose={() => setPlace(undefined)}
    />
  );
  return { put, pane };
}
