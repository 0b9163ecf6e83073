/** An entry that was wrong: another takes its place, or none. The old one stays to be seen. */
import { useState } from 'react';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten } from '../../akte.api.ts';
import { correctEreignis, getAufbewahrung } from '../aufbewahrung.api.ts';
import { EREIGNISARTEN, type Ereignis } from '../aufbewahrung.schema.ts';
import { type EreignisEntwurf, EreignisFelder, ereignisInput } from './EreignisEintragen.tsx';
import { ereignisWorte } from './worte.ts';

interface EreignisBerichtigenProps {
  readonly akteId: string;
  readonly ereignis: Ereignis;
  onClose(): void;
}

const entwurfOf = (one: Ereignis): EreignisEntwurf & { grundDerKorrektur: string } => ({
  art: one.art,
  tag: one.tag,
  grund: one.grund ?? '',
  empfaenger: one.empfaenger ?? '',
  regel: one.regel ?? '',
  bemerkung: one.bemerkung ?? '',
  grundDerKorrektur: '',
});

export function EreignisBerichtigen({ akteId, ereignis, onClose }: EreignisBerichtigenProps) {
  const [wie, setWie] = useState<'neu' | 'weg' | ''>('');
  const form = useForm({
    contract: correctEreignis,
    draft: entwurfOf(ereignis),
    input: ({ grundDerKorrektur, ...draft }) => ({
      id: akteId,
      ereignisId: ereignis.id,
      grundDerKorrektur,
      ...(wie === 'neu'
        ? { neu: { ...ereignisInput(draft), ...(ereignis.dokumentId ? { dokumentId: ereignis.dokumentId } : {}) } }
        : {}),
    }),
    changes: [getAufbewahrung, getAkte, listAkten],
    done: () => {
      toast(wie === 'neu' ? 'Ereignis berichtigt' : 'Ereignis zurückgenommen');
      onClose();
    },
  });
  return (
    <Dialog title="Ereignis berichtigen" onClose={onClose}>
      <p>„{ereignisWorte(ereignis)}“ bleibt mit Ihrem Grund als aufgehobener Eintrag sichtbar.</p>
      <RadioGroup
        label="Was stimmt nicht?"
        name="wie"
        value={wie}
        onChange={setWie}
        options={[
          { value: 'neu', label: 'Eine Angabe ist falsch; ich trage sie richtig ein' },
          { value: 'weg', label: 'Das ist nicht geschehen; ich nehme den Eintrag zurück' },
        ]}
      />
      {wie !== '' && (
        <Form
          form={form}
          action={wie === 'neu' ? 'Berichtigung speichern' : 'Eintrag zurücknehmen'}
          danger={wie === 'weg'}
          onCancel={onClose}
        >
          {wie === 'neu' && <EreignisFelder form={form as never} arten={EREIGNISARTEN} />}
          <TextField label="Grund der Berichtigung" {...form.field('grundDerKorrektur')} />
        </Form>
      )}
    </Dialog>
  );
}
