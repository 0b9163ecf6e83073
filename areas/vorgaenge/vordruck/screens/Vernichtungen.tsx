/** Destruction of spoilt forms: one person writes it down, another confirms. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import * as api from '../vordruck.api.ts';

const CHANGES = [api.listVernichtungen, api.listVordruckbestand];

export function Vernichtungen({ orte }: { orte: readonly string[] }) {
  const query = useLoad(api.listVernichtungen, {});
  const [ort, setOrt] = useState('');
  const [grund, setGrund] = useState('');
  const prepare = useAct(api.prepareVernichtung, { changes: CHANGES, done: () => setGrund('') });
  const confirm = useAct(api.confirmVernichtung, { changes: CHANGES });
  return (
    <section aria-label="Vernichtung" className="u-stack">
      <h2>Zu zweit vernichten</h2>
      <div className="u-row">
        <SelectField
          name="ort"
          label="Ort"
          empty="Bitte wählen"
          options={orte.map((value) => ({ value, label: value }))}
          value={ort}
          onChange={setOrt}
        />
        <TextField name="grund" label="Wie wird vernichtet?" value={grund} onChange={setGrund} />
        <Button
          busy={prepare.busy}
          blocked={ort === '' || grund.length < 3 ? 'Nennen Sie Ort und Weg.' : undefined}
          onClick={() => void prepare.run({ ort, grund })}
        >
          Verdorbene aufschreiben
        </Button>
      </div>
      <ProblemNote problem={prepare.problem ?? confirm.problem} />
      <Loaded of={query} words="Vernichtungen werden geladen">
        {({ vernichtungen }) =>
          vernichtungen.length === 0 ? (
            <p className="u-muted">Noch nichts vernichtet.</p>
          ) : (
            <DataTable
              caption="Vernichtungen"
              rows={vernichtungen}
              rowKey={({ id }) => id}
              keys={false}
              columns={[
                { head: 'Nummern', cell: ({ kennungen }) => kennungen.join(', ') },
                { head: 'Wie', cell: ({ grund: wie }) => wie },
                { head: 'Aufgeschrieben', cell: ({ von, am }) => `${von}, ${formatMomentShort(am)}` },
                {
                  head: 'Bestätigt',
                  cell: ({ id, bestaetigtVon, bestaetigtAm, vonMir }) =>
                    bestaetigtAm ? (
                      `${bestaetigtVon}, ${formatMomentShort(bestaetigtAm)}`
                    ) : (
                      <Button
                        busy={confirm.busy}
                        blocked={vonMir ? 'Bestätigen muss eine zweite Person.' : undefined}
                        onClick={() => void confirm.run({ id })}
                      >
                        Vernichtung bestätigen
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
