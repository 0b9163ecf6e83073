/** Who takes part beside the person, and what else runs in the family. */
import { useState } from 'react';
import { nameOfPerson } from '#areas/akten/screens/index.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { useAct } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { VollmachtForm, type Vollmachtschritt } from '../../vertretung/screens/VollmachtForm.tsx';
import { addBeteiligter, removeBeteiligter } from '../erhebung.api.ts';
import { type Beteiligtenrolle, beteiligtenrolleSchema, type Verfahren } from '../vorgang.schema.ts';
import { ERGEBNIS_WORTE, ROLLEN_WORTE, VOLLMACHT_WORTE } from '../worte.data.ts';
import { StandMarke } from './marken.tsx';
import { STALE } from './stale.ts';

export function Beteiligte({ of }: { of: Verfahren }) {
  const may = useMay();
  const edits = may('vorgaenge.bearbeiten') && of.stand !== 'erledigt';
  const [adding, setAdding] = useState(false);
  const [vollmacht, setVollmacht] = useState<{ readonly id: string; readonly was: Vollmachtschritt }>();
  const remove = useAct(removeBeteiligter, { changes: STALE, done: () => toast('Aus dem Vorgang genommen') });
  return (
    <section className="card u-stack" aria-labelledby="vf-beteiligte">
      <h2 id="vf-beteiligte">Beteiligte</h2>
      <ProblemNote problem={remove.problem} />
      {of.beteiligte.length === 0 && (
        <p className="u-muted">Noch niemand. Bevollmächtigte, Sorgeberechtigte oder Arbeitgeber stehen dann hier.</p>
      )}
      <ul className="vf-angaben">
        {of.beteiligte.map(({ id, rolle, name, anschrift, empfaengt, vollmacht, ausPortal }) => (
          <li key={id} className="vf-angabe vf-angabe-zeile">
            <span>
              <strong>{name}</strong> <span className="u-muted">{ROLLEN_WORTE[rolle]}</span>
              <span className="cell-sub">
                {[
                  anschrift,
                  ausPortal && 'aus dem Portal',
                  vollmacht && VOLLMACHT_WORTE[vollmacht],
                  empfaengt && 'bekommt die Schreiben',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {edits && vollmacht === 'unbestaetigt' && (
              <Button
                aria-label={`Vollmacht von ${name} bestätigen`}
                onClick={() => setVollmacht({ id, was: 'bestaetigen' })}
              >
                Vollmacht bestätigen
              </Button>
            )}
            {edits && (vollmacht === 'bestaetigt' || (ausPortal && vollmacht !== 'beendet')) && (
              <Button
                kind="quiet"
                aria-label={`Vollmacht von ${name} beenden`}
                onClick={() => setVollmacht({ id, was: 'beenden' })}
              >
                Vollmacht beenden
              </Button>
            )}
            {edits && (
              <Button
                kind="quiet"
                aria-label={`${name} herausnehmen`}
                onClick={() => void remove.run({ id: of.id, beteiligterId: id })}
              >
                Herausnehmen
              </Button>
            )}
          </li>
        ))}
      </ul>
      {vollmacht && (
        <VollmachtForm
          key={`${vollmacht.id} ${vollmacht.was}`}
          verfahrenId={of.id}
          beteiligterId={vollmacht.id}
          was={vollmacht.was}
          onDone={() => setVollmacht(undefined)}
        />
      )}
      {edits && !adding && (
        <Button icon="personPlus" onClick={() => setAdding(true)}>
          Beteiligte aufnehmen
        </Button>
      )}
      {adding && <NeueBeteiligte id={of.id} onDone={() => setAdding(false)} />}
    </section>
  );
}

function NeueBeteiligte({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useForm({
    contract: addBeteiligter,
    draft: { rolle: '' as Beteiligtenrolle | '', name: '', anschrift: '', empfaengt: false },
    input: ({ rolle, ...rest }) => ({ id, rolle: rolle as Beteiligtenrolle, ...rest }),
    changes: STALE,
    done: () => {
      toast('Beteiligte aufgenommen');
      onDone();
    },
  });
  return (
    <Form form={form} action="Aufnehmen" onCancel={onDone} label="Beteiligte aufnehmen">
      <SelectField
        {...form.field('rolle')}
        error={form.errorOf('rolle') && 'Bitte wählen Sie, als was.'}
        label="Als"
        empty="Bitte wählen"
        options={beteiligtenrolleSchema.options.map((value) => ({ value, label: ROLLEN_WORTE[value] }))}
      />
      <TextField {...form.field('name')} label="Name" />
      <TextArea {...form.field('anschrift')} label="Anschrift" optional rows={2} />
      <Checkbox {...form.field('empfaengt')} label="Schreiben gehen zuerst dorthin" hint="§ 14 Abs. 3 VwVfG NRW" />
    </Form>
  );
}

export function Familie({ of }: { of: Verfahren }) {
  return (
    <section className="card u-stack" aria-labelledby="vf-familie">
      <h2 id="vf-familie">Vorgänge der Person und ihrer Familie</h2>
      {of.familie.length === 0 ? (
        <p className="u-muted">
          Kein anderer Vorgang. Hier stehen Vorgänge aller Personen dieser Akte und derer, die mit ihnen verbunden sind.
        </p>
      ) : (
        <DataTable
          caption="Vorgänge der Familie"
          rows={of.familie}
          rowKey={({ id }) => id}
          link={({ id }) => ({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId: id } })}
          columns={[
            { head: 'Person', cell: ({ person }) => nameOfPerson(person) },
            { head: 'Art', cell: ({ artName }) => artName },
            { head: 'Eingegangen', nowrap: true, cell: ({ eingegangenAm }) => formatDayShort(eingegangenAm) },
            {
              head: 'Stand',
              cell: ({ stand, ergebnis }) => (ergebnis ? ERGEBNIS_WORTE[ergebnis] : <StandMarke stand={stand} />),
            },
          ]}
        />
      )}
    </section>
  );
}
