/** Choose documents and what is withheld, see what that means, and have the PDF made. */
import { RadioGroup } from '#ui/Choice.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Akte } from '../../akte.schema.ts';
import { createAkteneinsicht, listHerausgaben } from '../herausgabe.api.ts';
import type { EmpfaengerArt } from '../herausgabe.schema.ts';
import { AkteneinsichtVorschau } from './AkteneinsichtVorschau.tsx';
import { DokumentWahl } from './DokumentWahl.tsx';
import { LEER, readWahl } from './wahl.ts';
import { EMPFAENGER } from './worte.ts';

export function AkteneinsichtForm({ akte, onDone }: { akte: Akte; onDone(): void }) {
  const form = useForm({
    contract: createAkteneinsicht,
    draft: LEER,
    input: (draft) => ({
      ...readWahl(akte.id, draft),
      anlass: draft.anlass,
      empfaenger: draft.empfaenger,
      // Refused by the contract when nothing is chosen.
      empfaengerArt: draft.empfaengerArt as EmpfaengerArt,
    }),
    changes: [listHerausgaben],
    done: () => {
      toast('Die Akteneinsicht wird erstellt');
      onDone();
    },
  });
  const { draft } = form;
  const isChosen = draft.umfang === 'akte' || (draft.umfang === 'dokumente' && draft.ids.length > 0);
  return (
    <Form form={form} action="PDF erstellen" onCancel={onDone} wide>
      <TextField
        label="Anlass"
        hint="Etwa „Antrag der Rechtsanwältin vom 3. November“"
        maxLength={300}
        {...form.field('anlass')}
      />
      <SelectField label="Für wen" empty="Bitte wählen" options={EMPFAENGER} {...form.field('empfaengerArt')} />
      <TextField label="Name" maxLength={300} {...form.field('empfaenger')} />
      <RadioGroup
        label="Umfang"
        options={[
          { value: 'akte', label: `Ganze Akte (${count(akte.dokumente, 'Dokument', 'Dokumente')})` },
          { value: 'dokumente', label: 'Ausgewählte Vorgänge oder Dokumente' },
        ]}
        {...form.field('umfang')}
        error={form.errorOf('umfang') ?? form.errorOf('umfang.ids')}
      />
      {draft.umfang !== '' && <DokumentWahl akteId={akte.id} draft={draft} set={form.set} />}
      {isChosen && <AkteneinsichtVorschau akteId={akte.id} draft={draft} />}
    </Form>
  );
}
