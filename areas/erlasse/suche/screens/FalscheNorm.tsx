/** Says that the search found the wrong norm; editors look at it, and it becomes a case that the search is measured by. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { reportFalscheNorm } from '../../guete/guete.api.ts';

interface FalscheNormProps {
  readonly frage: string;
  readonly stichtag: string;
  readonly zitat: string;
  readonly onClose: () => void;
}

export function FalscheNorm({ frage, stichtag, zitat, onClose }: FalscheNormProps) {
  const form = useForm({
    contract: reportFalscheNorm,
    draft: { frage: frage.slice(0, 2000), richtig: '', bemerkung: '' },
    input: (draft) => ({ ...draft, stichtag, bemerkung: `Gefunden wurde ${zitat}. ${draft.bemerkung}`.trim() }),
    done: () => {
      toast('Gemeldet. Wer das Recht pflegt, sieht es sich an.');
      onClose();
    },
  });
  return (
    <Dialog title="Falsche Norm melden" onClose={onClose}>
      <Form form={form} action="Melden" onCancel={onClose} asksBeforeLeaving={false}>
        <p>
          <strong>{zitat}</strong> beantwortet die Frage nicht? Die Meldung wird zu einem Prüffall, an dem die Suche
          gemessen wird.
        </p>
        <TextArea label="Frage" hint="Ohne Namen und Daten von Personen." rows={2} {...form.field('frage')} />
        <TextField
          label="Welche Stelle wäre richtig?"
          hint="So wie Sie sie zitieren, etwa „§ 81 Abs. 4 AufenthG“."
          optional
          {...form.field('richtig')}
        />
        <TextArea label="Bemerkung" optional rows={2} maxLength={800} {...form.field('bemerkung')} />
      </Form>
    </Dialog>
  );
}
