/** Wv.: the Akte, a Vorgang or a document comes back to oneself on a day. */
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDay } from '#ui/format.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listVerfuegungen } from '../vorgang.api.ts';
import { createWiedervorlage, listWiedervorlagen } from '../wiedervorlage.api.ts';

interface WiedervorlageFormProps {
  readonly akteId: string;
  readonly vorgangId?: string;
  readonly dokumentId?: string;
  /** What comes back: „Vorgang Studium“. */
  readonly was: string;
  onClose(): void;
}

export function WiedervorlageForm({ akteId, vorgangId, dokumentId, was, onClose }: WiedervorlageFormProps) {
  const form = useForm({
    contract: createWiedervorlage,
    draft: { faellig: '', vermerk: '' },
    input: (draft) => ({
      akteId,
      ...(vorgangId ? { vorgangId } : {}),
      ...(dokumentId ? { dokumentId } : {}),
      ...draft,
    }),
    changes: [listWiedervorlagen, listVerfuegungen],
    done: (_answer, { faellig }) => {
      toast(`${was} kommt am ${formatDay(faellig)} wieder`);
      onClose();
    },
  });
  return (
    <Dialog title={`${was} wiedervorlegen`} onClose={onClose}>
      <Form form={form} action="Wiedervorlegen" onCancel={onClose}>
        <DayField label="Wieder vorlegen am" {...form.field('faellig')} />
        <TextField
          label="Wozu"
          optional
          hint="Ein Satz, der Ihnen an dem Tag hilft. Er ist Teil der Akte."
          maxLength={500}
          {...form.field('vermerk')}
        />
      </Form>
    </Dialog>
  );
}
