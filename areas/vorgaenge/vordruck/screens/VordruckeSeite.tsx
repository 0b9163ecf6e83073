/** Stock of secure forms: what lies where, what is taken, what is spoilt, and its end before two persons. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useLoad } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { count, formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../vordruck.api.ts';
import { VORDRUCK_WORTE } from '../vordruck.data.ts';
import type { Vordruck, Vordruckart } from '../vordruck.schema.ts';
import { Bestand } from './Bestand.tsx';
import { InDerHand } from './InDerHand.tsx';
import { Vernichtungen } from './Vernichtungen.tsx';
import { ART_OPTIONS } from './worte.ts';
import { Zaehlen } from './Zaehlen.tsx';
import { Zaehlungen } from './Zaehlungen.tsx';

const CHANGES = [api.listVordruckbestand];

export default function VordruckeSeite() {
  const may = useMay();
  const query = useLoad(api.listVordruckbestand, {});
  const [open, setOpen] = useState<'annehmen' | 'zaehlen'>();
  const manages = may('vorgaenge.vordrucke.verwalten');
  return (
    <Page
      title="Vordrucke"
      sub="Jeder Vordruck hat eine Nummer und einen Verbleib. Entnommen wird immer die kleinste Nummer am Ort."
      actions={
        manages && (
          <>
            <Button onClick={() => setOpen('zaehlen')}>Bestand zählen</Button>
            <Button kind="primary" icon="plus" onClick={() => setOpen('annehmen')}>
              Vordrucke annehmen
            </Button>
          </>
        )
      }
    >
      <Loaded of={query} words="Bestand wird geladen">
        {({ bestand, offen }) => (
          <div className="u-stack">
            {bestand.length === 0 && (
              <EmptyState icon="schloss" title="Noch keine Vordrucke">
                Nehmen Sie die erste Lieferung mit ihrem Nummernkreis an.
              </EmptyState>
            )}
            {bestand.length > 0 && <Bestand rows={bestand} manages={manages} />}
            {offen.length > 0 && <Offen rows={offen} />}
            {manages && <Zaehlungen />}
            {manages && <Vernichtungen orte={[...new Set(bestand.map(({ ort }) => ort))]} />}
          </div>
        )}
      </Loaded>
      {open === 'annehmen' && <Annehmen onClose={() => setOpen(undefined)} />}
      {open === 'zaehlen' && <Zaehlen onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function Offen({ rows }: { rows: readonly Vordruck[] }) {
  const [chosen, setChosen] = useState<Vordruck>();
  const close = () => setChosen(undefined);
  return (
    <section aria-label="In der Hand" className="u-stack">
      <h2>Entnommen oder verdorben</h2>
      <DataTable
        caption="Entnommene und verdorbene Vordrucke"
        rows={rows}
        rowKey={({ id }) => id}
        keys={false}
        columns={[
          { head: 'Nummer', nowrap: true, cell: ({ kennung }) => kennung },
          { head: 'Vordruck', cell: ({ art }) => VORDRUCK_WORTE[art].name },
          { head: 'Person', cell: ({ person, aktenzeichen }) => [person, aktenzeichen].filter(Boolean).join(' · ') },
          {
            head: 'Seit',
            cell: ({ entnommenAm, entnommenVon }) =>
              entnommenAm ? `${formatMomentShort(entnommenAm)}, ${entnommenVon}` : '',
          },
          { head: 'Stand', cell: ({ stand, grund }) => (stand === 'verdorben' ? `verdorben: ${grund}` : 'entnommen') },
          {
            head: 'Nächster Schritt',
            actions: true,
            cell: (row) =>
              row.stand === 'entnommen' && (
                <Button onClick={() => setChosen(row)}>
                  Fertig machen
                  <span className="u-sr">{row.kennung}</span>
                </Button>
              ),
          },
        ]}
      />
      {chosen && (
        <Dialog title={`Vordruck ${chosen.kennung}`} onClose={close}>
          <InDerHand of={chosen} onDone={close} onSpoilt={close} />
        </Dialog>
      )}
    </section>
  );
}

function Annehmen({ onClose }: { onClose(): void }) {
  const form = useForm({
    contract: api.receiveVordrucke,
    draft: { art: '' as Vordruckart | '', ort: '', serie: '', von: '', bis: '' },
    input: ({ art, von, bis, ...rest }) => ({ ...rest, art: art as Vordruckart, von: Number(von), bis: Number(bis) }),
    changes: CHANGES,
    done: ({ anzahl }) => {
      toast(`${count(anzahl, 'Vordruck', 'Vordrucke')} angenommen`);
      onClose();
    },
  });
  return (
    <Dialog title="Vordrucke annehmen" onClose={onClose}>
      <Form form={form} action="Annehmen" onCancel={onClose}>
        <SelectField label="Vordruck" empty="Bitte wählen" options={ART_OPTIONS} {...form.field('art')} />
        <TextField label="Ort" hint="Etwa Tresor Zimmer 12" {...form.field('ort')} />
        <TextField label="Serie" hint="Buchstaben vor der Nummer" optional {...form.field('serie')} />
        <TextField label="Erste Nummer" inputMode="numeric" {...form.field('von')} />
        <TextField label="Letzte Nummer" inputMode="numeric" {...form.field('bis')} />
      </Form>
    </Dialog>
  );
}
