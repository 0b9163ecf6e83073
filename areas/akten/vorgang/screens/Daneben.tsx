/** A second document of the Akte beside the first, from 1200 pixels on. Its keys are the pointer's: those of the keyboard belong to the first. */
import { useCallback, useState } from 'react';
import { IconButton } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { getDokument } from '../../dokument.api.ts';
import { useBlattlage } from '../../notiz/screens/useBlattlage.tsx';
import { Viewer } from '../../screens/viewer/Viewer.tsx';

interface DanebenProps {
  readonly dokumentId: string;
  readonly start: number;
  onClose(): void;
}

export function Daneben({ dokumentId, start, onClose }: DanebenProps) {
  const { data } = useLoad(getDokument, { id: dokumentId });
  const [q, setQ] = useState('');
  const lage = useBlattlage(data, false);
  const noPage = useCallback(() => undefined, []);
  return (
    <section className="vg-daneben no-print" aria-label="Zweites Dokument">
      <div className="vg-daneben-kopf">
        <h2>{data?.titel ?? 'Dokument'}</h2>
        <IconButton icon="schliessen" label="Zweites Dokument schließen" onClick={onClose} />
      </div>
      <Viewer dokumentId={dokumentId} start={start} q={q} onSearch={setQ} onPage={noPage} layer={lage.layer} isSecond />
    </section>
  );
}
