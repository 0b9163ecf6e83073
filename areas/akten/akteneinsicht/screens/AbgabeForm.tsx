/** An Akte as a message of xdomea, to another office or to the archive. */
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Akte } from '../../akte.schema.ts';
import { createAbgabe } from '../../xdomea/abgabe.api.ts';
import { listHerausgaben } from '../herausgabe.api.ts';
import type { HerausgabeArt } from '../herausgabe.schema.ts';

interface AbgabeFormProps {
  readonly akte: Akte;
  readonly art: Exclude<HerausgabeArt, 'akteneinsicht'>;
  onDone(): void;
}

type Fassung = '3.0.0' | '4.0.0';

const FASSUNGEN = [
  { value: '3.0.0', label: '3.0.0, die meisten Stellen' },
  { value: '4.0.0', label: '4.0.0, nur wenn die Stelle sie verlangt' },
] as const;

export function AbgabeForm({ akte, art, onDone }: AbgabeFormProps) {
  const form = useForm({
    contract: createAbgabe,
    draft: { empfaenger: '', anlass: '', profil: '3.0.0' as Fassung | '' },
    input: ({ profil, ...draft }) => ({ id: akte.id, art, ...draft, profil: profil === '' ? '3.0.0' : profil }),
    changes: [listHerausgaben],
    done: () => {
      toast('Die Nachricht wird erstellt');
      onDone();
    },
  });
  return (
    <Form form={form} action="Nachricht erstellen" onCancel={onDone}>
      <TextField
        label={art === 'abgabe' ? 'Empfangende Behörde' : 'Archiv'}
        maxLength={200}
        {...form.field('empfaenger')}
      />
      <TextField label="Anlass" hint="Etwa „Wegzug nach Beispielstadt“" maxLength={300} {...form.field('anlass')} />
      <SelectField label="Fassung von xdomea" options={FASSUNGEN} {...form.field('profil')} />
    </Form>
  );
}
