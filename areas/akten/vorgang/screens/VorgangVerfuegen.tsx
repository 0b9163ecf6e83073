/** z. d. A. and back: two short questions, each with what it means. */

import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { closeVorgang, listVerfuegungen, listVorgaenge, reopenVorgang } from '../vorgang.api.ts';
import type { Vorgang } from '../vorgang.schema.ts';

export function VorgangSchliessen({ vorgang, onClose }: { vorgang: Vorgang; onClose(): void }) {
  const form = useForm({
    contract: closeVorgang,
    draft: { vermerk: '', laufzeitBis: vorgang.laufzeitBis ?? dayOf() },
    input: ({ vermerk, laufzeitBis }) => ({
      id: vorgang.id,
      version: vorgang.version,
      vermerk,
      ...(laufzeitBis === '' ? {} : { laufzeitBis }),
    }),
    changes: [listVorgaenge, listVerfuegungen],
    done: () => {
      toast(`„${vorgang.bezeichnung}“ ist z. d. A.`);
      onClose();
    },
  });
  return (
    <Dialog title={`„${vorgang.bezeichnung}“ zu den Akten verfügen`} onClose={onClose}>
      <p>
        Der Vorgang bleibt lesbar. Es kommt nichts mehr hinein und nichts heraus, bis ihn jemand mit einem Grund wieder
        öffnet.
      </p>
      <Form form={form} action="z. d. A. verfügen" onCancel={onClose}>
        <DayField label="Ende der Laufzeit" {...form.field('laufzeitBis')} />
        <TextArea label="Vermerk" optional rows={2} maxLength={1000} {...form.field('vermerk')} />
      </Form>
    </Dialog>
  );
}

export function VorgangOeffnen({ vorgang, onClose }: { vorgang: Vorgang; onClose(): void }) {
  const form = useForm({
    contract: reopenVorgang,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: vorgang.id, version: vorgang.version, grund }),
    changes: [listVorgaenge, listVerfuegungen],
    done: () => {
      toast(`„${vorgang.bezeichnung}“ ist wieder offen`);
      onClose();
    },
  });
  return (
    <Dialog title={`„${vorgang.bezeichnung}“ wieder öffnen`} onClose={onClose}>
      <Form form={form} action="Vorgang öffnen" onCancel={onClose}>
        <TextArea
          label="Grund"
          hint="Er steht danach bei den Verfügungen der Akte und im Protokoll."
          rows={2}
          maxLength={1000}
          {...form.field('grund')}
        />
      </Form>
    </Dialog>
  );
}
