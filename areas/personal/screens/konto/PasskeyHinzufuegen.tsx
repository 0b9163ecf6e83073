import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ask, useRefresh } from '#ui/data.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { beginPasskey, finishPasskey, listFaktoren } from '../../ich.api.ts';
import { makePasskey } from '../anmeldung/passkey.ts';
import { Bestaetigung } from './Bestaetigung.tsx';

export function PasskeyHinzufuegen({ onClose }: { onClose: () => void }) {
  const [options, setOptions] = useState<Record<string, unknown>>();
  return (
    <Dialog title="Passkey einrichten" onClose={onClose}>
      {options === undefined ? (
        <>
          <p>Ein Passkey liegt auf diesem Rechner oder auf einem Sicherheitsschlüssel und ersetzt den Code der App.</p>
          <Bestaetigung
            contract={beginPasskey}
            input={{}}
            action="Weiter"
            onDone={({ optionen }) => setOptions(optionen)}
            onClose={onClose}
          />
        </>
      ) : (
        <NeuerPasskey options={options} onClose={onClose} />
      )}
    </Dialog>
  );
}

function NeuerPasskey({ options, onClose }: { options: Record<string, unknown>; onClose: () => void }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh();
  const make = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await ask(finishPasskey, { antwort: await makePasskey(options), name: name.trim() || 'Passkey' });
      await refresh([listFaktoren]);
      toast('Der Passkey ist eingerichtet.');
      onClose();
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ProblemNote problem={problem} />
      <TextField
        label="Name"
        hint="Damit Sie ihn wiedererkennen, etwa „Rechner Zimmer 214“."
        name="name"
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <div className="form-actions">
        <Button kind="primary" icon="schluessel" busy={busy} onClick={() => void make()}>
          Passkey jetzt anlegen
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </>
  );
}
