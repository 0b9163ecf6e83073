/** Incidents: reported by anybody, closed by oversight. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf, formatDay } from '#ui/format.ts';
import { Status } from '#ui/Status.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { closeVorfall, getAufsicht, reportVorfall } from '../aufsicht.api.ts';
import type { Vorfall } from '../aufsicht.schema.ts';

export function Vorfaelle({ of }: { of: readonly Vorfall[] }) {
  const [reporting, setReporting] = useState(false);
  const [closing, setClosing] = useState<Vorfall>();
  return (
    <section className="u-stack-tight">
      <div className="u-spread">
        <h2>Vorfälle</h2>
        <Button onClick={() => setReporting(true)}>Vorfall melden</Button>
      </div>
      {of.length === 0 && (
        <p className="u-muted">
          Noch keiner gemeldet. Melden Sie, wenn eine Funktion etwas Falsches behauptet hat, das Folgen haben kann.
        </p>
      )}
      {of.map((one) => (
        <div className="u-spread" key={one.id}>
          <p>
            {one.beschreibung} (seit {formatDay(one.seit)}){one.ergebnis && ` Ergebnis: ${one.ergebnis}`}
          </p>
          {one.erledigtAt ? (
            <Status tone="quiet">abgeschlossen</Status>
          ) : (
            <Button onClick={() => setClosing(one)}>Abschließen</Button>
          )}
        </div>
      ))}
      {reporting && <Melden onClose={() => setReporting(false)} />}
      {closing && <Abschluss vorfall={closing} onClose={() => setClosing(undefined)} />}
    </section>
  );
}

function Melden({ onClose }: { onClose: () => void }) {
  const form = useForm({
    contract: reportVorfall,
    draft: { beschreibung: '', seit: dayOf() },
    input: (draft) => ({ ...draft, funktion: 'alles' as const }),
    changes: [getAufsicht],
    done: () => {
      toast('Vorfall gemeldet');
      onClose();
    },
  });
  return (
    <Dialog title="Vorfall melden" onClose={onClose}>
      <Form form={form} action="Melden" onCancel={onClose}>
        <TextArea label="Was ist geschehen?" hint="Ohne Namen." rows={4} {...form.field('beschreibung')} />
        <DayField label="Seit" {...form.field('seit')} />
      </Form>
    </Dialog>
  );
}

function Abschluss({ vorfall, onClose }: { vorfall: Vorfall; onClose: () => void }) {
  const form = useForm({
    contract: closeVorfall,
    draft: { ergebnis: '' },
    input: ({ ergebnis }) => ({ id: vorfall.id, version: vorfall.version, ergebnis }),
    changes: [getAufsicht],
    done: () => {
      toast('Vorfall abgeschlossen');
      onClose();
    },
  });
  return (
    <Dialog title="Vorfall abschließen" onClose={onClose}>
      <Form form={form} action="Abschließen" onCancel={onClose}>
        <TextArea label="Was wurde getan?" rows={3} {...form.field('ergebnis')} />
      </Form>
    </Dialog>
  );
}
