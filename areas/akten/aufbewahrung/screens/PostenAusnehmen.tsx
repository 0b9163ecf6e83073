/** Takes one item out of a run, with a reason. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { excludeLoeschposten, getLoeschlauf, listLoeschposten } from '../loeschlauf.api.ts';
import type { Lauf, Posten } from '../loeschlauf.schema.ts';

export function PostenAusnehmen({ lauf, posten }: { lauf: Lauf; posten: Posten }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (lauf.status !== 'entwurf' || posten.status !== 'offen' || !may('akten.loeschen-vorschlagen')) return null;
  return (
    <>
      <Button kind="text" aria-label={`${posten.aktenzeichen} ausnehmen`} onClick={() => setOpen(true)}>
        Ausnehmen
      </Button>
      {open && <AusnahmeDialog lauf={lauf} posten={posten} onClose={() => setOpen(false)} />}
    </>
  );
}

function AusnahmeDialog({ lauf, posten, onClose }: { lauf: Lauf; posten: Posten; onClose(): void }) {
  const form = useForm({
    contract: excludeLoeschposten,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: lauf.id, version: lauf.version, postenId: posten.id, grund }),
    changes: [getLoeschlauf, listLoeschposten],
    done: () => {
      toast(`${posten.aktenzeichen} ausgenommen`);
      onClose();
    },
  });
  return (
    <Dialog title={`${posten.aktenzeichen} ausnehmen`} onClose={onClose}>
      <p>
        Die Akte bleibt und ist beim nächsten Löschlauf wieder fällig. Soll sie länger bleiben, setzen Sie einen
        Vermerk.
      </p>
      <Form form={form} action="Ausnehmen" onCancel={onClose}>
        <TextArea label="Grund" rows={2} maxLength={500} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
