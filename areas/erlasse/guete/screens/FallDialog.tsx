/** An editor reads what was reported, mends it, and takes it or leaves it. */

import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { formatStelle } from '../../glossar/stelle.rules.ts';
import { decidePrueffall, getGuete, listPrueffaelle } from '../guete.api.ts';
import type { Prueffall } from '../guete.schema.ts';

type Entscheidung = 'gilt' | 'abgelehnt';

export function FallDialog({ fall, onClose }: { fall: Prueffall; onClose: () => void }) {
  const form = useForm({
    contract: decidePrueffall,
    draft: {
      frage: fall.frage,
      stichtag: fall.stichtag,
      richtig: fall.gold.map(formatStelle).join('; '),
      auch: fall.auch.map(formatStelle).join('; '),
      entscheidung: '' as Entscheidung | '',
    },
    input: (draft) => ({
      ...draft,
      entscheidung: draft.entscheidung as Entscheidung,
      id: fall.id,
      version: fall.version,
    }),
    changes: [listPrueffaelle, getGuete],
    done: (_saved, { entscheidung }) => {
      toast(entscheidung === 'gilt' ? 'Fall angenommen: Die nächste Messung prüft ihn' : 'Fall abgelehnt');
      onClose();
    },
  });
  return (
    <Dialog title="Fall durchsehen" onClose={onClose} wide>
      <Form form={form} action="Entscheidung speichern" onCancel={onClose} wide>
        <TextField label="Frage" hint="Ohne Namen und Nummern." {...form.field('frage')} />
        <DayField label="Stichtag" hint="Der Tag, dessen Recht gefragt ist." {...form.field('stichtag')} />
        <TextField
          label="Richtig ist"
          hint="Stellen wie „§ 81 Abs. 4 AufenthG“, mehrere mit Strichpunkt. Leer: Der Bestand hat keine Antwort."
          optional
          {...form.field('richtig')}
        />
        <TextField
          label="Auch richtig"
          hint="Stellen, die eine Fachkraft ebenfalls gelten ließe."
          optional
          {...form.field('auch')}
        />
        <RadioGroup
          label="Was soll mit dem Fall geschehen?"
          options={[
            { value: 'gilt', label: 'Annehmen: Jede Messung prüft ihn.' },
            { value: 'abgelehnt', label: 'Ablehnen: Er zählt nicht.' },
          ]}
          {...form.field('entscheidung')}
        />
      </Form>
    </Dialog>
  );
}
