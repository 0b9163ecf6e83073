/** Deletion runs, the newest first. */
import { useLoad } from '#ui/data.ts';
import { count, formatDayShort, formatMomentShort } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { listLoeschlaeufe } from '../loeschlauf.api.ts';
import { LAUF_WORTE } from './worte.ts';

export function LaeufeAnsicht() {
  const query = useLoad(listLoeschlaeufe, {});
  const names = useNames((query.data?.eintraege ?? []).map(({ erstelltVon }) => erstelltVon));
  return (
    <Loaded of={query} words="Die Löschläufe werden geladen">
      {({ eintraege }) =>
        eintraege.length === 0 ? (
          <EmptyState icon="loeschen" title="Noch kein Löschlauf">
            Beginnen Sie einen unter Fristen, sobald dort etwas fällig ist.
          </EmptyState>
        ) : (
          <DataTable
            caption="Löschläufe, neueste zuerst"
            rows={eintraege}
            rowKey={(row) => row.id}
            link={(row) => ({ to: '/aufbewahrung/laeufe/$laufId', params: { laufId: row.id } })}
            columns={[
              { head: 'Lauf', cell: (row) => `Stichtag ${formatDayShort(row.stichtag)}` },
              { head: 'Stand', cell: (row) => <LaufStand status={row.status} /> },
              {
                head: 'Umfang',
                cell: (row) =>
                  [
                    row.akten > 0 ? count(row.akten, 'Akte', 'Akten') : '',
                    row.einzelne > 0 ? count(row.einzelne, 'Dokument', 'Dokumente') : '',
                  ]
                    .filter(Boolean)
                    .join(', '),
              },
              { head: 'Begonnen von', cell: (row) => names.get(row.erstelltVon) ?? '' },
              { head: 'Am', cell: (row) => formatMomentShort(row.erstelltAm), nowrap: true },
            ]}
          />
        )
      }
    </Loaded>
  );
}

export function LaufStand({ status }: { status: keyof typeof LAUF_WORTE }) {
  const { text, tone } = LAUF_WORTE[status];
  return <Status tone={tone}>{text}</Status>;
}
