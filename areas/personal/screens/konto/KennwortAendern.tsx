import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { PasswordField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { changePassword, listSessions } from '../../ich.api.ts';
import { KENNWORT_MIN } from '../../konto.schema.ts';

export function KennwortAendern({ onClose }: { onClose: () => void }) {
  const form = useForm({
    contract: changePassword,
    draft: { altes: '', neues: '' },
    changes: [listSessions],
    done: () => {
      toast('Kennwort geändert. Ihre anderen Sitzungen sind beendet.');
      onClose();
    },
  });
  return (
    <Dialog title="Kennwort ändern" onClose={onClose}>
      <Form asksBeforeLeaving={false} form={form} action="Kennwort ändern" onCancel={onClose}>
        <PasswordField label="Bisheriges Kennwort" autoComplete="current-password" {...form.field('altes')} />
        <PasswordField
          label="Neues Kennwort"
          hint={`Mindestens ${KENNWORT_MIN} Zeichen. Ein Satz, den nur Sie kennen, ist sicher und leicht zu merken.`}
          autoComplete="new-password"
          {...form.field('neues')}
        />
      </Form>
    </Dialog>
  );
}
