/** A release is a statement of one's own with two documents (Art. 27, 49); nothing is filled in beforehand. */
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAufsicht, releaseFunktion, revokeFreigabe } from '../aufsicht.api.ts';
import type { Freigabe, Freigabestelle, Funktionsstand } from '../aufsicht.schema.ts';

interface FreigabeProps {
  readonly funktion: Funktionsstand;
  readonly als: Freigabestelle;
  onClose(): void;
}

export function FreigabeDialog({ funktion, als, onClose }: FreigabeProps) {
  const form = useForm({
    contract: releaseFunktion,
    draft: {
      erklaerung: '',
      abschaetzungDokument: '',
      abschaetzungDatum: '',
      registrierungNummer: '',
      registrierungDatum: '',
    },
    input: (draft) => ({ ...draft, funktion: funktion.schluessel, als }),
    changes: [getAufsicht],
    done: () => {
      toast('Freigabe gespeichert');
      onClose();
    },
  });
  return (
    <Dialog title={`${funktion.name} freigeben`} onClose={onClose}>
      <Form form={form} action="Freigeben" onCancel={onClose}>
        <p>
          {funktion.zweck} Klasse: Hochrisiko ({funktion.norm}).
        </p>
        <TextArea
          label="Ihre Erklärung"
          hint="Worauf Sie die Freigabe stützen."
          rows={3}
          {...form.field('erklaerung')}
        />
        <TextField
          label="Folgenabschätzung (Art. 27): Dokument"
          hint="Sein Name oder Aktenzeichen."
          {...form.field('abschaetzungDokument')}
        />
        <DayField label="Folgenabschätzung vom" {...form.field('abschaetzungDatum')} />
        <TextField
          label="Registrierung (Art. 49): Nummer"
          hint="Aus der Datenbank der EU."
          {...form.field('registrierungNummer')}
        />
        <DayField label="Registrierung vom" {...form.field('registrierungDatum')} />
      </Form>
    </Dialog>
  );
}

export function WiderrufDialog({ freigabe, name, onClose }: { freigabe: Freigabe; name: string; onClose: () => void }) {
  const form = useForm({
    contract: revokeFreigabe,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: freigabe.id, grund }),
    changes: [getAufsicht],
    done: () => {
      toast('Freigabe widerrufen');
      onClose();
    },
  });
  return (
    <Dialog title={`Freigabe für ${name} widerrufen`} onClose={onClose}>
      <Form form={form} action="Widerrufen" danger onCancel={onClose}>
        <TextArea label="Grund" hint="Die Funktion ist danach sofort aus." rows={3} {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}
