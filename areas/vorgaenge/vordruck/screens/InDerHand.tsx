/** A form that was taken: look at the print, then hand it out, or report it spoilt and take the next. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { openPdf } from '../../titel/screens/pdf.ts';
import { listTitelDerPerson } from '../../titel/titel.api.ts';
import * as api from '../vordruck.api.ts';
import { VORDRUCK_WORTE } from '../vordruck.data.ts';
import type { Vordruck } from '../vordruck.schema.ts';

const CHANGES = [api.listVordruckbestand, listTitelDerPerson];

interface Props {
  readonly of: Vordruck;
  readonly onDone: () => void;
  readonly onSpoilt: () => void;
}

export function InDerHand({ of, onDone, onSpoilt }: Props) {
  const [version, setVersion] = useState(of.version);
  const [spoiling, setSpoiling] = useState(false);
  const issue = useAct(api.issueVordruck, { changes: CHANGES, done: onDone });
  const print = useAct(api.printVordruck, {
    changes: [api.listVordruckbestand],
    done: ({ pdf }) => {
      setVersion((before) => before + 1);
      openPdf(pdf);
    },
  });
  return (
    <div className="u-stack">
      <Facts
        of={[
          ['Vordruck', VORDRUCK_WORTE[of.art].name],
          ['Nummer', of.kennung],
          ['Person', of.person],
          ['Gültig bis', of.gueltigBis && formatDayShort(of.gueltigBis)],
        ]}
      />
      <p>Legen Sie diesen Vordruck in den Drucker. Sehen Sie das bedruckte Blatt an, bevor Sie es ausgeben.</p>
      <ProblemNote problem={issue.problem ?? print.problem} />
      {spoiling ? (
        <Verdorben id={of.id} version={version} onCancel={() => setSpoiling(false)} onDone={onSpoilt} />
      ) : (
        <div className="form-actions">
          <Button kind="primary" icon="haken" busy={issue.busy} onClick={() => void issue.run({ id: of.id, version })}>
            Richtig gedruckt: ausgeben
          </Button>
          <Button busy={print.busy} onClick={() => void print.run({ id: of.id })}>
            Noch einmal drucken
          </Button>
          <Button onClick={() => setSpoiling(true)}>Verdorben</Button>
        </div>
      )}
    </div>
  );
}

interface VerdorbenProps {
  readonly id: string;
  readonly version: number;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

export function Verdorben({ id, version, onCancel, onDone }: VerdorbenProps) {
  const form = useForm({
    contract: api.spoilVordruck,
    draft: { grund: '' },
    input: ({ grund }) => ({ id, version, grund }),
    changes: CHANGES,
    done: onDone,
  });
  return (
    <Form form={form} action="Als verdorben melden" onCancel={onCancel} label="Verdorben">
      <TextField
        label="Was ist passiert?"
        hint="Das Blatt bleibt bei uns, bis zwei Personen es vernichten."
        autoFocus
        {...form.field('grund')}
      />
    </Form>
  );
}
