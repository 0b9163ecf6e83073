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
import { EreignisEintragen } from './EreignisEintragen.tsx';

/** What can be said of a document about how long it is kept. */
export function HerausnahmeKnoepfe({ dokument, akteId }: { dokument: Dokument; akteId: string }) {
  const [open, setOpen] = useState<'ereignis' | 'antrag'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button icon="wartet" onClick={() => setOpen('ereignis')}>
        Ereignis für die Frist eintragen
      </Button>
      <Button icon="loeschen" onClick={() => setOpen('antrag')}>
        Vernichtung beantragen
      </Button>
      {open === 'ereignis' && (
        <EreignisEintragen akteId={akteId} zustand="A" dokumentId={dokument.id} onClose={close} />
      )}
      {open === 'antrag' && <HerausnahmeBeantragen dokument={dokument} onClose={close} />}
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
