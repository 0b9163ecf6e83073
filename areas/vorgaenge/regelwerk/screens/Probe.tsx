/** Tries a draft with a Vorgang: nothing is changed, only said what would. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { tryRegel } from '../regelwerk.api.ts';
import type { Regel } from './RegelSeite.tsx';
import { Unterschiede } from './Unterschiede.tsx';

interface ProbeProps {
  readonly fassungId: string;
  readonly vorgaenge: Regel['betroffen']['erste'];
  onClose(): void;
}

export function Probe({ fassungId, vorgaenge, onClose }: ProbeProps) {
  const [vorgang, setVorgang] = useState('');
  const [answer, setAnswer] = useState<OutputOf<typeof tryRegel>>();
  const act = useAct(tryRegel, { done: setAnswer });
  return (
    <Dialog title="An einem Vorgang ausprobieren" wide onClose={onClose}>
      <p>Bleibe rechnet einmal mit und einmal ohne den Entwurf. Am Vorgang ändert sich nichts.</p>
      <SelectField
        name="vorgang"
        label="Vorgang"
        empty="Bitte wählen"
        options={vorgaenge.map(({ id, person, artName, aktenzeichen }) => ({
          value: id,
          label: `${person.familienname}, ${person.vornamen}: ${artName} (${aktenzeichen})`,
        }))}
        value={vorgang}
        onChange={(id) => {
          setVorgang(id);
          setAnswer(undefined);
        }}
      />
      <ProblemNote problem={act.problem} />
      <div aria-live="polite">
        {answer && (
          <>
            <p>{answer.satz}</p>
            {answer.aenderungen.length > 0 && <Unterschiede of={answer.aenderungen} caption="Was sich ändern würde" />}
          </>
        )}
      </div>
      <div className="form-actions">
        <Button
          kind="primary"
          busy={act.busy}
          blocked={vorgang === '' ? 'Bitte wählen Sie einen Vorgang.' : undefined}
          onClick={() => void act.run({ id: fassungId, verfahrenId: vorgang })}
        >
          Ausprobieren
        </Button>
        <Button onClick={onClose}>Schließen</Button>
      </div>
    </Dialog>
  );
}
