/** Paying back what is there too much; a second person releases it, the finance system sends it. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatAmount } from '#ui/format.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Forderung } from '../forderung.schema.ts';
import { listForderungen } from '../gebuehr.api.ts';
import { requestErstattung } from '../rueckzahlung.api.ts';
import { centOf, euroText } from './worte.tsx';

export function ErstattungDialog({ of, onClose }: { of: Forderung; onClose(): void }) {
  const form = useForm({
    contract: requestErstattung,
    draft: { betragCent: euroText(-of.offenCent), empfaenger: of.zahler, iban: '', begruendung: '' },
    input: ({ betragCent, ...rest }) => ({
      ...rest,
      ...{ id: of.id, version: of.version, betragCent: centOf(betragCent) ?? 0 },
    }),
    changes: [listForderungen],
    done: () => {
      toast('Vorgeschlagen; eine zweite Person gibt die Erstattung frei.');
      onClose();
    },
  });
  return (
    <Dialog title="Zu viel Bezahltes erstatten" onClose={onClose}>
      <p>
        Zu viel bezahlt sind {formatAmount(-of.offenCent)}. Nach der Freigabe geht der Betrag mit dem nächsten
        Buchungslauf auf das Konto.
      </p>
      <Form form={form} action="Erstattung vorschlagen" onCancel={onClose} label="Erstattung">
        <TextField label="Betrag in Euro" size="short" autoComplete="off" {...form.field('betragCent')} />
        <TextField label="Wem gehört das Konto?" autoComplete="off" {...form.field('empfaenger')} />
        <TextField label="IBAN" autoComplete="off" spellCheck={false} {...form.field('iban')} />
        <TextArea label="Begründung" {...form.field('begruendung')} />
      </Form>
    </Dialog>
  );
}
