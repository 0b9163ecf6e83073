/** Join the open document with others of its Akte: one after the other, or as fronts and backs. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ask, useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { joinDokumente } from '../umordnung.api.ts';

export function Verbinden({ dokument, akteId, onClose }: { dokument: Dokument; akteId: string; onClose(): void }) {
  const go = useGo();
  const list = useLoad(listDokumente, { akteId, anzahl: 100 });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wie, setWie] = useState<'hintereinander' | 'duplex' | ''>('hintereinander');
  const [problem, setProblem] = useState<Error>();
  const join = useAct(joinDokumente, {
    changes: [getDokument, listDokumente, getAkte],
    done: () => {
      toast(`${count(chosen.length + 1, 'Dokument wird', 'Dokumente werden')} verbunden`);
      onClose();
      go({ to: '/akten/$akteId', params: { akteId } });
    },
  });
  const run = async () => {
    try {
      const others = await Promise.all(chosen.map((id) => ask(getDokument, { id })));
      const dokumente = [dokument, ...others].map(({ id, version }) => ({ id, version }));
      await join.run({ dokumente, wie: wie === 'duplex' ? 'duplex' : 'hintereinander' });
    } catch (error) {
      setProblem(error as Error);
    }
  };
  return (
    <Dialog title={`${dokument.titel} verbinden`} onClose={onClose}>
      <ProblemNote problem={problem ?? join.problem} />
      <Loaded of={list} words="Die Dokumente der Akte werden geladen" lines={4}>
        {({ eintraege }) => (
          <CheckboxGroup
            name="dokumente"
            label="Mit welchen Dokumenten?"
            hint="In der Reihenfolge, in der Sie sie wählen."
            options={eintraege
              .filter(({ id, status }) => id !== dokument.id && status !== 'erkennung')
              .map(({ id, titel, seiten }) => ({ value: id, label: titel, hint: count(seiten, 'Seite', 'Seiten') }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </Loaded>
      {chosen.length === 1 && (
        <RadioGroup
          name="wie"
          label="Wie?"
          options={[
            { value: 'hintereinander', label: 'hintereinander' },
            {
              value: 'duplex',
              label: 'als Vorder- und Rückseiten',
              hint: 'Das gewählte Dokument enthält die Rückseiten, die letzte zuerst, wie sie der Einzug liefert.',
            },
          ]}
          value={wie}
          onChange={setWie}
        />
      )}
      <div className="form-actions">
        <Button
          kind="primary"
          busy={join.busy}
          blocked={chosen.length === 0 ? 'Bitte wählen Sie mindestens ein weiteres Dokument.' : undefined}
          onClick={() => void run()}
        >
          {chosen.length === 0 ? 'Verbinden' : `${chosen.length + 1} Dokumente verbinden`}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
