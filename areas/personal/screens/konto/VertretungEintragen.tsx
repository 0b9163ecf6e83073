import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded } from '#ui/States.tsx';
import { useSession } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { getMe } from '../../ich.api.ts';
import { createVertretung, listVertretungen, listVertretungKandidaten } from '../../vertretung.api.ts';
import { VERTRETUNG_TAGE_MAX } from '../../vertretung.schema.ts';

interface EintragenProps {
  readonly forOthers: boolean;
  readonly onClose: () => void;
}

export function VertretungEintragen({ forOthers, onClose }: EintragenProps) {
  const people = useLoad(listVertretungKandidaten, {});
  return (
    <Dialog title="Vertretung eintragen" onClose={onClose}>
      <Loaded of={people} words="Die Namen werden geladen" lines={2}>
        {({ konten }) => <EintragenForm forOthers={forOthers} konten={konten} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

interface FormProps extends EintragenProps {
  readonly konten: readonly { id: string; name: string }[];
}

function EintragenForm({ forOthers, konten, onClose }: FormProps) {
  const me = useSession();
  const today = dayOf();
  const form = useForm({
    contract: createVertretung,
    draft: { vertreteneId: me.id, vertretungId: '', von: today, bis: '' },
    input: ({ vertreteneId, ...rest }) => (vertreteneId === me.id ? rest : { ...rest, vertreteneId }),
    changes: [listVertretungen, getMe],
    done: () => {
      toast('Die Vertretung ist eingetragen.');
      onClose();
    },
  });
  const names = konten.map(({ id, name }) => ({ value: id, label: name }));
  const others = names.filter(({ value }) => value !== form.draft.vertreteneId);
  const all = [{ value: me.id, label: `${me.name} (Sie)` }, ...names.filter(({ value }) => value !== me.id)];
  return (
    <Form form={form} action="Vertretung eintragen" onCancel={onClose}>
      {forOthers && <SelectField label="Wer wird vertreten?" options={all} {...form.field('vertreteneId')} />}
      <SelectField
        label={forOthers ? 'Wer vertritt?' : 'Wer vertritt Sie?'}
        empty="Bitte wählen"
        options={others}
        {...form.field('vertretungId')}
      />
      <div className="form-columns">
        <DayField label="Erster Tag" {...form.field('von')} />
        <DayField label="Letzter Tag" hint={`Höchstens ${VERTRETUNG_TAGE_MAX} Tage.`} {...form.field('bis')} />
      </div>
    </Form>
  );
}
