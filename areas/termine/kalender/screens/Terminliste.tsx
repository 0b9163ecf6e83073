/** The appointments of a person or a Vorgang, in words. */
import { useLoad } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Loaded } from '#ui/States.tsx';
import { listTermineZu } from '../kalender.api.ts';
import type { TerminKurz } from '../kalender.schema.ts';
import { Stand } from './worte.tsx';

export function Terminliste({ frage }: { frage: { personId?: string; verfahrenId?: string } }) {
  const query = useLoad(listTermineZu, frage);
  return (
    <Loaded of={query} words="Die Termine werden geladen" lines={2}>
      {({ termine }) =>
        termine.length === 0 ? (
          <p className="u-muted">Noch kein Termin.</p>
        ) : (
          <DataTable
            caption="Termine, die spätesten zuerst"
            keys={false}
            rows={termine}
            rowKey={({ id }) => id}
            link={({ id, tag }: TerminKurz) => ({ to: '/kalender', search: { tag, termin: id } })}
            columns={[
              { head: 'Zeit', cell: ({ beginn }) => formatMoment(beginn) },
              {
                head: 'Anliegen',
                cell: ({ anliegen, kennung }) => (
                  <>
                    {anliegen}
                    <span className="cell-sub">Nummer {kennung}</span>
                  </>
                ),
              },
              { head: 'Stand', cell: ({ stand, ausserhalb }) => <Stand stand={stand} ausserhalb={ausserhalb} /> },
            ]}
          />
        )
      }
    </Loaded>
  );
}
