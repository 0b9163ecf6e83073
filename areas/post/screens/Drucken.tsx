/** How the chosen letters are printed. Each way becomes a run of its own, because each has its own envelope. */
import { Checkbox } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count } from '#ui/format.ts';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { listDrucklaeufe, startDrucklauf } from '../drucklauf/drucklauf.api.ts';
import type { Sendung } from '../post.schema.ts';
import { wegGruppen } from './worte.ts';

export function Drucken({ sendungen, onClose }: { sendungen: readonly Sendung[]; onClose(): void }) {
  const go = useGo();
  const form = useForm({
    contract: startDrucklauf,
    draft: { deckblatt: true, beidseitig: true },
    input: (draft) => ({ ...draft, sendungen: wegGruppen(sendungen).flatMap(({ rows }) => rows.map(({ id }) => id)) }),
    changes: [listDrucklaeufe],
    done: ({ laeufe }) => {
      toast(laeufe.length === 1 ? 'Der Drucklauf beginnt' : `${laeufe.length} Druckläufe beginnen`);
      onClose();
      go({ to: '/post', search: { liste: 'druck' } });
    },
  });
  return (
    <Dialog title={`${count(sendungen.length, 'Brief', 'Briefe')} drucken`} onClose={onClose}>
      <Form form={form} action="Drucklauf beginnen" actionIcon="drucken" onCancel={onClose} asksBeforeLeaving={false}>
        <ul className="post-wege">
          {wegGruppen(sendungen).map(({ title, rows }) => (
            <li key={title}>
              {title}: {count(rows.length, 'Brief', 'Briefe')}
            </li>
          ))}
        </ul>
        <Checkbox
          label="Deckblatt vor jeden Brief"
          hint="Mit Anschrift im Fenster, Versandweg, Blattzahl und Inhalt."
          {...form.field('deckblatt')}
        />
        <Checkbox
          label="Beidseitig"
          hint="Jeder Brief beginnt auf einem eigenen Blatt. Stellen Sie den Drucker ebenso ein."
          {...form.field('beidseitig')}
        />
      </Form>
    </Dialog>
  );
}
