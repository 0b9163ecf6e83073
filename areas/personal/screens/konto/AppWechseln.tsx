import { useState } from 'react';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { beginTotp, finishTotp, listFaktoren } from '../../ich.api.ts';
import { QrCode, type TotpEinrichtung } from '../anmeldung/QrCode.tsx';
import { Bestaetigung } from './Bestaetigung.tsx';

export function AppWechseln({ onClose }: { onClose: () => void }) {
  const [totp, setTotp] = useState<TotpEinrichtung>();
  return (
    <Dialog title="Authenticator-App einrichten" onClose={onClose}>
      {totp === undefined ? (
        <>
          <p>Die bisherige App gilt, bis die neue ihren ersten Code gezeigt hat.</p>
          <Bestaetigung contract={beginTotp} input={{}} action="Weiter" onDone={setTotp} onClose={onClose} />
        </>
      ) : (
        <NeueApp totp={totp} onClose={onClose} />
      )}
    </Dialog>
  );
}

function NeueApp({ totp, onClose }: { totp: TotpEinrichtung; onClose: () => void }) {
  const form = useForm({
    contract: finishTotp,
    draft: { code: '' },
    changes: [listFaktoren],
    done: () => {
      toast('Die Authenticator-App ist eingerichtet.');
      onClose();
    },
  });
  return (
    <Form asksBeforeLeaving={false} form={form} action="Einrichtung abschließen" onCancel={onClose}>
      <QrCode totp={totp} />
      <TextField
        label="Code aus der App"
        size="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        {...form.field('code')}
      />
    </Form>
  );
}
