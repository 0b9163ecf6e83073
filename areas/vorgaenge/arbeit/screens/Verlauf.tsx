/** What is due, and what happened. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { Badge, Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { WartetAuf } from '../arbeitsliste.schema.ts';
import { finishFrist, noteFrist } from '../erhebung.api.ts';
import { noteNotiz } from '../vorgang.api.ts';
import type { FristGelesen, Verfahren } from '../vorgang.schema.ts';
import { WARTET_WORTE } from '../worte.data.ts';
import { FristMarke } from './marken.tsx';
import { STALE } from './stale.ts';

export function Verlauf({ of }: { of: Verfahren }) {
  const may = useMay();
  const edits = may('vorgaenge.bearbeiten') && of.stand !== 'erledigt';
  return (
    <div className="pane-inset cards">
      <section className="card u-stack" aria-labelledby="vf-fristen">
        <h2 id="vf-fristen">Fristen</h2>
        <Fristen of={of} edits={edits} />
        {edits && <NeueFrist id={of.id} />}
      </section>
      <section className="card u-stack" aria-labelledby="vf-zeitlauf">
        <h2 id="vf-zeitlauf">Verlauf</h2>
        {edits && <NeueNotiz id={of.id} />}
        <ol className="vf-zeitlauf">
          {of.ereignisse.toReversed().map((one) => (
            <li key={one.id}>
              <span className="u-muted">{formatMomentShort(one.am)}</span>
              <span>
                {one.text} {one.oeffentlich && <Badge tone="info">sieht auch die Person</Badge>}
                <span className="cell-sub">{one.von}</span>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Fristen({ of, edits }: { of: Verfahren; edits: boolean }) {
  const finish = useAct(finishFrist, { changes: STALE, done: () => toast('Frist erledigt') });
  if (of.fristen.length === 0) return <p className="u-muted">Noch keine Frist. Eine Wiedervorlage setzen Sie unten.</p>;
  return (
    <>
      <ProblemNote problem={finish.problem} />
      <DataTable<FristGelesen>
        caption="Fristen"
        rows={of.fristen}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Was',
            cell: ({ text, norm, wartetAuf }) => (
              <>
                {text}
                <span className="cell-sub">
                  {[norm, wartetAuf && WARTET_WORTE[wartetAuf]].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            head: 'Fällig',
            nowrap: true,
            cell: ({ faellig, erledigtAm }) => (erledigtAm ? formatDayShort(faellig) : <FristMarke tag={faellig} />),
          },
          {
            head: 'Stand',
            nowrap: true,
            cell: ({ id, text, erledigtAm }) =>
              erledigtAm ? (
                <Status tone="success">erledigt {formatDayShort(erledigtAm)}</Status>
              ) : edits ? (
                <Button
                  icon="haken"
                  busy={finish.busy}
                  aria-label={`${text}: erledigt`}
                  onClick={() => void finish.run({ id: of.id, fristId: id })}
                >
                  Erledigt
                </Button>
              ) : (
                'offen'
              ),
          },
        ]}
      />
    </>
  );
}

function NeueFrist({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const form = useForm({
    contract: noteFrist,
    draft: { faellig: '', text: '', wartetAuf: '' as WartetAuf | '' },
    input: ({ faellig, text, wartetAuf }) => ({
      id,
      faellig,
      text,
      ...(wartetAuf === '' ? {} : { wartetAuf }),
    }),
    changes: STALE,
    done: () => {
      toast('Wiedervorlage gesetzt');
      form.reset({ faellig: '', text: '', wartetAuf: '' });
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Button icon="plus" onClick={() => setOpen(true)}>
        Wiedervorlage setzen
      </Button>
    );
  return (
    <Form form={form} action="Wiedervorlage setzen" onCancel={() => setOpen(false)} label="Wiedervorlage">
      <DayField {...form.field('faellig')} label="Fällig am" />
      <TextField {...form.field('text')} label="Was ist dann zu tun?" />
      <SelectField
        {...form.field('wartetAuf')}
        label="Warten wir auf jemanden?"
        optional
        empty="nein, wir sind dran"
        options={[
          { value: 'antragsteller', label: 'auf die Person' },
          { value: 'stelle', label: 'auf eine andere Stelle' },
        ]}
      />
    </Form>
  );
}

function NeueNotiz({ id }: { id: string }) {
  const form = useForm({
    contract: noteNotiz,
    draft: { text: '' },
    input: ({ text }) => ({ id, text }),
    changes: STALE,
    done: () => {
      toast('Notiz geschrieben');
      form.reset({ text: '' });
    },
  });
  return (
    <Form form={form} action="Notiz schreiben" label="Notiz">
      <TextArea {...form.field('text')} label="Notiz" rows={2} hint="Steht im Verlauf; die Person sieht sie nicht." />
    </Form>
  );
}
