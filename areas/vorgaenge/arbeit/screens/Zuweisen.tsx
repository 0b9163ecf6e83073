/** Give Vorgänge to a colleague, by letter, or to whoever has fewest. Nothing is chosen beforehand. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { countVerfahren, listVerfahren } from '../arbeitsliste.api.ts';
import type { Arbeitszeile } from '../arbeitsliste.schema.ts';
import { getVerfahren } from '../vorgang.api.ts';
import { assignVerfahren, listBearbeiter } from '../zuweisung.api.ts';

interface ZuweisenProps {
  readonly vorgaenge: readonly Pick<Arbeitszeile, 'id' | 'version'>[];
  readonly onClose: (done: boolean) => void;
}

type Weise = 'person' | 'buchstabe' | 'last';

export function Zuweisen({ vorgaenge, onClose }: ZuweisenProps) {
  const leute = useLoad(listBearbeiter, {});
  const [weise, setWeise] = useState<Weise | ''>('');
  const [an, setAn] = useState('');
  const assign = useAct(assignVerfahren, {
    changes: [listVerfahren, countVerfahren, getVerfahren, listBearbeiter],
    done: ({ zugewiesen, uebergangen }) => {
      const rest = uebergangen.length === 0 ? '' : `, für ${uebergangen.length} ist niemand zuständig`;
      toast(`${count(zugewiesen.length, 'Vorgang', 'Vorgänge')} zugewiesen${rest}`);
      onClose(true);
    },
  });
  const ready = weise !== '' && (weise !== 'person' || an !== '');
  return (
    <Dialog title={`${count(vorgaenge.length, 'Vorgang', 'Vorgänge')} zuweisen`} onClose={() => onClose(false)}>
      <ProblemNote problem={assign.problem} />
      <RadioGroup<Weise>
        name="weise"
        label="An wen?"
        value={weise}
        onChange={setWeise}
        options={[
          { value: 'person', label: 'an eine bestimmte Person' },
          { value: 'buchstabe', label: 'nach Buchstaben', hint: 'an die Person, die für den Namen zuständig ist' },
          { value: 'last', label: 'nach Last', hint: 'an die zuständige Person mit den wenigsten offenen Vorgängen' },
        ]}
      />
      {weise === 'person' && (
        <SelectField
          name="an"
          label="Person"
          empty="Bitte wählen"
          value={an}
          onChange={setAn}
          options={(leute.data?.bearbeiter ?? []).map(({ id, name, buchstaben, offen }) => ({
            value: id,
            label: `${name} (${buchstaben.join(', ')}), ${offen} offen`,
          }))}
        />
      )}
      <div className="form-actions">
        <Button
          kind="primary"
          busy={assign.busy}
          blocked={ready ? undefined : 'Bitte wählen Sie zuerst, an wen.'}
          onClick={() =>
            void assign.run({
              vorgaenge: vorgaenge.map(({ id, version }) => ({ id, version })),
              weise: weise as Weise,
              ...(weise === 'person' ? { bearbeiter: an } : {}),
            })
          }
        >
          Zuweisen
        </Button>
        <Button onClick={() => onClose(false)}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
