/** Whether the paper stays although it is scanned, and where it lies. */

import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getSichtpruefung, setOriginalAufbewahren } from '../pruefung.api.ts';
import { getSiegel } from '../siegel.api.ts';

interface OriginalDialogProps {
  readonly pruefung: {
    readonly dokumentId: string;
    readonly version: number;
    readonly originalAufbewahren: boolean;
    readonly originalOrt?: string | undefined;
  };
  onClose(): void;
}

export function OriginalDialog({ pruefung, onClose }: OriginalDialogProps) {
  const form = useForm({
    contract: setOriginalAufbewahren,
    draft: {
      // A mark that is set is shown; that there is none is nobody's decision yet.
      aufbewahren: (pruefung.originalAufbewahren ? 'ja' : '') as 'ja' | 'nein' | '',
      ort: pruefung.originalOrt ?? '',
    },
    input: ({ aufbewahren, ort }) => ({
      id: pruefung.dokumentId,
      version: pruefung.version,
      aufbewahren: (aufbewahren === '' ? undefined : aufbewahren === 'ja') as boolean,
      ort,
    }),
    changes: [getSichtpruefung, getSiegel],
    done: ({ originalAufbewahren }) => {
      toast(originalAufbewahren ? 'Das Original wird aufbewahrt' : 'Das Original muss nicht aufbewahrt werden');
      onClose();
    },
  });
  return (
    <Dialog title="Original aufbewahren" onClose={onClose}>
      <p>Pässe, Urkunden und Urteile haben als Papier eigenes Gewicht. Sie werden aufbewahrt oder zurückgegeben.</p>
      <Form form={form} action="Festlegen" onCancel={onClose}>
        <RadioGroup
          label="Bleibt das Papier?"
          options={[
            { value: 'ja', label: 'Ja, aufbewahren oder zurückgeben' },
            { value: 'nein', label: 'Nein, die gesiegelte Kopie genügt' },
          ]}
          {...form.field('aufbewahren')}
        />
        <TextField
          label="Wo liegt es?"
          hint="Etwa: Urkundenmappe Raum 014, oder: zurückgegeben am 26.11.2026"
          optional={form.draft.aufbewahren !== 'ja'}
          maxLength={200}
          {...form.field('ort')}
        />
      </Form>
    </Dialog>
  );
}
