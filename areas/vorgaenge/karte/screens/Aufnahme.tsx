/** Photo, fingerprints, signature of a card: by code, at the station, or noted by hand. */
import { useEffect, useRef, useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../karte.api.ts';
import { type Detail, STALE } from './worte.ts';

export function Aufnahme({ karte }: { karte: Detail }) {
  return (
    <section aria-label="Aufnahme" className="u-stack">
      {karte.hatFoto && <Bild karte={karte} />}
      {karte.station && <Station karte={karte} />}
      {karte.foto !== 'digital' && <Fotocode karte={karte} />}
      <VonHand karte={karte} />
    </section>
  );
}

export function Bild({ karte }: { karte: Pick<Detail, 'id' | 'version'> }) {
  return (
    <img
      className="karte-bild"
      src={urlOf(api.readKartenfoto, { id: karte.id })}
      alt="Foto, das auf die Karte kommt"
      width={124}
      height={159}
    />
  );
}

const EVERY_MS = 2_000;

function Station({ karte }: { karte: Detail }) {
  const seen = { id: karte.id, version: karte.version };
  const begin = useAct(api.beginAufnahme, { changes: STALE });
  const read = useAct(api.readAufnahme);
  const refreshed = useAct(api.readAufnahme, { changes: STALE });
  const [running, setRunning] = useState(false);
  const complete = karte.foto === 'digital' && karte.fingerabdruck !== 'fehlt' && karte.unterschrift !== 'fehlt';
  const waits = karte.aufnahme && !complete;
  const ask = useRef(async () => {});
  ask.current = async () => {
    const answer = await refreshed.run(seen);
    if (!answer) return setRunning(false);
    if (answer.stand === 'laeuft') return;
    setRunning(false);
    toast(answer.satz);
  };
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void ask.current(), EVERY_MS);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => {
    if (waits) setRunning(true);
  }, [waits]);
  if (complete) return null;
  return (
    <div className="u-stack">
      <ProblemNote problem={begin.problem ?? read.problem ?? refreshed.problem} />
      {running ? (
        <Note kind="info" title={`Aufnahme läuft: Karte ${karte.id.slice(-4).toUpperCase()}`}>
          Bitten Sie die Person an die Station. Dort steht dieselbe Nummer.
        </Note>
      ) : (
        <div>
          <Button kind="primary" icon="geraet" busy={begin.busy} onClick={() => void begin.run(seen)}>
            An der Station aufnehmen
          </Button>
        </div>
      )}
    </div>
  );
}

function Fotocode({ karte }: { karte: Detail }) {
  const form = useForm({
    contract: api.fetchFoto,
    draft: { code: '' },
    input: ({ code }) => ({ id: karte.id, version: karte.version, code }),
    changes: STALE,
    done: () => toast('Das Foto ist da'),
  });
  return (
    <Form form={form} action="Foto holen" label="Foto mit Code" asksBeforeLeaving={false}>
      <TextField
        label="Code vom Fotobeleg"
        hint="Scannen Sie den Code, den die Person vom Fotostudio bekommen hat."
        autoComplete="off"
        {...form.field('code')}
      />
    </Form>
  );
}

function VonHand({ karte }: { karte: Detail }) {
  const seen = { id: karte.id, version: karte.version };
  const note = useAct(api.noteAufnahme, { changes: STALE });
  const set = (label: string, change: Omit<Parameters<typeof note.run>[0], 'id' | 'version'>) => (
    <Button busy={note.busy} onClick={() => void note.run({ ...seen, ...change })}>
      {label}
    </Button>
  );
  const open = karte.foto !== 'digital' || karte.fingerabdruck === 'fehlt' || karte.unterschrift === 'fehlt';
  if (!open) return null;
  return (
    <details open={!karte.station}>
      <summary>Von Hand eintragen</summary>
      <div className="u-row">
        {karte.foto !== 'digital' && set('Foto liegt digital vor', { foto: 'digital' })}
        {karte.fingerabdruck === 'fehlt' && (
          <>
            {set('Fingerabdrücke aufgenommen', { fingerabdruck: 'aufgenommen' })}
            {set('Fingerabdrücke nicht möglich', { fingerabdruck: 'unmoeglich' })}
          </>
        )}
        {karte.unterschrift === 'fehlt' && (
          <>
            {set('Unterschrift aufgenommen', { unterschrift: 'aufgenommen' })}
            {set('Unterschrift nicht möglich', { unterschrift: 'unmoeglich' })}
          </>
        )}
      </div>
      <ProblemNote problem={note.problem} />
    </details>
  );
}
