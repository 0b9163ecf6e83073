/** Ends a title: how, on which day, after which norm. */

import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note } from '#ui/States.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { ENDEARTEN } from '../ende.data.ts';
import { endTitel, listAblaufend, listTitelDerPerson } from '../titel.api.ts';
import { ENDEARTKEYS, type EndeartKey, type Titel } from '../titel.schema.ts';

const OPTIONS = ENDEARTKEYS.map((value) => ({ value, label: ENDEARTEN[value].name }));

export function TitelEnden({ titel, onClose }: { titel: Titel; onClose(): void }) {
  const form = useForm({
    contract: endTitel,
    draft: { art: '' as EndeartKey | '', am: '', grund: '' },
    input: ({ art, ...rest }) => ({ id: titel.id, version: titel.version, art: art as EndeartKey, ...rest }),
    changes: [listTitelDerPerson, listAblaufend],
    done: () => {
      toast('Der Titel ist beendet');
      onClose();
    },
  });
  const { art } = form.draft;
  return (
    <Dialog title={`${titel.name} beenden`} onClose={onClose}>
      <Form form={form} action="Titel beenden" danger onCancel={onClose}>
        <SelectField label="Wie endet er?" empty="Bitte wählen" options={OPTIONS} {...form.field('art')} />
        {art !== '' && (
          <Note kind="info" title={ENDEARTEN[art].norm}>
            {ENDEARTEN[art].hinweis}
          </Note>
        )}
        <DayField label="Endet am" {...form.field('am')} />
        <TextArea
          label="Grund und Beleg"
          hint="Ein Satz genügt, etwa: Abmeldung ins Ausland vom 3. November."
          rows={2}
          {...form.field('grund')}
        />
      </Form>
    </Dialog>
  );
}
