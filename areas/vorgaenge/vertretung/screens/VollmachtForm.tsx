/** The desk has seen a Vollmacht, or notes that it has ended. */
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { STALE } from '../../arbeit/screens/stale.ts';
import { confirmBeteiligtenvollmacht, endBeteiligtenvollmacht } from '../beteiligung.api.ts';

export type Vollmachtschritt = 'bestaetigen' | 'beenden';

interface VollmachtFormProps {
  readonly verfahrenId: string;
  readonly beteiligterId: string;
  readonly was: Vollmachtschritt;
  onDone(): void;
}

export function VollmachtForm({ was, ...rest }: VollmachtFormProps) {
  return was === 'bestaetigen' ? <Bestaetigen {...rest} /> : <Beenden {...rest} />;
}

type TeilProps = Omit<VollmachtFormProps, 'was'>;

function Bestaetigen({ verfahrenId, beteiligterId, onDone }: TeilProps) {
  const form = useForm({
    contract: confirmBeteiligtenvollmacht,
    draft: { nachweis: '' },
    input: ({ nachweis }) => ({ id: verfahrenId, beteiligterId, nachweis }),
    changes: STALE,
    done: () => {
      toast('Vollmacht bestätigt');
      onDone();
    },
  });
  return (
    <Form form={form} action="Vollmacht bestätigen" onCancel={onDone} label="Vollmacht bestätigen">
      <TextField
        {...form.field('nachweis')}
        label="Was haben Sie gesehen?"
        hint="Etwa: Vollmacht vom 3.11.2026 in der Akte, Original am Schalter (§ 14 Abs. 1 VwVfG NRW)"
      />
    </Form>
  );
}

function Beenden({ verfahrenId, beteiligterId, onDone }: TeilProps) {
  const form = useForm({
    contract: endBeteiligtenvollmacht,
    draft: { grund: '' },
    input: ({ grund }) => ({ id: verfahrenId, beteiligterId, grund }),
    changes: STALE,
    done: () => {
      toast('Vollmacht beendet');
      onDone();
    },
  });
  return (
    <Form form={form} action="Vollmacht beenden" onCancel={onDone} label="Vollmacht beenden">
      <TextField {...form.field('grund')} label="Warum?" hint="Schreiben gehen dann wieder an die Person selbst." />
    </Form>
  );
}
