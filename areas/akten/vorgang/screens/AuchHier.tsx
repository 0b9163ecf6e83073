/** Who else has this Akte open at this moment. Nothing of it is kept anywhere. */
import { useEffect, useState } from 'react';
import { ask } from '#ui/data.ts';
import { noteAnwesenheit } from '../anwesenheit.api.ts';
import type { Namentlich } from '../vorgang.schema.ts';

const EVERY_MS = 20_000;

export function AuchHier({ akteId }: { akteId: string }) {
  const [andere, setAndere] = useState<readonly Namentlich[]>([]);
  useEffect(() => {
    const tell = (geht: boolean) =>
      ask(noteAnwesenheit, { akteId, geht }, { passive: true }).then(
        (answer) => setAndere(answer.andere),
        () => setAndere([]),
      );
    // A tab in the background is nobody who reads.
    const beat = () => {
      if (document.visibilityState === 'visible') void tell(false);
    };
    beat();
    const timer = setInterval(beat, EVERY_MS);
    return () => {
      clearInterval(timer);
      void tell(true);
    };
  }, [akteId]);
  if (andere.length === 0) return null;
  return <p className="u-small u-muted vg-auch">Auch hier: {andere.map(({ name }) => name).join(', ')}</p>;
}
