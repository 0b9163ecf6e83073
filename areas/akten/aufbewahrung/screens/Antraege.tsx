/** Requests to destroy single documents; a second person decides. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getAufbewahrung } from '../aufbewahrung.api.ts';
import { decideHerausnahme, listHerausnahmen } from '../herausnahme.api.ts';
import { type Herausnahme, RECHTSGRUENDE } from '../herausnahme.schema.ts';

export function Antraege() {
  const query = useLoad(listHerausnahmen, {});
  const names = useNames((query.data?.eintraege ?? []).map(({ beantragtVon }) => beantragtVon));
  const [chosen, setChosen] = useState<Herausnahme>();
  const may = useMay();
  return (
    <Loaded of={query} words="Die Anträge werden geladen">
      {({ eintraege }) =>
        eintraege.length === 0 ? (
          <EmptyState icon="dokument" title="Kein Antrag">
            Muss ein einzelnes Dokument aus einer Akte, beantragt es die Sachbearbeitung bei den Angaben zum Dokument.
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption="Anträge auf Vernichtung einzelner Dokumente, offene zuerst"
              rows={eintraege}
              rowKey={(row) => row.id}
              keys={false}
              columns={[
                {
                  head: 'Dokument',
                  cell: (row) => (
                    <>
                      {row.titel ?? 'Ein Dokument'}
                      <span className="cell-sub">
                        {[row.aktenzeichen, row.seiten ? count(row.seiten, 'Seite', 'Seiten') : '']
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </>
                  ),
                },
                {
                  head: 'Grund',
                  cell: (row) => (
                    <>
                      {RECHTSGRUENDE[row.rechtsgrund].text}
                      <span className="cell-sub">{[row.norm, row.begruendung].filter(Boolean).join(' · ')}</span>
                    </>
                  ),
                },
                {
                  head: 'Beantragt',
                  cell: (row) => (
                    <>
                      {formatMomentShort(row.beantragtAm)}
                      <span className="cell-sub">{names.get(row.beantragtVon)}</span>
                    </>
                  ),
                },
                {
                  head: 'Stand',
                  cell: (row) =>
                    row.status === 'beantragt' && may('akten.loeschen-freigeben') ? (
                      <Button
                        aria-label={`Über ${row.titel ?? row.aktenzeichen} entscheiden`}
                        onClick={() => setChosen(row)}
                      >
                        Entscheiden
                      </Button>
                    ) : (
                      <AntragStand status={row.status} />
                    ),
                },
              ]}
            />
            {chosen && <Entscheiden antrag={chosen} onClose={() => setChosen(undefined)} />}
          </>
        )
      }
    </Loaded>
  );
}

function AntragStand({ status }: { status: Herausnahme['status'] }) {
  if (status === 'beantragt') return <Status tone="warning">wartet auf die zweite Person</Status>;
  if (status === 'entfernt') return <Status tone="success">vernichtet</Status>;
  return <Status tone="quiet">abgelehnt</Status>;
}

function Entscheiden({ antrag, onClose }: { antrag: Herausnahme; onClose(): void }) {
  const form = useForm({
    contract: decideHerausnahme,
    draft: { entscheidung: '' as 'entfernen' | 'ablehnen' | '', grund: '' },
    input: ({ entscheidung, grund }) => ({
      id: antrag.id,
      version: antrag.version,
      entscheidung: entscheidung as 'entfernen' | 'ablehnen',
      ...(entscheidung === 'ablehnen' && grund !== '' ? { grund } : {}),
    }),
    changes: [listHerausnahmen, getAufbewahrung, getAkte],
    done: (_answer, { entscheidung }) => {
      toast(entscheidung === 'entfernen' ? 'Dokument vernichtet' : 'Antrag abgelehnt');
      onClose();
    },
  });
  const removes = form.draft.entscheidung === 'entfernen';
  return (
    <Dialog title="Über den Antrag entscheiden" onClose={onClose}>
      <p>
        {antrag.titel ? `„${antrag.titel}“` : 'Ein Dokument'} in {antrag.aktenzeichen}:{' '}
        {RECHTSGRUENDE[antrag.rechtsgrund].text} ({antrag.norm}).
      </p>
      <Form
        form={form}
        action={removes ? 'Dokument vernichten' : 'Entscheidung speichern'}
        danger={removes}
        onCancel={onClose}
      >
        <RadioGroup
          label="Entscheidung"
          options={[
            { value: 'entfernen', label: 'Dokument vernichten; sein Platz bleibt als Fehlblatt' },
            { value: 'ablehnen', label: 'Antrag ablehnen; das Dokument bleibt' },
          ]}
          {...form.field('entscheidung')}
        />
        {form.draft.entscheidung === 'ablehnen' && (
          <TextArea label="Grund der Ablehnung" rows={2} maxLength={500} {...form.field('grund')} />
        )}
      </Form>
    </Dialog>
  );
}
