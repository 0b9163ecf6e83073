/** Name the Akte: one of the proposals with its reasons, or another. Nothing is chosen beforehand. */
import { useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { Kbd } from '#ui/Kbd.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, getHeute, listAkten } from '../../akte.api.ts';
import { getDokument } from '../../dokument.api.ts';
import { assignEingang, getEingang, listEingang } from '../../eingang.api.ts';
import type { Zielakte } from '../../eingang.schema.ts';
import { AkteWahl, personenWorte } from '../teile/AkteWahl.tsx';
import type { EingangVoll } from './EingangDetail.tsx';
import { UnstimmigkeitHinweis } from './UnstimmigkeitHinweis.tsx';
import { Verwerfen } from './Verwerfen.tsx';

const MOST = 9;

type Wahl =
  | { readonly art: 'vorschlag'; readonly akteId: string }
  | { readonly art: 'andere'; readonly byKey: boolean };

export function Zuordnen({ eingang, onDone }: { eingang: EingangVoll; onDone(): void }) {
  const proposals = eingang.vorschlaege.slice(0, MOST);
  const [wahl, setWahl] = useState<Wahl | undefined>(
    proposals.length === 0 ? { art: 'andere', byKey: false } : undefined,
  );
  const [other, setOther] = useState<Zielakte>();
  const [discarding, setDiscarding] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  const assign = useAct(assignEingang, {
    changes: [listEingang, getEingang, getHeute, getAkte, listAkten, getDokument],
    done: ({ akte, dateiname, titel }) => {
      toast(`${titel ?? dateiname} liegt jetzt in ${akte?.aktenzeichen ?? 'der Akte'}`);
      onDone();
    },
  });
  const target = targetOf(wahl, other, proposals);
  // What was refused, was refused of the choice before.
  const decide = (next: Wahl) => {
    assign.reset();
    setWahl(next);
  };
  const choose = (akteId: string) => {
    decide({ art: 'vorschlag', akteId });
    submit.current?.focus({ preventScroll: true });
  };
  return (
    <section className="card" aria-labelledby="zuordnen">
      <h2 id="zuordnen">In welche Akte gehört die Datei?</h2>
      <UnstimmigkeitHinweis eingang={eingang} />
      <Vorschlaege
        eingang={eingang}
        wahl={wahl}
        onChoose={choose}
        onOther={(byKey) => decide({ art: 'andere', byKey })}
      />
      {wahl?.art === 'andere' && (
        <div className="akte-andere">
          <AkteWahl
            chosen={other}
            takesFocus={wahl.byKey}
            onChoose={(akte) => {
              assign.reset();
              setOther(akte);
            }}
          />
        </div>
      )}
      <p role="status" className="karte-fuss">
        {target && (
          <>
            Die Datei kommt in die Akte <strong>{target.aktenzeichen}</strong>: {target.personen}
          </>
        )}
      </p>
      <ProblemNote problem={assign.problem} />
      <div className="form-actions">
        <Button
          ref={submit}
          kind="primary"
          busy={assign.busy}
          blocked={target ? undefined : 'Bitte wählen Sie zuerst die Akte.'}
          onClick={() => target && void assign.run({ id: eingang.id, akteId: target.akteId })}
        >
          Zuordnen
        </Button>
        <Button onClick={() => setDiscarding(true)}>Gehört in keine Akte</Button>
      </div>
      {discarding && <Verwerfen eingang={eingang} onClose={() => setDiscarding(false)} onDone={onDone} />}
    </section>
  );
}

interface Ziel {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly personen: string;
}

function targetOf(
  wahl: Wahl | undefined,
  other: Zielakte | undefined,
  proposals: EingangVoll['vorschlaege'],
): Ziel | undefined {
  if (wahl?.art === 'andere')
    return other && { akteId: other.id, aktenzeichen: other.aktenzeichen, personen: personenWorte(other) };
  const chosen = proposals.find(({ akte }) => akte.id === wahl?.akteId);
  return (
    chosen && { akteId: chosen.akte.id, aktenzeichen: chosen.akte.aktenzeichen, personen: chosen.personen.join(' · ') }
  );
}

interface VorschlaegeProps {
  readonly eingang: EingangVoll;
  readonly wahl: Wahl | undefined;
  onChoose(akteId: string): void;
  onOther(byKey: boolean): void;
}

function Vorschlaege({ eingang, wahl, onChoose, onOther }: VorschlaegeProps) {
  const name = useId();
  const proposals = eingang.vorschlaege.slice(0, MOST);
  useShortcut('0', 'Andere Akte suchen', () => onOther(true), { group: 'Eingang' });
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
              checked={wahl?.art === 'vorschlag' && wahl.akteId === akte.id}
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
          <input
            type="radio"
            id={`${name}-andere`}
            name={name}
            checked={wahl?.art === 'andere'}
            onChange={() => onOther(false)}
          />
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
