/** A file that belongs into no Akte: it goes for good, with a reason that stays. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getHeute } from '../../akte.api.ts';
import { discardEingang, getEingang, listEingang } from '../../eingang.api.ts';
import type { Eingang } from '../../eingang.schema.ts';

interface VerwerfenProps {
  readonly eingang: Eingang;
  onClose(): void;
  onDone(): void;
}

export function Verwerfen({ eingang, onClose, onDone }: VerwerfenProps) {
  const form = useForm({
    contract: discardEingang,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: eingang.id, grund }),
    changes: [listEingang, getEingang, getHeute],
    done: () => {
      toast(`${eingang.dateiname} verworfen`);
      onClose();
      onDone();
    },
  });
  return (
    <Dialog title="Datei verwerfen" onClose={onClose}>
      <p>
        „{eingang.dateiname}“ wird gelöscht und lässt sich nicht zurückholen. Name, Zeit und Grund bleiben im Protokoll.
      </p>
      <Form form={form} action="Endgültig verwerfen" danger onCancel={onClose}>
        <TextArea label="Warum gehört sie in keine Akte?" maxLength={500} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
