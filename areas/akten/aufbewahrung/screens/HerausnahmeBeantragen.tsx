/** Ask for the destruction of one document; a second person decides. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Dokument } from '../../dokument.schema.ts';
import { listHerausnahmen, requestHerausnahme } from '../herausnahme.api.ts';
import { RECHTSGRUENDE, type Rechtsgrund } from '../herausnahme.schema.ts';

export function HerausnahmeKnopf({ dokument }: { dokument: Dokument }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="loeschen" onClick={() => setOpen(true)}>
        Vernichtung beantragen
      </Button>
      {open && <HerausnahmeBeantragen dokument={dokument} onClose={() => setOpen(false)} />}
    </>
  );
}

function HerausnahmeBeantragen({ dokument, onClose }: { dokument: Dokument; onClose(): void }) {
  const form = useForm({
    contract: requestHerausnahme,
    draft: { rechtsgrund: '' as Rechtsgrund | '', begruendung: '' },
    input: ({ rechtsgrund, begruendung }) => ({
      id: dokument.id,
      version: dokument.version,
      rechtsgrund: rechtsgrund as Rechtsgrund,
      begruendung,
    }),
    changes: [listHerausnahmen],
    done: () => {
      toast('Antrag gestellt; eine zweite Person entscheidet');
      onClose();
    },
  });
  return (
    <Dialog title="Vernichtung beantragen" onClose={onClose}>
      <p>
        „{dokument.titel}“ bleibt, bis eine zweite Person entschieden hat. Danach steht an seinem Platz ein Fehlblatt
        mit Tag und Grund, und niemand kann es wiederherstellen.
      </p>
      <Form form={form} action="Vernichtung beantragen" onCancel={onClose}>
        <RadioGroup
          label="Rechtsgrund"
          options={(Object.keys(RECHTSGRUENDE) as Rechtsgrund[]).map((value) => ({
            value,
            label: RECHTSGRUENDE[value].text,
            hint: RECHTSGRUENDE[value].norm,
          }))}
          {...form.field('rechtsgrund')}
        />
        <TextArea
          label="Begründung"
          hint="Sie wird mit dem Dokument gelöscht."
          maxLength={500}
          {...form.field('begruendung')}
        />
      </Form>
    </Dialog>
  );
}
