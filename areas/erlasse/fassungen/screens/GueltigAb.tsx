/** The first day of a version, where an editor knows better than the official file. */
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDay } from '#ui/format.ts';
import { ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { correctGueltigAb, getUnterschied, listNeueFassungen } from '../fassungen.api.ts';
import type { Unterschied } from '../fassungen.schema.ts';

const CHANGES = [getUnterschied, listNeueFassungen];

export function GueltigAb({ of: one, onDone }: { of: Unterschied; onDone(): void }) {
  const saved = () => {
    toast('Erster Tag gespeichert');
    onDone();
  };
  const form = useForm({
    contract: correctGueltigAb,
    draft: { gueltigAb: one.gueltigAb, grund: one.vonHand?.grund ?? '' },
    input: ({ gueltigAb, grund }) => ({ id: one.id, version: one.version, gueltigAb, grund }),
    changes: CHANGES,
    done: saved,
  });
  const reset = useAct(correctGueltigAb, { changes: CHANGES, done: saved });
  return (
    <section className="card u-stack" aria-labelledby="erster-tag">
      <h2 id="erster-tag">Ersten Tag berichtigen</h2>
      <p className="u-muted u-measure">
        Der amtliche Bestand zeigt diesen Text seit {formatDay(one.belegtAb)}. Gilt er schon länger, etwa weil das
        Bundesgesetzblatt einen früheren Tag nennt, tragen Sie den ein. Suche und Leseansicht richten sich danach.
      </p>
      <ProblemNote problem={reset.problem} />
      <Form
        form={form}
        action="Tag speichern"
        onCancel={onDone}
        more={
          one.vonHand && (
            <Button busy={reset.busy} onClick={() => void reset.run({ id: one.id, version: one.version })}>
              Wieder den belegten Tag nehmen
            </Button>
          )
        }
      >
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
        <TextField
          label="Worauf beruht das?"
          hint="Etwa „BGBl. 2026 I Nr. 111, Art. 9 Abs. 1“"
          {...form.field('grund')}
        />
      </Form>
    </section>
  );
}
