/** Name the Akte: one of the proposals with its reasons, or another. Nothing is chosen beforehand. */
import { useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { Kbd } from '#ui/Kbd.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, getHeute, listAkten } from '../../akte.api.ts';
import { aktenzeichenSchema } from '../../akte.schema.ts';
import { getDokument } from '../../dokument.api.ts';
import { assignEingang, getEingang, listEingang } from '../../eingang.api.ts';
import { AkteWahl, type GewaehlteAkte } from '../teile/AkteWahl.tsx';
import type { EingangVoll } from './EingangDetail.tsx';
import { Verwerfen } from './Verwerfen.tsx';

const ANDERE = 'andere';
const MOST = 9;

export function Zuordnen({ eingang, onDone }: { eingang: EingangVoll; onDone(): void }) {
  const may = useMay();
  const proposals = eingang.vorschlaege.slice(0, MOST);
  const [choice, setChoice] = useState<string | undefined>(proposals.length === 0 ? ANDERE : undefined);
  const [other, setOther] = useState<GewaehlteAkte>();
  const [zeichen, setZeichen] = useState('');
  const [discarding, setDiscarding] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  const assign = useAct(assignEingang, {
    changes: [listEingang, getEingang, getHeute, getAkte, listAkten, getDokument],
    done: ({ akte, dateiname, titel }) => {
      toast(`${titel ?? dateiname} liegt jetzt in ${akte?.aktenzeichen ?? 'der Akte'}`);
      onDone();
    },
  });
  const target = targetOf(choice, other, zeichen);
  const run = () => {
    if (target) void assign.run({ id: eingang.id, ...target });
  };
  const choose = (akteId: string) => {
    setChoice(akteId);
    submit.current?.focus({ preventScroll: true });
  };
  return (
    <section className="card" aria-labelledby="zuordnen">
      <h2 id="zuordnen">In welche Akte gehört die Datei?</h2>
      <ProblemNote problem={assign.problem} />
      <Vorschlaege eingang={eingang} choice={choice} onChoose={choose} onOther={() => setChoice(ANDERE)} />
      {choice === ANDERE && (
        <div className="akte-andere">
          {may('akten.lesen') ? (
            <AkteWahl chosen={other} onChoose={setOther} />
          ) : (
            <TextField
              name="aktenzeichen"
              label="Aktenzeichen"
              hint="Es sieht so aus: ABH-2019-004417."
              autoComplete="off"
              value={zeichen}
              onChange={setZeichen}
            />
          )}
        </div>
      )}
      <div className="form-actions karte-fuss">
        <Button
          ref={submit}
          kind="primary"
          busy={assign.busy}
          blocked={target ? undefined : 'Bitte wählen Sie zuerst die Akte.'}
          onClick={run}
        >
          Zuordnen
        </Button>
        <Button onClick={() => setDiscarding(true)}>Gehört in keine Akte</Button>
      </div>
      {discarding && <Verwerfen eingang={eingang} onClose={() => setDiscarding(false)} onDone={onDone} />}
    </section>
  );
}

function targetOf(choice: string | undefined, other: GewaehlteAkte | undefined, zeichen: string) {
  if (choice === undefined) return undefined;
  if (choice !== ANDERE) return { akteId: choice };
  if (other) return { akteId: other.id };
  const parsed = aktenzeichenSchema.safeParse(zeichen);
  return parsed.success ? { aktenzeichen: parsed.data } : undefined;
}

interface VorschlaegeProps {
  readonly eingang: EingangVoll;
  readonly choice: string | undefined;
  onChoose(akteId: string): void;
  onOther(): void;
}

function Vorschlaege({ eingang, choice, onChoose, onOther }: VorschlaegeProps) {
  const name = useId();
  const proposals = eingang.vorschlaege.slice(0, MOST);
  useShortcut('0', 'Andere Akte wählen', onOther, { group: 'Eingang' });
  if (proposals.length === 0)
    return (
      <p className="u-muted">
        Es gibt keinen Vorschlag: Weder Aktenzeichen noch Name und Geburtsdatum wurden gefunden.
      </p>
    );
  return (
    <fieldset className="field">
      <legend className="u-sr">Vorschläge</legend>
      <div className="choices vorschlaege">
        {proposals.map(({ akte, personen, gruende }, index) => (
          <div key={akte.id} className="choice">
            <Taste nr={index + 1} onPress={() => onChoose(akte.id)} />
            <input
              type="radio"
              id={`${name}${akte.id}`}
              name={name}
              checked={choice === akte.id}
              onChange={() => onChoose(akte.id)}
            />
            <label htmlFor={`${name}${akte.id}`}>
              <strong>{personen.join(' · ') || akte.aktenzeichen}</strong> <Kbd>{index + 1}</Kbd>
              <span className="cell-sub">{akte.aktenzeichen}</span>
              <span className="cell-sub">{gruende.join(' · ')}</span>
            </label>
          </div>
        ))}
        <div className="choice">
          <input type="radio" id={`${name}-andere`} name={name} checked={choice === ANDERE} onChange={onOther} />
          <label htmlFor={`${name}-andere`}>
            eine andere Akte <Kbd>0</Kbd>
          </label>
        </div>
      </div>
    </fieldset>
  );
}

function Taste({ nr, onPress }: { nr: number; onPress(): void }) {
  useShortcut(String(nr), `Vorschlag ${nr} wählen`, onPress, { group: 'Eingang' });
  return null;
}
