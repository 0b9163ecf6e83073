/** A stack of the chosen Akten: its sheets are counted now, before anything is scanned. */
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count } from '#ui/format.ts';
import { useGo } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createStapel, getFortschrittBestand, listBestand, listStapel } from '../bestand.api.ts';
import type { BestandAkte } from '../bestand.schema.ts';

interface StapelBildenProps {
  readonly akten: readonly BestandAkte[];
  onClose(): void;
  onDone(): void;
}

export function StapelBilden({ akten, onClose, onDone }: StapelBildenProps) {
  const go = useGo();
  const form = useForm({
    contract: createStapel,
    draft: { blaetter: '', seiten: 'beidseitig' as 'beidseitig' | 'einseitig' | '', karton: '' },
    input: ({ blaetter, seiten, karton }) => ({
      akten: akten.map(({ akteId }) => akteId),
      blaetter: Number(blaetter),
      beidseitig: seiten === 'beidseitig',
      ...(karton.trim() === '' ? {} : { karton }),
    }),
    changes: [listBestand, listStapel, getFortschrittBestand],
    done: ({ nr }) => {
      toast(`Stapel ${nr} ist gebildet. Drucken Sie jetzt seine Trennblätter.`);
      onDone();
      go({ to: '/bestand/stapel' });
    },
  });
  return (
    <Dialog title={`Stapel aus ${count(akten.length, 'Akte', 'Akten')}`} onClose={onClose}>
      <p className="u-muted">{akten.map(({ aktenzeichen }) => aktenzeichen).join(', ')}</p>
      <Form form={form} action="Stapel bilden" onCancel={onClose}>
        <TextField
          label="Blätter im Stapel"
          hint="Gezählt, ohne Trennblätter. Nach dem Scannen vergleicht Bleibe die Zahl mit den gespeicherten Seiten."
          inputMode="numeric"
          size="short"
          autoFocus
          {...form.field('blaetter')}
        />
        <RadioGroup
          label="Wie wird gescannt?"
          options={[
            { value: 'beidseitig', label: 'beidseitig' },
            { value: 'einseitig', label: 'nur Vorderseiten' },
          ]}
          {...form.field('seiten')}
        />
        <TextField
          label="Karton"
          hint="Nummer oder Aufschrift, etwa 7."
          optional
          maxLength={60}
          {...form.field('karton')}
        />
      </Form>
    </Dialog>
  );
}
