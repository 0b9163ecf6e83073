/** The log: filters, entries newest first, one of them in full. */
import { Button } from '#ui/Button.tsx';
import { usePages } from '#ui/data.ts';
import { formatMomentExact, formatNumber } from '#ui/format.ts';
import { DataTable, ListFoot } from '#ui/List.tsx';
import { useNames } from '#ui/names.tsx';
import { usePageTitle } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { searchProtokoll } from '../../protokoll.api.ts';
import type { Eintrag } from '../../protokoll.schema.ts';
import { akteurZusatz, useAkteurNamen } from '../Akteur.tsx';
import { clean, type EintraegeSearch, eintraegeSearch } from '../adressen.ts';
import { artWort, hasAktenzeichen, wasWorte } from '../worte.ts';
import { EintragDetail } from './EintragDetail.tsx';
import { Ergebnis } from './Ergebnis.tsx';
import { Filter } from './Filter.tsx';
import '../protokoll.css';

/** On a narrow screen the entries come first; the filters open on request. */
const WIDE = window.matchMedia('(min-width: 75rem)');
const PATH = '/protokoll/eintraege';

export default function Eintraege() {
  const { wahl, ...filter } = eintraegeSearch.parse(useScreenSearch(eintraegeSearch));
  const go = useGo();
  const heading = usePageTitle('Protokoll');
  const list = usePages(searchProtokoll, clean(filter));
  const rows = list.pages.flatMap(({ eintraege }) => eintraege);
  const show = (next: EintraegeSearch) => go({ to: PATH, search: clean(next) });
  const shown = rows.find(({ id }) => id === wahl);
  return (
    <SplitPane shape="three" detailOpen={wahl !== undefined}>
      <Pane label="Filter" inset>
        <h1 ref={heading} tabIndex={-1}>
          Protokoll
        </h1>
        <p className="page-sub prot-sub">Wer hat wann was getan. Auch jede Suche hier wird protokolliert.</p>
        <details className="prot-filter-box" open={WIDE.matches}>
          <summary>Eingrenzen</summary>
          <Filter key={JSON.stringify(filter)} filter={filter} onSearch={show} />
        </details>
      </Pane>
      <Pane label="Einträge">
        <Liste list={list} rows={rows} chosen={wahl} onChoose={(id) => show({ ...filter, wahl: id })} />
      </Pane>
      {wahl !== undefined && (
        <Pane label="Eintrag" detail inset sunken onBack={() => show({ ...filter, wahl: undefined })}>
          {shown ? <EintragDetail eintrag={shown} /> : !list.isPending && <NotInList />}
        </Pane>
      )}
    </SplitPane>
  );
}

interface ListeProps {
  readonly list: ReturnType<typeof usePages<typeof searchProtokoll>>;
  readonly rows: readonly Eintrag[];
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
}

function Liste({ list, rows, chosen, onChoose }: ListeProps) {
  const nameOf = useAkteurNamen(rows.map(({ akteur }) => akteur));
  const names = useNames(rows.flatMap(({ gegenstaende }) => shownOf(gegenstaende).map(({ id }) => id)));
  if (list.isPending) return <Skeleton words="Das Protokoll wird durchsucht" />;
  if (list.isError && rows.length === 0) return <ErrorState problem={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) {
    return (
      <div className="pane-inset">
        <EmptyState icon="protokoll" title="Kein Eintrag passt dazu">
          Weiten Sie den Zeitraum oder nehmen Sie einen Filter weg.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="prot-list">
      <DataTable
        caption="Einträge des Protokolls, neueste zuerst"
        rows={rows}
        rowKey={({ id }) => String(id)}
        selected={chosen === undefined ? undefined : String(chosen)}
        onChoose={({ id }) => onChoose(id)}
        columns={[
          {
            head: 'Was',
            cell: ({ was, zeit, gegenstaende }) => (
              <>
                {wasWorte(was)}
                <span className="cell-sub">{formatMomentExact(zeit)}</span>
                {woran(gegenstaende, names) && <span className="cell-sub">{woran(gegenstaende, names)}</span>}
              </>
            ),
          },
          {
            head: 'Wer',
            cell: ({ akteur }) => (
              <>
                {nameOf(akteur)}
                <span className="cell-sub">{akteurZusatz(akteur)}</span>
              </>
            ),
          },
          { head: 'Ergebnis', cell: ({ ergebnis }) => <Ergebnis of={ergebnis} /> },
        ]}
      />
      <ListFoot hints={HINTS}>
        {list.hasNextPage ? (
          <Button kind="text" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Ältere zeigen
          </Button>
        ) : (
          'Neueste zuerst, das sind alle'
        )}
      </ListFoot>
    </div>
  );
}

/** Of lists only the first: one line has room for one thing, and the entry names them all. */
function shownOf(gegenstaende: Eintrag['gegenstaende']): Eintrag['gegenstaende'] {
  const akte = gegenstaende.find(({ art }) => art === 'akte');
  const first = akte ?? gegenstaende.find(hasAktenzeichen);
  return first ? [first] : [];
}

/** `Akte ABH-2026-000012 und 3 weitere` */
function woran(gegenstaende: Eintrag['gegenstaende'], names: ReadonlyMap<string, string>): string | undefined {
  const [first] = shownOf(gegenstaende);
  const name = first && names.get(first.id);
  if (!first || name === undefined) return undefined;
  const more = gegenstaende.filter(({ art }) => art === first.art).length - 1;
  return `${artWort(first.art)} ${name}${more > 0 ? ` und ${formatNumber(more)} weitere` : ''}`;
}

const HINTS = [
  ['j k', 'bewegen'],
  ['Enter', 'ansehen'],
] as const;

function NotInList() {
  return (
    <EmptyState icon="protokoll" title="Dieser Eintrag steht nicht in der Liste">
      Wählen Sie einen Eintrag aus der Liste, oder grenzen Sie anders ein.
    </EmptyState>
  );
}
