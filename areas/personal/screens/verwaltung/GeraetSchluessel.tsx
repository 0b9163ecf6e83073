/** A key is shown once, when it is made. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { Note } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createGeraet, listGeraete, renewGeraetToken } from '../../geraet.api.ts';
import type { Geraet } from '../../geraet.schema.ts';

export function GeraetAnlegen({ onClose }: { onClose: () => void }) {
  const [token, setToken] = useState<string>();
  const form = useForm({
    contract: createGeraet,
    draft: { art: '' as Geraet['art'] | '', name: '', gueltigBis: inOneYear() },
    input: (draft) => ({ ...draft, art: draft.art as Geraet['art'] }),
    changes: [listGeraete],
    done: (answer) => setToken(answer.token),
  });
  return (
    <Dialog title="Gerät anlegen" onClose={onClose}>
      {token === undefined ? (
        <Form form={form} action="Gerät anlegen" onCancel={onClose}>
          <RadioGroup
            label="Art"
            options={[
              { value: 'station', label: 'Station', hint: 'Rechner an Scanner, Kasse oder Schließfach' },
              { value: 'robot', label: 'Roboter', hint: 'führt aufgezeichnete Abläufe aus' },
            ]}
            {...form.field('art')}
            error={form.errorOf('art') && 'Bitte wählen Sie die Art des Geräts.'}
          />
          <TextField label="Name" hint="Etwa „Scanner Poststelle“." autoComplete="off" {...form.field('name')} />
          <DayField label="Schlüssel gilt bis" {...form.field('gueltigBis')} />
        </Form>
      ) : (
        <Schluessel token={token} onClose={onClose} />
      )}
    </Dialog>
  );
}

export function SchluesselErneuern({ geraet, onClose }: { geraet: Geraet; onClose: () => void }) {
  const [token, setToken] = useState<string>();
  const form = useForm({
    contract: renewGeraetToken,
    draft: { gueltigBis: inOneYear() },
    input: (draft) => ({ ...draft, id: geraet.id, version: geraet.version }),
    changes: [listGeraete],
    done: (answer) => setToken(answer.token),
  });
  return (
    <Dialog title={`Neuer Schlüssel für ${geraet.name}`} onClose={onClose}>
      {token === undefined ? (
        <>
          <p>Der bisherige Schlüssel gilt dann nicht mehr; tragen Sie den neuen gleich am Gerät ein.</p>
          <Form form={form} action="Neuen Schlüssel ausgeben" onCancel={onClose}>
            <DayField label="Schlüssel gilt bis" {...form.field('gueltigBis')} />
          </Form>
        </>
      ) : (
        <Schluessel token={token} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Schluessel({ token, onClose }: { token: string; onClose: () => void }) {
  const copy = () => {
    navigator.clipboard.writeText(token).then(
      () => toast('Schlüssel kopiert'),
      () => toast('Der Browser hat das Kopieren nicht erlaubt. Bitte markieren Sie den Schlüssel.', 'danger'),
    );
  };
  return (
    <>
      <Note kind="success" title="Der Schlüssel ist ausgegeben" alert>
        Er wird nur jetzt gezeigt. Bitte tragen Sie ihn am Gerät ein.
      </Note>
      <div className="secret">
        <span>{token}</span>
        <Button icon="kopieren" onClick={copy}>
          Kopieren
        </Button>
      </div>
      <div>
        <Button kind="primary" onClick={onClose}>
          Fertig
        </Button>
      </div>
    </>
  );
}

function inOneYear(): string {
  const [year = '2000', ...rest] = dayOf().split('-');
  return [Number(year) + 1, ...rest].join('-').replace('-02-29', '-02-28');
}
