/** Sheets for employers: confirmed by a person, listed at the title, revoked with a reason. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog, Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { Note } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { confirmPruefblatt, listPruefblaetter, revokePruefblatt } from '../pruefblatt.api.ts';
import { listTitelDerPerson } from '../titel.api.ts';
import { openPdf } from './pdf.ts';

const CHANGES = [listPruefblaetter, listTitelDerPerson];

export function Pruefblaetter({ titelId }: { titelId: string }) {
  const may = useMay();
  const [revoking, setRevoking] = useState<string>();
  const blaetter = useLoad(listPruefblaetter, { titelId }).data?.blaetter ?? [];
  if (blaetter.length === 0) return null;
  return (
    <details>
      <summary>Blätter für Arbeitgeber ({blaetter.length})</summary>
      <ul className="plain-list">
        {blaetter.map((one) => (
          <li key={one.id} className="u-row">
            bis {formatDayShort(one.bis)}, bestätigt von {one.bestaetigtVon}
            {one.widerrufenAm
              ? ' · widerrufen'
              : may('vorgaenge.titel') && (
                  <Button kind="quiet" onClick={() => setRevoking(one.id)}>
                    Widerrufen
                  </Button>
                )}
          </li>
        ))}
      </ul>
      {revoking && <Widerruf id={revoking} onClose={() => setRevoking(undefined)} />}
    </details>
  );
}

function Widerruf({ id, onClose }: { id: string; onClose(): void }) {
  const form = useForm({
    contract: revokePruefblatt,
    draft: { grund: '' },
    input: ({ grund }) => ({ id, grund }),
    changes: CHANGES,
    done: () => {
      toast('Das Blatt gilt nicht mehr');
      onClose();
    },
  });
  return (
    <Dialog title="Blatt widerrufen" onClose={onClose}>
      <Form form={form} action="Blatt widerrufen" danger onCancel={onClose}>
        <TextField label="Warum gilt es nicht mehr?" autoFocus {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}

export function BlattBestaetigen({ titelId, onClose }: { titelId: string; onClose(): void }) {
  const act = useAct(confirmPruefblatt, { changes: CHANGES });
  const [code, setCode] = useState<string>();
  const confirm = async () => {
    const answer = await act.run({ titelId, bestaetigt: true });
    if (!answer) return;
    openPdf(answer.pdf);
    setCode(answer.code);
  };
  if (code !== undefined)
    return (
      <Dialog title="Blatt gedruckt" onClose={onClose}>
        <div className="u-stack">
          <p>
            Prüfcode <strong className="u-mono">{code}</strong>
          </p>
          <Note title="Der Code steht nur auf dem Blatt">
            Er ist hier nicht gespeichert. Ging der Druck schief, widerrufen Sie das Blatt und bestätigen Sie ein neues.
          </Note>
          <div className="form-actions">
            <Button kind="primary" onClick={onClose}>
              Fertig
            </Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <ConfirmDialog
      title="Titel gilt fort, Arbeit erlaubt?"
      action="Bestätigen und Blatt drucken"
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      Sie bestätigen, dass Sie die Lage geprüft haben. Der Arbeitgeber sieht unter dem Code nur, ob das Blatt gilt und
      bis wann. Der Code steht allein auf dem Blatt.
    </ConfirmDialog>
  );
}
