/** The team of an Akte. Datei A or B follows its events (§ 67 AufenthV), see `aufbewahrung/`. */
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

interface AkteEntwurf {
  readonly teamId: string;
}

const entwurfOf = ({ teamId }: Akte): AkteEntwurf => ({ teamId });

const felder = (teams: ReturnType<typeof useTeamOptions>): readonly [string, (draft: AkteEntwurf) => string][] => [
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
      zustand: base.now.zustand,
      teamId: draft.teamId,
    }),
    changes: [getAkte, listAkten],
    done: () => {
      toast('Akte geändert');
      onClose();
    },
  });
  return (
    <Dialog title="Team ändern" onClose={onClose}>
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
