/** The stock by place: how many, what is next, from when on somebody orders, and how the printer there is moved. */
import { useState } from 'react';
import type { OutputOf } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { DataTable } from '#ui/List.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { openPdf } from '../../titel/screens/pdf.ts';
import * as api from '../vordruck.api.ts';

type Zeile = OutputOf<typeof api.listVordruckbestand>['bestand'][number];

export function Bestand({ rows, manages }: { rows: readonly Zeile[]; manages: boolean }) {
  const [editing, setEditing] = useState<Zeile>();
  return (
    <>
      <DataTable
        caption="Bestand"
        rows={rows}
        rowKey={({ art, ort }) => `${art}${ort}`}
        keys={false}
        columns={[
          {
            head: 'Vordruck und Ort',
            cell: ({ name, ort }) => (
              <>
                {name}
                <span className="cell-sub">{ort}</span>
              </>
            ),
          },
          {
            head: 'Im Lager',
            cell: ({ lager, knapp, mindest }) =>
              knapp ? (
                <Status tone="warning">
                  {lager}, unter {mindest}: nachbestellen
                </Status>
              ) : (
                lager
              ),
          },
          { head: 'Nächste Nummer', nowrap: true, cell: ({ naechster }) => naechster ?? '' },
          { head: 'Entnommen', number: true, cell: ({ entnommen }) => entnommen },
          { head: 'Ausgegeben', number: true, cell: ({ ausgegeben }) => ausgegeben },
          { head: 'Verdorben', number: true, cell: ({ verdorben }) => verdorben },
          { head: 'Fehlt', number: true, cell: ({ fehlt }) => fehlt },
          { head: 'Vernichtet', number: true, cell: ({ vernichtet }) => vernichtet },
          {
            head: 'Drucker',
            actions: true,
            cell: (row) =>
              manages && (
                <Button kind="quiet" onClick={() => setEditing(row)}>
                  Einrichten
                  <span className="u-sr">
                    {row.name}, {row.ort}
                  </span>
                </Button>
              ),
          },
        ]}
      />
      {editing && <Einrichten of={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

const millimetres = (text: string) => Number(text.replace(',', '.'));

function Einrichten({ of, onClose }: { of: Zeile; onClose(): void }) {
  const test = useAct(api.testVordruck, { done: ({ pdf }) => openPdf(pdf) });
  const form = useForm({
    contract: api.setVordruckbestand,
    draft: { mindest: String(of.mindest), dx: String(of.dx).replace('.', ','), dy: String(of.dy).replace('.', ',') },
    input: ({ mindest, dx, dy }) => ({
      ...{ art: of.art, ort: of.ort, mindest: Number(mindest) },
      ...{ dx: millimetres(dx), dy: millimetres(dy) },
    }),
    changes: [api.listVordruckbestand],
    done: () => {
      toast('Gespeichert');
      onClose();
    },
  });
  const { dx, dy } = form.draft;
  return (
    <Dialog title={`${of.name}, ${of.ort}`} onClose={onClose}>
      <Form
        form={form}
        action="Speichern"
        onCancel={onClose}
        more={
          <Button
            busy={test.busy}
            onClick={() => void test.run({ art: of.art, dx: millimetres(dx), dy: millimetres(dy) })}
          >
            Probedruck
          </Button>
        }
      >
        <TextField
          label="Nachbestellen unter"
          hint="Stück im Lager"
          inputMode="numeric"
          size="short"
          {...form.field('mindest')}
        />
        <TextField
          label="Druck nach rechts schieben (mm)"
          hint="Halten Sie den Probedruck auf leerem Papier mit einem Vordruck gegen das Licht. Nach links: mit Minus."
          size="short"
          {...form.field('dx')}
        />
        <TextField label="Druck nach unten schieben (mm)" size="short" {...form.field('dy')} />
        <ProblemNote problem={test.problem} />
      </Form>
    </Dialog>
  );
}
