/** Counts of the stock that were written down, with what differed and why. */
import { useLoad } from '#ui/data.ts';
import { formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import * as api from '../vordruck.api.ts';
import { VORDRUCK_WORTE } from '../vordruck.data.ts';

export function Zaehlungen() {
  const query = useLoad(api.listZaehlungen, {});
  return (
    <section aria-labelledby="zaehlungen" className="u-stack">
      <h2 id="zaehlungen">Zählungen</h2>
      <Loaded of={query} words="Zählungen werden geladen">
        {({ zaehlungen }) =>
          zaehlungen.length === 0 ? (
            <p className="u-muted">Noch nicht gezählt.</p>
          ) : (
            <DataTable
              caption="Zählungen"
              rows={zaehlungen}
              rowKey={({ id }) => id}
              keys={false}
              columns={[
                { head: 'Am', nowrap: true, cell: ({ am }) => formatMomentShort(am) },
                { head: 'Vordruck', cell: ({ art }) => VORDRUCK_WORTE[art].name },
                { head: 'Ort', cell: ({ ort }) => ort },
                { head: 'Im Buch', number: true, cell: ({ soll }) => soll },
                { head: 'Gezählt', number: true, cell: ({ ist }) => ist },
                {
                  head: 'Differenz',
                  cell: ({ fehlend, zusaetzlich }) =>
                    fehlend.length + zusaetzlich.length === 0 ? (
                      <Status tone="success">keine</Status>
                    ) : (
                      <Status tone="warning">
                        {[
                          fehlend.length > 0 && `fehlt: ${fehlend.join(', ')}`,
                          zusaetzlich.length > 0 && `nicht im Buch: ${zusaetzlich.join(', ')}`,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </Status>
                    ),
                },
                { head: 'Erklärung', cell: ({ erklaerung }) => erklaerung },
                { head: 'Von', cell: ({ von }) => von },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
