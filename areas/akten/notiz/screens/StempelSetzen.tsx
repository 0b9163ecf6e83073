/** A stamp on the page in sight: which, where, and a word beside it. Nothing is chosen beforehand. */
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createStempel, listNotizen } from '../notiz.api.ts';
import type { Stempel } from '../notiz.schema.ts';
import { STEMPEL_ARTEN } from '../stempel.data.ts';
import { kastenAt, ORTE, type Ort } from './kasten.ts';

interface StempelSetzenProps {
  readonly akteId: string;
  readonly dokumentId: string;
  readonly seite: number;
  onDone(): void;
}

export function StempelSetzen({ akteId, dokumentId, seite, onDone }: StempelSetzenProps) {
  const form = useForm({
    contract: createStempel,
    draft: { stempel: '' as Stempel | '', ort: 'oben-rechts' as Ort | '', text: '' },
    input: ({ stempel, ort, text }) => ({
      akteId,
      dokumentId,
      seite,
      kasten: kastenAt(ort === '' ? 'oben-rechts' : ort),
      stempel: stempel as Stempel,
      text,
    }),
    changes: [listNotizen],
    done: () => {
      toast('Stempel gesetzt');
      onDone();
    },
  });
  return (
    <Form form={form} action={`Auf Seite ${seite} stempeln`} label="Stempel" onCancel={onDone}>
      <SelectField
        label="Stempel"
        empty="bitte wählen"
        hint="Er liegt über der Seite. Original und Arbeitskopie bleiben, wie sie sind."
        options={STEMPEL_ARTEN.map(({ stempel, name }) => ({ value: stempel, label: name }))}
        {...form.field('stempel')}
      />
      <SelectField
        label="Ort auf der Seite"
        options={(Object.keys(ORTE) as Ort[]).map((ort) => ({ value: ort, label: ORTE[ort] }))}
        {...form.field('ort')}
      />
      <TextField label="Zusatz" optional maxLength={120} {...form.field('text')} />
    </Form>
  );
}
