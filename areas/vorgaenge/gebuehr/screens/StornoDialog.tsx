/** Cancelling a claim: it stays readable, asks for nothing any more, and what was paid can be paid back. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Forderung } from '../forderung.schema.ts';
import { cancelForderung, listForderungen } from '../gebuehr.api.ts';

export function StornoDialog({ of, onClose }: { of: Forderung; onClose(): void }) {
  const form = useForm({
    contract: cancelForderung,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: of.id, version: of.version, grund }),
    changes: [listForderungen],
    done: () => {
      toast('Storniert');
      onClose();
    },
  });
  return (
    <Dialog title="Forderung stornieren" onClose={onClose}>
      <p>Die Forderung verlangt danach nichts mehr. Was schon bezahlt ist, gilt dann als zu viel bezahlt.</p>
      <Form form={form} action="Forderung stornieren" danger onCancel={onClose} label="Storno">
        <TextArea label="Grund" {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
