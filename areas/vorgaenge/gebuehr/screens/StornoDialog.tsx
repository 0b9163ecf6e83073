/** Cancelling a claim: it stays readable, asks for nothing any more, and what was paid can be paid back. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatAmount } from '#ui/format.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Forderung } from '../forderung.schema.ts';
import { listForderungen } from '../gebuehr.api.ts';
import { cancelForderung } from '../verzicht.api.ts';

export function StornoDialog({ of, onClose }: { of: Forderung; onClose(): void }) {
  const form = useForm({
    contract: cancelForderung,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: of.id, version: of.version, grund }),
    changes: [listForderungen],
    done: ({ freigegeben }) => {
      toast(freigegeben ? 'Storniert' : 'Vorgeschlagen; eine zweite Person entscheidet.');
      onClose();
    },
  });
  return (
    <Dialog title="Forderung stornieren" onClose={onClose}>
      <p>
        Storniert wird die ganze Forderung über {formatAmount(of.summeCent)}. Sie verlangt danach nichts mehr; was schon
        bezahlt ist, gilt als zu viel bezahlt. Ab der Grenze Ihres Amts entscheidet eine zweite Person; bis dahin bleibt
        die Forderung bestehen.
      </p>
      <Form form={form} action="Forderung stornieren" danger onCancel={onClose} label="Storno">
        <TextArea label="Grund" {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
