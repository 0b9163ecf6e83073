/** Note and team of a saved answer. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listGemerkt, updateGemerkt } from '../gemerkt.api.ts';
import { type Gemerkt, LAENGSTE_NOTIZ } from '../gemerkt.schema.ts';

interface GemerktAendernProps {
  readonly of: Gemerkt;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

export function GemerktAendern({ of, teams, onClose }: GemerktAendernProps) {
  const form = useForm({
    contract: updateGemerkt,
    draft: { notiz: of.notiz, teamId: of.team?.id ?? '' },
    input: ({ notiz, teamId }) => ({ id: of.id, version: of.version, notiz, teamId: teamId === '' ? null : teamId }),
    changes: [listGemerkt],
    done: () => {
      toast('Gespeichert');
      onClose();
    },
  });
  const offered = of.team && !teams.some(({ id }) => id === of.team?.id) ? [of.team, ...teams] : teams;
  return (
    <Dialog title="Notiz und Team" onClose={onClose}>
      <Form form={form} action="Speichern" onCancel={onClose} asksBeforeLeaving={false}>
        <TextArea label="Notiz" optional rows={5} maxLength={LAENGSTE_NOTIZ} {...form.field('notiz')} />
        {offered.length > 0 && (
          <SelectField
            label="Teilen mit"
            optional
            empty="niemandem, nur für mich"
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('teamId')}
          />
        )}
      </Form>
    </Dialog>
  );
}
