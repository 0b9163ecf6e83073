/** Title, type, date and sender of a document. */
import { conflictNote, differencesOf, useBase } from '#ui/Conflict.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente, updateDokument } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { DOKUMENTTYPEN, nameOfDokumenttyp } from '../../dokumenttyp.data.ts';

const TYPEN = DOKUMENTTYPEN.map(({ typ, name }) => ({ value: typ, label: name }));

interface DokumentEntwurf {
  readonly titel: string;
  readonly typ: string;
  readonly datum: string;
  readonly absender: string;
}

const entwurfOf = ({ titel, typ, datum = '', absender = '' }: Dokument): DokumentEntwurf => ({
  titel,
  typ,
  datum,
  absender,
});

const FELDER: readonly [string, (draft: DokumentEntwurf) => string][] = [
  ['Titel', ({ titel }) => titel],
  ['Art', ({ typ }) => nameOfDokumenttyp(typ)],
  ['Datum des Dokuments', ({ datum }) => (datum === '' ? '' : formatDayShort(datum))],
  ['Absender', ({ absender }) => absender],
];

export function DokumentBearbeiten({ dokument, onDone }: { dokument: Dokument; onDone(): void }) {
  const refresh = useRefresh();
  const base = useBase(dokument);
  const form = useForm({
    contract: updateDokument,
    draft: entwurfOf(dokument),
    input: ({ titel, typ, datum, absender }) => ({
      id: dokument.id,
      version: base.version,
      titel,
      typ,
      datum: datum === '' ? null : datum,
      absender: absender.trim() === '' ? null : absender.trim(),
    }),
    changes: [getDokument, getAkte, listDokumente],
    done: () => {
      toast('Angaben zum Dokument gespeichert');
      onDone();
    },
  });
  return (
    <Form
      form={form}
      action="Speichern"
      onCancel={onDone}
      problem={conflictNote({
        form,
        base,
        draftOf: entwurfOf,
        differences: (mine, theirs) => differencesOf(FELDER, mine, entwurfOf(theirs)),
      })}
      onProblem={() => void refresh([getDokument])}
    >
      <TextField label="Titel" maxLength={300} {...form.field('titel')} />
      <SelectField label="Art" options={TYPEN} {...form.field('typ')} />
      <DayField label="Datum des Dokuments" optional {...form.field('datum')} />
      <TextField label="Absender" optional maxLength={200} {...form.field('absender')} />
    </Form>
  );
}
