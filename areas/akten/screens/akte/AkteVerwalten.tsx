/** State (Datei A or B, § 62 AufenthV) and team of an Akte. */

import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten, updateAkte } from '../../akte.api.ts';
import type { Akte } from '../../akte.schema.ts';
import { useTeamOptions } from './teams.ts';
import { zustandWorte } from './worte.ts';

export function AkteVerwalten({ akte, onClose }: { akte: Akte; onClose(): void }) {
  const teams = useTeamOptions();
  const form = useForm({
    contract: updateAkte,
    draft: { zustand: akte.zustand as 'A' | 'B' | '', teamId: akte.teamId },
    input: (draft) => ({
      id: akte.id,
      version: akte.version,
      zustand: draft.zustand === '' ? akte.zustand : draft.zustand,
      teamId: draft.teamId,
    }),
    changes: [getAkte, listAkten],
    done: () => {
      toast('Akte geändert');
      onClose();
    },
  });
  return (
    <Dialog title="Datei und Team ändern" onClose={onClose}>
      <Form form={form} action="Änderung speichern" onCancel={onClose}>
        <RadioGroup
          label="Ausländerdatei"
          options={[
            { value: 'A', label: zustandWorte('A') },
            { value: 'B', label: zustandWorte('B') },
          ]}
          {...form.field('zustand')}
        />
        <SelectField
          label="Zuständiges Team"
          hint="Geben Sie die Akte an ein anderes Team, sehen Sie sie danach vielleicht nicht mehr."
          options={teams}
          {...form.field('teamId')}
        />
      </Form>
    </Dialog>
  );
}
