/** A passport or another paper with an end; the newer one of a kind takes the place of the one before. */
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listAblaufend, listTitelDerPerson, registerPapier } from '../titel.api.ts';
import { PAPIER_WORTE } from '../titel.rules.ts';
import { PAPIERARTEN, type Papierart } from '../titel.schema.ts';
import type { Wen } from './TitelPanel.tsx';

const OPTIONS = PAPIERARTEN.map((value) => ({ value, label: PAPIER_WORTE[value] }));

export function PapierForm({ wen, onClose }: { wen: Wen; onClose(): void }) {
  const form = useForm({
    contract: registerPapier,
    draft: { art: '' as Papierart | '', staat: '', nummer: '', gueltigAb: '', gueltigBis: '' },
    input: ({ art, staat, nummer, gueltigAb, gueltigBis }) => ({
      ...{ ...wen, art: art as Papierart, gueltigBis },
      ...(staat ? { staat: staat.trim().toUpperCase() } : {}),
      ...(nummer ? { nummer } : {}),
      ...(gueltigAb ? { gueltigAb } : {}),
    }),
    changes: [listTitelDerPerson, listAblaufend],
    done: () => {
      toast('Das Papier ist eingetragen');
      onClose();
    },
  });
  return (
    <Dialog title="Pass oder Papier eintragen" onClose={onClose}>
      <Form form={form} action="Eintragen" onCancel={onClose}>
        <SelectField label="Papier" empty="Bitte wählen" options={OPTIONS} {...form.field('art')} />
        <TextField
          label="Staat"
          hint="Drei Buchstaben, wie im Pass: SYR, TUR, IND"
          optional
          size="short"
          maxLength={3}
          {...form.field('staat')}
        />
        <TextField label="Nummer" hint="Wird verschlüsselt aufbewahrt." optional {...form.field('nummer')} />
        <DayField label="Gültig ab" optional {...form.field('gueltigAb')} />
        <DayField label="Gültig bis" {...form.field('gueltigBis')} />
      </Form>
    </Dialog>
  );
}
