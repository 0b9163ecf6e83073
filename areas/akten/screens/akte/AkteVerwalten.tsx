/** State (Datei A or B, § 62 AufenthV) and team of an Akte. */

import { RadioGroup } from '#ui/Choice.tsx';
import { conflictNote, differencesOf, useBase } from '#ui/Conflict.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten, updateAkte } from '../../akte.api.ts';
import type { Akte } from '../../akte.schema.ts';
import { useTeamOptions } from './teams.ts';
import { zustandWorte } from './worte.ts';

interface AkteEntwurf {
  readonly zustand: Akte['zustand'] | '';
  readonly teamId: string;
}

const entwurfOf = ({ zustand, teamId }: Akte): AkteEntwurf => ({ zustand, teamId });

const felder = (teams: ReturnType<typeof useTeamOptions>): readonly [string, (draft: AkteEntwurf) => string][] => [
  ['Ausländerdatei', ({ zustand }) => (zustand === '' ? '' : zustandWorte(zustand))],
  ['Zuständiges Team', ({ teamId }) => teams.find(({ value }) => value === teamId)?.label ?? ''],
];

export function AkteVerwalten({ akte, onClose }: { akte: Akte; onClose(): void }) {
  const teams = useTeamOptions();
  const refresh = useRefresh();
  const base = useBase(akte);
  const form = useForm({
    contract: updateAkte,
    draft: entwurfOf(akte),
    input: (draft) => ({
      id: akte.id,
      version: base.version,
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
      <Form
        form={form}
        action="Änderung speichern"
        onCancel={onClose}
        problem={conflictNote({
          form,
          base,
          draftOf: entwurfOf,
          differences: (mine, theirs) => differencesOf(felder(teams), mine, entwurfOf(theirs)),
        })}
        onProblem={() => void refresh([getAkte])}
      >
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
