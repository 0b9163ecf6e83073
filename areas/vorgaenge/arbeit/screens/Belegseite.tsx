/** One page of the Akte with one place marked on it: to compare, not to draw. */
import { useMemo, useState } from 'react';
import { type PageLayer, Viewer } from '#areas/akten/screens/index.ts';
import type { Stelle } from '../tatsache.schema.ts';
import { Markierung } from './Belegblatt.tsx';
import './arbeit.css';

interface BelegseiteProps {
  readonly dokumentId: string;
  readonly seite: number;
  readonly stelle: Stelle;
}

export function Belegseite({ dokumentId, seite, stelle: { x, y, w, h } }: BelegseiteProps) {
  const [q, setQ] = useState('');
  const layer = useMemo<PageLayer>(
    () => (nr) => nr === seite && <Markierung stelle={{ x, y, w, h }} />,
    [seite, x, y, w, h],
  );
  return (
    <div className="vf-blatt-bild">
      <Viewer
        key={[dokumentId, seite, x, y].join()}
        dokumentId={dokumentId}
        start={seite}
        q={q}
        onSearch={setQ}
        layer={layer}
      />
    </div>
  );
}
