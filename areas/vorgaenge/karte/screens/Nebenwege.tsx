/** What else can become of a card: sent by post, come back, lost, cancelled, made anew; and the letter with the PIN. */
import { useState } from 'react';
import type { Contract } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../karte.api.ts';
import { PINBRIEF_WORTE } from '../karte.data.ts';
import { mayGo } from '../karte.rules.ts';
import { PINBRIEFE } from '../karte.schema.ts';
import { type Detail, STALE } from './worte.ts';

type Weg = 'versand' | 'post' | 'zurueck' | 'verloren' | 'abgebrochen' | 'pin';

export function Nebenwege({ karte }: { karte: Detail }) {
  const [open, setOpen] = useState<Weg>();
  const close = () => setOpen(undefined);
  const { stand } = karte;
  const ways: readonly (readonly [Weg, string, boolean])[] = [
    ['versand', 'Ausgabeweg ändern', mayGo(stand, 'bestellt')],
    ['post', 'Vom Hersteller verschickt', karte.weg === 'post' && mayGo(stand, 'verschickt')],
    ['pin', 'PIN-Brief eintragen', ['bestellt', 'produziert', 'eingegangen', 'bereit'].includes(stand)],
    ['zurueck', stand === 'verschickt' ? 'Kam mit der Post zurück' : 'Fehlerhaft oder zurück', mayGo(stand, 'zurueck')],
    ['verloren', 'Verlust melden', mayGo(stand, 'verloren')],
    ['abgebrochen', 'Karte abbrechen', mayGo(stand, 'abgebrochen')],
  ];
  if (stand === 'verloren' || stand === 'abgebrochen') return <Neu karte={karte} />;
  return (
    <details>
      <summary>Etwas ist anders</summary>
      <div className="u-stack">
        <div className="u-row">
          {ways
            .filter(([, , can]) => can)
            .map(([key, label]) => (
              <Button key={key} onClick={() => setOpen(key)}>
                {label}
              </Button>
            ))}
        </div>
        {open === 'versand' && <Versand karte={karte} onClose={close} />}
        {open === 'post' && <Verschickt karte={karte} onClose={close} />}
        {open === 'pin' && <Pinbrief karte={karte} onClose={close} />}
        {open === 'zurueck' && (
          <Begruendet karte={karte} contract={api.returnKarte} action="Als zurückgekommen eintragen" onClose={close} />
        )}
        {open === 'verloren' && (
          <>
            <Note kind="warning" title="Verlorene Karten werden gesperrt">
              Die Person sperrt den Online-Ausweis unter 116 116 mit dem Sperrkennwort aus dem PIN-Brief. Die Karte wird
              zur Fahndung gemeldet; danach bereiten Sie eine neue vor.
            </Note>
            <Begruendet karte={karte} contract={api.loseKarte} action="Verlust melden" danger onClose={close} />
          </>
        )}
        {open === 'abgebrochen' && (
          <Begruendet karte={karte} contract={api.cancelKarte} action="Karte abbrechen" danger onClose={close} />
        )}
      </div>
    </details>
  );
}

interface Props {
  readonly karte: Detail;
  readonly onClose: () => void;
}

type MitGrund = typeof api.returnKarte | typeof api.loseKarte | typeof api.cancelKarte;

function Begruendet({
  karte,
  contract,
  action,
  danger = false,
  onClose,
}: Props & { contract: MitGrund; action: string; danger?: boolean }) {
  const form = useForm<Contract, { grund: string }>({
    contract,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: karte.id, version: karte.version, grund }),
    changes: STALE,
    done: onClose,
  });
  return (
    <Form form={form} action={action} danger={danger} onCancel={onClose} label={action}>
      <TextField label="Was ist geschehen?" autoFocus {...form.field('grund')} />
    </Form>
  );
}

function Versand({ karte, onClose }: Props) {
  const form = useForm({
    contract: api.chooseVersand,
    draft: { weg: karte.weg as Detail['weg'] | '', einwilligung: karte.einwilligungAm !== undefined, email: '' },
    input: ({ weg, einwilligung, email }) => ({
      ...{ id: karte.id, version: karte.version, weg: weg || karte.weg, einwilligung },
      ...(email ? { email } : {}),
    }),
    changes: STALE,
    done: onClose,
  });
  const { weg } = form.draft;
  return (
    <Form form={form} action="Weg festhalten" onCancel={onClose} label="Ausgabeweg">
      <RadioGroup
        label="Wie bekommt die Person ihre Karte?"
        options={[
          { value: 'schalter' as const, label: 'Am Schalter' },
          { value: 'post' as const, label: 'Direkt vom Hersteller mit der Post', hint: '§ 60a Abs. 2 AufenthV' },
          { value: 'fach' as const, label: 'Aus dem Schließfach' },
        ]}
        {...form.field('weg')}
      />
      {weg !== 'schalter' && <Checkbox label="Die Person ist einverstanden" {...form.field('einwilligung')} />}
      {weg === 'post' && (
        <TextField
          label="E-Mail für die Ankündigung"
          hint="Wird gelöscht, sobald die Karte bei der Person ist."
          optional
          type="email"
          {...form.field('email')}
        />
      )}
    </Form>
  );
}

function Verschickt({ karte, onClose }: Props) {
  const form = useForm({
    contract: api.postKarte,
    draft: { sendungsnummer: '' },
    input: ({ sendungsnummer }) => ({ id: karte.id, version: karte.version, sendungsnummer }),
    changes: STALE,
    done: () => {
      toast('Als verschickt eingetragen');
      onClose();
    },
  });
  return (
    <Form form={form} action="Als verschickt eintragen" onCancel={onClose} label="Verschickt">
      <TextField
        label="Sendungsnummer"
        hint="Der Nachweis aus der Meldung des Herstellers."
        {...form.field('sendungsnummer')}
      />
    </Form>
  );
}

function Pinbrief({ karte, onClose }: Props) {
  const form = useForm({
    contract: api.notePinbrief,
    draft: { pinbrief: karte.pinbrief as Detail['pinbrief'] | '' },
    input: ({ pinbrief }) => ({ id: karte.id, version: karte.version, pinbrief: pinbrief || karte.pinbrief }),
    changes: STALE,
    done: onClose,
  });
  return (
    <Form form={form} action="Eintragen" onCancel={onClose} label="PIN-Brief">
      <SelectField
        label="Wo ist der PIN-Brief?"
        options={PINBRIEFE.filter((one) => one !== 'ausgegeben').map((value) => ({
          value,
          label: PINBRIEF_WORTE[value],
        }))}
        {...form.field('pinbrief')}
      />
    </Form>
  );
}

function Neu({ karte }: { karte: Detail }) {
  const go = useGo();
  const act = useAct(api.prepareKarte, {
    changes: STALE,
    done: ({ id }) => {
      toast('Die neue Karte wird vorbereitet');
      go({ to: '/karten', search: { stand: 'vorbereitet', karte: id } });
    },
  });
  return (
    <div className="u-stack">
      <ProblemNote problem={act.problem} />
      <div>
        <Button kind="primary" busy={act.busy} onClick={() => void act.run({ titelId: karte.titelId })}>
          Neue Karte vorbereiten
        </Button>
      </div>
    </div>
  );
}
