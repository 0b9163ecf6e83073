/** Limits of public booking: what holds, what it came with, and changing one. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { listTermingrenzen, setTermingrenze } from '../../aufsicht.api.ts';

type Grenze = OutputOf<typeof listTermingrenzen>['grenzen'][number];

export function Grenzen() {
  const darf = useMay()('termine.pflegen');
  const grenzen = useLoad(listTermingrenzen, {});
  const [offen, setOffen] = useState<Grenze>();
  return (
    <div className="u-stack tq-grenzen">
      <p className="u-measure">
        Diese Grenzen halten Programme fern und lassen Menschen durch. Eine Unterkunft teilt sich ein Netz: Setzen Sie
        Grenzen je Netz nicht zu eng. Eine Änderung gilt sofort, und wer sie gemacht hat, steht im Protokoll.
        {!darf && ' Ändern kann sie die Teamleitung.'}
      </p>
      <Loaded of={grenzen} words="Die Grenzen werden geladen">
        {({ grenzen: alle }) => (
          <DataTable
            caption="Grenzen der öffentlichen Buchung"
            rows={alle}
            rowKey={({ schluessel }) => schluessel}
            {...(darf ? { onChoose: setOffen } : {})}
            columns={[
              { head: 'Grenze', cell: ({ text }) => text },
              { head: 'Gilt', number: true, cell: ({ wert }) => wertWort(wert) },
              {
                head: 'Mitgeliefert',
                number: true,
                cell: ({ standard }) => <span className="u-muted">{wertWort(standard)}</span>,
              },
              {
                head: 'Stand',
                cell: ({ wert, standard }) => wert !== standard && <Status tone="info">geändert</Status>,
              },
            ]}
          />
        )}
      </Loaded>
      {offen && <Aendern grenze={offen} onClose={() => setOffen(undefined)} />}
    </div>
  );
}

const wertWort = (wert: number) => (wert === 0 ? '0 (aus)' : formatNumber(wert));

function Aendern({ grenze, onClose }: { readonly grenze: Grenze; readonly onClose: () => void }) {
  const { schluessel, text, wert, standard, version } = grenze;
  const form = useForm({
    contract: setTermingrenze,
    draft: { wert: String(wert) },
    input: (draft) => ({ schluessel, version, wert: draft.wert.trim() === '' ? Number.NaN : Number(draft.wert) }),
    changes: [listTermingrenzen],
    done: () => {
      toast('Grenze gespeichert');
      onClose();
    },
  });
  return (
    <Dialog title="Grenze ändern" onClose={onClose}>
      <Form form={form} action="Speichern" onCancel={onClose} asksBeforeLeaving={false}>
        <TextField
          label={text}
          hint={`Eine ganze Zahl. 0 hebt die Grenze auf. Mitgeliefert: ${formatNumber(standard)}.`}
          size="short"
          inputMode="numeric"
          {...form.field('wert')}
          error={form.errors.wert && 'Bitte geben Sie eine ganze Zahl von 0 bis 10 Millionen an.'}
        />
        {wert !== standard && (
          <p>
            <Button kind="text" onClick={() => form.set('wert', String(standard))}>
              Wie mitgeliefert
            </Button>
          </p>
        )}
      </Form>
    </Dialog>
  );
}
