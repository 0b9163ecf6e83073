/** A list that is worked off: rows left, the chosen one right; what is done gives way to the next. */
import type { ReactNode } from 'react';
import { type Column, DataTable, ListFoot } from '#ui/List.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { EmptyState } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';

interface ArbeitslisteProps<T> {
  readonly caption: string;
  readonly teil: 'unterlagen' | 'auffaelliges' | undefined;
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly wahl: string | undefined;
  /** What it means that there is nothing to do. */
  readonly leer: { readonly title: string; readonly text: string };
  /** What the right half is for, as long as nothing is chosen. */
  readonly blick: { readonly title: string; readonly text: string };
  readonly hint?: readonly [string, string];
  /** The chosen one needs more room than the list: pages. */
  readonly breit?: boolean;
  readonly blatt: (id: string, weiter: () => void) => ReactNode;
}

export function Arbeitsliste<T>(props: ArbeitslisteProps<T>) {
  const { caption, teil, rows, idOf, columns, wahl, leer, blick, hint, breit = false, blatt } = props;
  const go = useGo();
  const zeige = (id: string | undefined) =>
    go({ to: '/terminpruefung', search: { ...(teil ? { teil } : {}), wahl: id }, replace: true });
  const weiter = () => {
    const at = rows.findIndex((row) => idOf(row) === wahl);
    const next = rows[at + 1] ?? (at > 0 ? rows[at - 1] : undefined);
    zeige(next && idOf(next));
  };
  if (rows.length === 0)
    return (
      <div className="pane-inset">
        <EmptyState icon="erledigt" title={leer.title}>
          {leer.text}
        </EmptyState>
      </div>
    );
  return (
    <SplitPane shape={breit ? 'page' : 'list'} detailOpen={wahl !== undefined}>
      <Pane label={caption}>
        <DataTable
          caption={caption}
          rows={rows}
          rowKey={idOf}
          selected={wahl}
          onChoose={(row) => zeige(idOf(row))}
          columns={columns}
        />
        <ListFoot hints={[['j k', 'bewegen'], ['Enter', 'öffnen'], ...(hint ? [hint] : [])]} />
      </Pane>
      <Pane label={blick.title} detail onBack={() => zeige(undefined)}>
        {wahl ? (
          blatt(wahl, weiter)
        ) : (
          <div className="pane-inset">
            <EmptyState icon="auge" title={blick.title}>
              {blick.text}
            </EmptyState>
          </div>
        )}
      </Pane>
    </SplitPane>
  );
}
