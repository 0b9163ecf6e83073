/** The page that proves something, with its place marked; a place can be drawn for the next fact. */
import { type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listDokumente } from '#areas/akten/dokument.api.ts';
import { type PageLayer, Viewer } from '#areas/akten/screens/index.ts';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState } from '#ui/States.tsx';
import type { Stelle } from '../tatsache.schema.ts';

export interface Blattwahl {
  readonly dokumentId: string;
  readonly seite: number;
  readonly stelle?: Stelle | undefined;
}

interface BelegblattProps {
  readonly akteId: string;
  readonly blatt: Blattwahl | undefined;
  /** Types of document that usually prove it: the first of these in the Akte is laid beside it where nothing proves it yet. */
  readonly passend: readonly string[];
  readonly draws: boolean;
  readonly onChoose: (blatt: Blattwahl | undefined) => void;
}

export function Belegblatt({ akteId, blatt, passend, draws, onChoose }: BelegblattProps) {
  const dokumente = useLoad(listDokumente, { akteId, anzahl: 200 }).data?.eintraege ?? [];
  const match = dokumente.find(({ typ }) => passend.includes(typ))?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the requirement; whoever then chooses none keeps none
  useEffect(() => {
    if (blatt === undefined && match !== undefined) onChoose({ dokumentId: match, seite: 1 });
  }, [match]);
  const [drawing, setDrawing] = useState(false);
  const [q, setQ] = useState('');
  const latest = useRef(blatt);
  latest.current = blatt;
  const drawn = useCallback(
    (seite: number, stelle: Stelle) => {
      setDrawing(false);
      if (latest.current) onChoose({ ...latest.current, seite, stelle });
    },
    [onChoose],
  );
  const noteSeite = useCallback(
    (seite: number) => {
      const now = latest.current;
      if (now && now.seite !== seite && now.stelle === undefined) onChoose({ ...now, seite });
    },
    [onChoose],
  );
  const layer = useMemo<PageLayer>(
    () => (nr) => (
      <>
        {blatt?.stelle && blatt.seite === nr && <Markierung stelle={blatt.stelle} />}
        {drawing && <Zeichnen onDrawn={(stelle) => drawn(nr, stelle)} />}
      </>
    ),
    [blatt?.stelle, blatt?.seite, drawing, drawn],
  );
  return (
    <section className="vf-blatt" aria-label="Dokument der Akte">
      <div className="vf-blatt-kopf">
        <SelectField
          name="dokument"
          label="Dokument der Akte"
          empty={dokumente.length === 0 ? 'In der Akte liegt noch kein Dokument' : 'Bitte wählen'}
          options={dokumente.map(({ id, titel }) => ({ value: id, label: titel }))}
          value={blatt?.dokumentId ?? ''}
          onChange={(id) => onChoose(id === '' ? undefined : { dokumentId: id, seite: 1 })}
        />
        {draws && blatt && (
          <Button
            icon="bearbeiten"
            aria-pressed={drawing}
            onClick={() => setDrawing(!drawing)}
            title="Ziehen Sie auf der Seite einen Rahmen um die Stelle, die etwas belegt"
          >
            {drawing ? 'Doch nicht markieren' : 'Stelle markieren'}
          </Button>
        )}
      </div>
      <div className="vf-blatt-bild">
        {blatt ? (
          <Viewer
            key={`${blatt.dokumentId}${blatt.stelle ? JSON.stringify(blatt.stelle) : ''}`}
            dokumentId={blatt.dokumentId}
            start={blatt.seite}
            q={q}
            onSearch={setQ}
            onPage={noteSeite}
            layer={layer}
          />
        ) : (
          <EmptyState icon="dokument" title="Noch kein Beleg">
            Wählen Sie ein Dokument der Akte. Beim Erheben einer Angabe können Sie es als Beleg nehmen.
          </EmptyState>
        )}
      </div>
    </section>
  );
}

const percent = (part: number) => `${part * 100}%`;
const styleOf = ({ x, y, w, h }: Stelle) => ({
  left: percent(x),
  top: percent(y),
  width: percent(w),
  height: percent(h),
});

export function Markierung({ stelle }: { stelle: Stelle }) {
  return (
    <span className="vf-stelle" style={styleOf(stelle)}>
      <span className="u-sr">Diese Stelle belegt die Angabe.</span>
    </span>
  );
}

/** Smaller than this is a press and no box. */
const LEAST = 0.005;

function Zeichnen({ onDrawn }: { onDrawn: (stelle: Stelle) => void }) {
  const [from, setFrom] = useState<{ x: number; y: number }>();
  const [to, setTo] = useState<{ x: number; y: number }>();
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const clamp = (part: number) => Math.min(1, Math.max(0, part));
    return { x: clamp((clientX - left) / width), y: clamp((clientY - top) / height) };
  };
  const box = from && to && boxOf(from, to);
  return (
    <div
      className="vf-zeichnen"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(at(event));
        setTo(at(event));
      }}
      onPointerMove={(event) => from && setTo(at(event))}
      onPointerUp={() => {
        if (box && box.w > LEAST && box.h > LEAST) onDrawn(box);
        setFrom(undefined);
      }}
    >
      {box && <span className="vf-stelle" style={styleOf(box)} />}
    </div>
  );
}

function boxOf(a: { x: number; y: number }, b: { x: number; y: number }): Stelle {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}
