/** Keeps the question with the places that answered it, and a note of one's own. */
import { useState } from 'react';
import { CheckboxGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note } from '#ui/States.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listGemerkt, rememberAntwort } from '../../gemerkt/gemerkt.api.ts';
import { LAENGSTE_NOTIZ } from '../../gemerkt/gemerkt.schema.ts';
import { findPersonenangaben } from '../personenbezug.rules.ts';
import type { Fundstelle } from '../suche.schema.ts';

interface MerkenProps {
  readonly frage: string;
  readonly stichtag: string;
  readonly treffer: readonly Fundstelle[];
  readonly gewaehlt: Fundstelle;
  readonly onClose: () => void;
}

const OFFERED = 6;

export function Merken({ frage, stichtag, treffer, gewaehlt, onClose }: MerkenProps) {
  const teams = useLoad(listGemerkt, {}).data?.teams ?? [];
  const offered = [gewaehlt, ...treffer.filter(({ normId }) => normId !== gewaehlt.normId)].slice(0, OFFERED);
  const [chosen, setChosen] = useState<readonly string[]>([gewaehlt.normId]);
  const form = useForm({
    contract: rememberAntwort,
    draft: { frage: frage.slice(0, 2000), notiz: '', teamId: '' },
    input: ({ teamId, ...rest }) => ({
      ...rest,
      stichtag,
      stellen: offered
        .filter(({ normId }) => chosen.includes(normId))
        .map(({ normId, zitat, absaetze: [first] }) => ({ normId, zitat, absatz: first?.nr ?? '' })),
      ...(teamId === '' ? {} : { teamId }),
    }),
    changes: [listGemerkt],
    done: () => {
      toast('Antwort gemerkt. Sie steht unter „Gemerkte Antworten“.');
      onClose();
    },
  });
  const persons = findPersonenangaben(form.draft.frage).length > 0;
  return (
    <Dialog title="Antwort merken" onClose={onClose}>
      <Form form={form} action="Merken" actionIcon="stern" onCancel={onClose} asksBeforeLeaving={false}>
        {persons && (
          <Note kind="warning" title="In der Frage stehen Angaben zu einer Person">
            Bitte nehmen Sie sie heraus, bevor Sie die Antwort merken.
          </Note>
        )}
        <TextArea label="Frage" rows={2} maxLength={2000} {...form.field('frage')} />
        <CheckboxGroup
          name="stellen"
          label="Stellen"
          options={offered.map(({ normId, zitat, ueberschrift }) => ({
            value: normId,
            label: zitat,
            hint: ueberschrift,
          }))}
          value={chosen}
          onChange={setChosen}
          error={form.errorOf('stellen')}
        />
        <TextArea label="Notiz" optional rows={3} maxLength={LAENGSTE_NOTIZ} {...form.field('notiz')} />
        {teams.length > 0 && (
          <SelectField
            label="Teilen mit"
            optional
            empty="niemandem, nur für mich"
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('teamId')}
          />
        )}
      </Form>
    </Dialog>
  );
}
