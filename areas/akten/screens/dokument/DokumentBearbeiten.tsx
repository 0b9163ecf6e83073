/** Title, type and date of a document. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { ask } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { codeOf, Note } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente, updateDokument } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { DOKUMENTTYPEN, nameOfDokumenttyp } from '../../dokumenttyp.data.ts';

const TYPEN = DOKUMENTTYPEN.map(({ typ, name }) => ({ value: typ, label: name }));

export function DokumentBearbeiten({ dokument, onDone }: { dokument: Dokument; onDone(): void }) {
  const [base, setBase] = useState(dokument);
  const form = useForm({
    contract: updateDokument,
    draft: { titel: dokument.titel, typ: dokument.typ, datum: dokument.datum ?? '' },
    input: ({ titel, typ, datum }) => ({
      id: dokument.id,
      version: base.version,
      titel,
      typ,
      datum: datum === '' ? null : datum,
    }),
    changes: [getDokument, getAkte, listDokumente],
    done: () => {
      toast('Angaben zum Dokument gespeichert');
      onDone();
    },
  });
  const isConflict = codeOf(form.problem) === 'allgemein.KONFLIKT';
  const look = async () => {
    setBase(await ask(getDokument, { id: dokument.id }));
    form.reset(form.draft);
  };
  return (
    <Form form={form} action="Speichern" onCancel={onDone}>
      {isConflict && (
        <Note
          title="Ihre Eingaben sind noch da"
          actions={<Button onClick={() => void look()}>Neuen Stand ansehen</Button>}
        />
      )}
      {base.version !== dokument.version && (
        <Note kind="info" title="Inzwischen gespeichert">
          {base.titel}, {nameOfDokumenttyp(base.typ)}. Speichern Sie noch einmal, wenn Ihre Eingaben gelten sollen.
        </Note>
      )}
      <TextField label="Titel" maxLength={300} {...form.field('titel')} />
      <SelectField label="Art" options={TYPEN} {...form.field('typ')} />
      <DayField label="Datum des Dokuments" optional {...form.field('datum')} />
    </Form>
  );
}
