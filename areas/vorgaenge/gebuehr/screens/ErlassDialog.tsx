/** Asking for less: what the law obliges to is computed; here is what an official decides, with reason and proof. */
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatAmount } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Forderung } from '../forderung.schema.ts';
import { listForderungen } from '../gebuehr.api.ts';
import { requestErlass } from '../verzicht.api.ts';
import { centOf, euroText } from './worte.tsx';

const NORMEN = [
  ['§ 53 Abs. 1 AufenthV', 'Bezug von Leistungen zum Lebensunterhalt'],
  ['§ 53 Abs. 2 AufenthV', 'Wirtschaftliche Verhältnisse in Deutschland'],
  ['§ 52 Abs. 7 AufenthV', 'Öffentliches Interesse oder humanitäre Gründe'],
  ['§ 52 Abs. 6 AufenthV', 'Ausbildung ohne Entgelt'],
  ['§ 54 AufenthV', 'Zwischenstaatliche Vereinbarung'],
] as const;

export function ErlassDialog({ of, onClose }: { of: Forderung; onClose(): void }) {
  const form = useForm({
    contract: requestErlass,
    draft: {
      norm: '' as (typeof NORMEN)[number][0] | '',
      betragCent: euroText(of.offenCent),
      begruendung: '',
      nachweis: '',
    },
    input: ({ norm, betragCent, begruendung, nachweis }) => ({
      ...{ id: of.id, version: of.version, norm: norm as (typeof NORMEN)[number][0] },
      ...{ betragCent: centOf(betragCent) ?? 0, begruendung, nachweis },
    }),
    changes: [listForderungen],
    done: ({ freigegeben }) => {
      toast(freigegeben ? 'Erlassen' : 'Vorgeschlagen; eine zweite Person entscheidet.');
      onClose();
    },
  });
  return (
    <Dialog title="Gebühr erlassen oder ermäßigen" onClose={onClose}>
      <p>
        Offen sind {formatAmount(of.offenCent)}. Was das Gesetz von sich aus ermäßigt, ist schon abgezogen. Ab der
        Grenze Ihres Amts entscheidet eine zweite Person; was dieselbe Person in letzter Zeit schon erlassen oder
        storniert bekam, zählt mit.
      </p>
      <Form form={form} action="Erlass vorschlagen" onCancel={onClose} label="Erlass">
        <SelectField
          label="Warum weniger?"
          empty="Bitte wählen"
          options={NORMEN.map(([value, label]) => ({ value, label: `${label} (${value})` }))}
          {...form.field('norm')}
          error={form.errorOf('norm') && 'Bitte wählen Sie den Grund.'}
        />
        <TextField
          label="Wie viel wird erlassen, in Euro?"
          size="short"
          autoComplete="off"
          {...form.field('betragCent')}
        />
        <TextArea label="Begründung" {...form.field('begruendung')} />
        <TextField
          label="Nachweis"
          hint="Etwa der Bescheid mit Datum oder das Dokument in der Akte"
          optional
          {...form.field('nachweis')}
        />
      </Form>
    </Dialog>
  );
}
