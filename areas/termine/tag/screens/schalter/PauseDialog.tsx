/** A break: who waits for this Platz alone goes to the substitute meanwhile. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { pauseSchalter } from '../../schalter.api.ts';
import type { Schalter, Warteraum } from '../../schalter.schema.ts';
import { NACH_EINER_TAT } from './taten.ts';

export function PauseDialog({ raum, mein, onClose }: { raum: Warteraum; mein: Schalter; onClose: () => void }) {
  const [vertretung, setVertretung] = useState('');
  const pause = useAct(pauseSchalter, { changes: NACH_EINER_TAT, done: onClose });
  const options = raum.schalter
    .filter(({ offen, platzId }) => offen !== null && offen.pauseSeit === null && platzId !== mein.platzId)
    .map(({ platzId, name, offen }) => ({ value: platzId, label: [name, offen?.wer].filter(Boolean).join(' · ') }));
  const own = raum.wartende.filter(({ nurPlatzId }) => nurPlatzId === mein.platzId).length;
  return (
    <Dialog title="Pause machen" onClose={onClose}>
      <ProblemNote problem={pause.problem} />
      <p>
        {own === 0
          ? 'Niemand wartet nur auf Ihren Platz. Die anderen Schalter rufen weiter auf.'
          : own === 1
            ? 'Eine Person wartet nur auf Ihren Platz.'
            : `${own} Personen warten nur auf Ihren Platz.`}
      </p>
      {options.length > 0 && (
        <SelectField
          label="Wer übernimmt solange"
          name="vertretung"
          optional
          value={vertretung}
          onChange={setVertretung}
          options={options}
          empty="Niemand"
        />
      )}
      <div className="form-actions">
        <Button
          kind="primary"
          busy={pause.busy}
          onClick={() =>
            void pause.run({ platzId: mein.platzId, ...(vertretung === '' ? {} : { vertretungId: vertretung }) })
          }
        >
          Pause beginnen
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
