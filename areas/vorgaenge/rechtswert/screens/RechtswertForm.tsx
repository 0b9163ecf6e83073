/** A new value: how much, from when on, and where that stands. */
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getRechtswert, listRechtswerte, saveRechtswertEntwurf } from '../rechtswert.api.ts';
import type { RechtswertFassung, RechtswertStand } from '../rechtswert.schema.ts';
import { readWert, wertText } from './worte.ts';

const LABEL = { cent: 'Betrag in Euro', tage: 'Tage', monate: 'Monate' } as const;

interface RechtswertFormProps {
  readonly wert: RechtswertStand;
  readonly entwurf: RechtswertFassung | undefined;
  onDone(): void;
}

export function RechtswertForm({ wert: { schluessel, einheit, geltend }, entwurf, onDone }: RechtswertFormProps) {
  const start = entwurf ?? geltend;
  const form = useForm({
    contract: saveRechtswertEntwurf,
    draft: {
      wert: start ? wertText(start.wert, einheit) : '',
      gueltigAb: entwurf?.gueltigAb ?? dayOf(),
      quelle: entwurf?.quelle ?? '',
    },
    input: ({ wert, gueltigAb, quelle }) => ({
      schluessel,
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      wert: readWert(wert, einheit),
      gueltigAb,
      quelle,
    }),
    changes: [getRechtswert, listRechtswerte],
    done: () => {
      toast('Entwurf gespeichert');
      onDone();
    },
  });
  return (
    <Form form={form} action="Entwurf speichern" onCancel={onDone}>
      <TextField label={LABEL[einheit]} inputMode="numeric" size="short" {...form.field('wert')} />
      <DayField label="Gilt ab" {...form.field('gueltigAb')} />
      <TextField
        label="Quelle"
        hint="Etwa die Verordnung mit Fundstelle oder die Verfügung Ihres Amts"
        {...form.field('quelle')}
      />
    </Form>
  );
}
