/** Break-glass, for those who watch over it. */
import { Button } from '#ui/Button.tsx';
import { usePages } from '#ui/data.ts';
import { formatClock, formatMomentShort } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { useMay } from '#ui/session.tsx';
import { listNotzugriffe } from '../../notzugriff.api.ts';
import type { Notzugriff } from '../../notzugriff.schema.ts';
import './verwaltung.css';

export default function Notzugriffe() {
  const list = usePages(listNotzugriffe, {});
  const rows = list.pages.flatMap((page) => page.notzugriffe);
  return (
    <Page
      title="Notzugriffe"
      sub="Wer im Notfall eine Akte außerhalb des eigenen Bereichs geöffnet hat, und warum. Jeder Zugriff gilt eine Stunde."
      flush
    >
      {list.isPending && <Skeleton words="Die Notzugriffe werden geladen" />}
      {list.isError && rows.length === 0 && <ErrorState problem={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <div className="page-body">
          <EmptyState icon="notzugriff" title="Bisher gab es keinen Notzugriff">
            Öffnet jemand eine Akte auf diesem Weg, steht es hier, und Sie bekommen eine Mail.
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && <Tabelle rows={rows} />}
      {list.hasNextPage && (
        <ListFoot>
          <Button kind="text" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Weitere zeigen
          </Button>
        </ListFoot>
      )}
    </Page>
  );
}

function Tabelle({ rows }: { rows: readonly Notzugriff[] }) {
  const may = useMay();
  const names = useNames(may('akten.lesen') ? [] : rows.map(({ akteId }) => akteId));
  return (
    <DataTable
      caption="Notzugriffe, neueste zuerst"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Wer', cell: (row) => <strong>{row.konto.name}</strong> },
        { head: 'Wann', cell: (row) => `${formatMomentShort(row.von)} bis ${formatClock(row.bis)}` },
        { head: 'Grund', cell: (row) => <div className="reason">{row.grund}</div> },
        {
          head: 'Akte',
          cell: (row) =>
            may('akten.lesen') ? (
              <Link to={`/akten/${row.akteId}`}>Akte öffnen</Link>
            ) : (
              (names.get(row.akteId) ?? <code className="u-small">{row.akteId}</code>)
            ),
        },
        {
          head: 'Stand',
          cell: (row) => (row.laeuft ? <Status tone="info">läuft</Status> : <Status tone="quiet">beendet</Status>),
        },
      ]}
    />
  );
}
