/** Beside the pages: the notes and stamps of this document, and the layer on and off. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import type { Dokument } from '../../dokument.schema.ts';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { NotizListe } from './Notizen.tsx';
import { NotizSchreiben } from './NotizForm.tsx';
import { StempelSetzen } from './StempelSetzen.tsx';
import type { Lage } from './useBlattlage.tsx';

interface NotizenAmDokumentProps {
  readonly dokument: Dokument;
  readonly seite: number;
  readonly lage: Lage;
}

export function NotizenAmDokument({ dokument, seite, lage }: NotizenAmDokumentProps) {
  const akteId = dokument.akte?.id;
  const may = useMayIn(akteId);
  const [mode, setMode] = useState<'notiz' | 'stempel'>();
  if (!akteId || !may('akten.lesen')) return null;
  const { notizen, visible, toggle, drawing, setDrawing, place, setPlace } = lage;
  const done = () => {
    setMode(undefined);
    setPlace(undefined);
  };
  const isWriting = mode === 'notiz' || place !== undefined;
  return (
    <section className="akte-seite nz-am-dokument" aria-label="Notizen und Stempel">
      <div className="u-spread">
        <h3>Notizen und Stempel</h3>
        {notizen.length > 0 && (
          <Button kind="text" aria-pressed={visible} shortcut="m" onClick={toggle}>
            {visible ? 'Verbergen' : 'Zeigen'}
          </Button>
        )}
      </div>
      {visible && notizen.length > 0 && <NotizListe akteId={akteId} notizen={notizen} />}
      {notizen.length === 0 && !isWriting && <p className="u-muted">Noch keine.</p>}
      {may('akten.bearbeiten') && isWriting && (
        <NotizSchreiben akteId={akteId} dokumentId={dokument.id} seite={seite} place={place} onDone={done} />
      )}
      {may('akten.bearbeiten') && mode === 'stempel' && (
        <StempelSetzen akteId={akteId} dokumentId={dokument.id} seite={seite} onDone={done} />
      )}
      {may('akten.bearbeiten') && !isWriting && mode === undefined && (
        <div className="nz-knoepfe no-print">
          <Button icon="bearbeiten" onClick={() => setMode('notiz')}>
            Notiz
          </Button>
          <Button icon="scan" aria-pressed={drawing} onClick={() => setDrawing(!drawing)}>
            Stelle markieren
          </Button>
          <Button icon="haken" onClick={() => setMode('stempel')}>
            Stempel
          </Button>
        </div>
      )}
      {drawing && <p role="status">Ziehen Sie auf der Seite einen Kasten um die Stelle. Escape bricht ab.</p>}
    </section>
  );
}
