/** Tables that are worked through with the keyboard: j and k move, Enter opens. The first column holds the link of a row. */
import { Fragment, type MouseEvent, type ReactNode, useRef } from 'react';
import { formatNumber } from './format.ts';
import { Kbd } from './Kbd.tsx';
import { Link, type Target } from './Link.tsx';
import { useShortcut } from './shortcuts.tsx';

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  /** Figures stand at the end of the cell, one below the other. */
  readonly number?: boolean;
  readonly nowrap?: boolean;
  /** Buttons and links: they name themselves, also where each row is a block. */
  readonly actions?: boolean;
}

export interface RowGroup<T> {
  readonly title: string;
  readonly rows: readonly T[];
  /** When more exist than are shown. */
  readonly total?: number;
}

interface DataTableProps<T> {
  /** What the table lists; read out, not shown. */
  readonly caption: string;
  /** The first column is the row's name. */
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  /** Before the name: the box that takes a row into a choice. */
  readonly lead?: Column<T>;
  readonly rows?: readonly T[];
  readonly groups?: readonly RowGroup<T>[];
  readonly rowKey: (row: T) => string;
  /** Where a row leads. */
  readonly link?: (row: T) => Target;
  /** Instead of a link: what a press does. */
  readonly onChoose?: (row: T) => void;
  /** The row whose details are shown beside the list. */
  readonly selected?: string | undefined;
  /** Called when a row gets the focus, for a preview that follows. */
  readonly onFocusRow?: (row: T) => void;
  /** Off for a second table on a page. */
  readonly keys?: boolean;
  /** Below 640 px each row becomes a block; off for small tables that fit. */
  readonly stack?: boolean;
}

export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, groups, rows = [], keys = true, stack = true } = props;
  const box = useRef<HTMLDivElement>(null);
  const moves = keys && (props.link !== undefined || props.onChoose !== undefined);
  useShortcut('j', 'Nächste Zeile', () => moveFocus(box.current, 1), { enabled: moves, group: 'Liste' });
  useShortcut('k', 'Vorige Zeile', () => moveFocus(box.current, -1), { enabled: moves, group: 'Liste' });
  return (
    <div className="table-wrap" ref={box}>
      <table className={stack ? 'table table-stack' : 'table'}>
        <caption className="u-sr">{caption}</caption>
        <thead>
          <tr>
            {props.lead && (
              <th scope="col" className="table-lead">
                <span className="u-sr">{props.lead.head}</span>
              </th>
            )}
            {columns.map((column) => (
              <th key={column.head} scope="col" className={column.number ? 'u-number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        {groups === undefined ? (
          <tbody>
            {rows.map((row) => (
              <Row key={props.rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
        ) : (
          groups.map((group) => (
            <tbody key={group.title}>
              <tr className="table-group">
                <th scope="rowgroup" colSpan={columns.length + (props.lead ? 1 : 0)}>
                  {group.title}
                  <span className="count">{formatNumber(group.total ?? group.rows.length)}</span>
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={props.rowKey(row)} row={row} {...props} />
              ))}
            </tbody>
          ))
        )}
      </table>
    </div>
  );
}

function Row<T>(props: DataTableProps<T> & { row: T }) {
  const { row, columns, lead, rowKey, link, onChoose, selected } = props;
  const [first, ...others] = columns;
  const opens = link !== undefined || onChoose !== undefined;
  const isSelected = selected !== undefined && selected === rowKey(row);
  return (
    <tr
      className={opens ? 'row-open' : undefined}
      data-selected={isSelected ? '' : undefined}
      onClick={opens ? pressLink : undefined}
    >
      {lead && <td className="table-lead">{lead.cell(row)}</td>}
      <th scope="row">
        <RowName {...props} isSelected={isSelected}>
          {first.cell(row)}
        </RowName>
      </th>
      {others.map((column) => (
        <td key={column.head} {...(column.actions ? {} : { 'data-label': column.head })} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

const classOf = ({ number, nowrap, actions }: Column<never>): string | undefined =>
  [number && 'u-number', nowrap && 'u-nowrap', actions && 'table-actions'].filter(Boolean).join(' ') || undefined;

function RowName<T>(props: DataTableProps<T> & { row: T; isSelected: boolean; children: ReactNode }) {
  const { row, link, onChoose, onFocusRow, isSelected, children } = props;
  const focus = onFocusRow === undefined ? {} : { onFocus: () => onFocusRow(row) };
  const current = isSelected ? { 'aria-current': 'true' as const } : {};
  if (link !== undefined) {
    return (
      <Link {...link(row)} className="row-link" {...focus} {...current}>
        {children}
      </Link>
    );
  }
  if (onChoose !== undefined) {
    return (
      <button type="button" className="row-link" onClick={() => onChoose(row)} {...focus} {...current}>
        {children}
      </button>
    );
  }
  return <Fragment>{children}</Fragment>;
}

/** A press anywhere on the row is a press on its link; text can still be marked, and buttons in the row are their own. */
function pressLink(event: MouseEvent<HTMLTableRowElement>): void {
  const target = event.target as HTMLElement;
  if (target.closest('a, button, input, select, label') || window.getSelection()?.toString()) return;
  event.currentTarget.querySelector<HTMLElement>('.row-link')?.click();
}

/** Moves among the rows' links; from outside the list it enters at the selected or first row. */
export function moveFocus(box: HTMLElement | null, step: 1 | -1): void {
  const links = [...(box?.querySelectorAll<HTMLElement>('.row-link') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const start = links.findIndex((link) => link.hasAttribute('aria-current'));
  const next = here >= 0 ? here + step : start >= 0 ? start + step : step === 1 ? 0 : links.length - 1;
  const target = links[Math.min(Math.max(next, 0), links.length - 1)];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

/** Foot of a list: keys on the left, order or count on the right. */
export function ListFoot({
  hints = [],
  children,
}: {
  hints?: readonly (readonly [string, string])[];
  children?: ReactNode;
}) {
  return (
    <div className="list-foot no-print">
      <span className="key-hints">
        {hints.map(([keys, words]) => (
          <span key={words}>
            {keys.split(' ').map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
            {words}
          </span>
        ))}
      </span>
      <span>{children}</span>
    </div>
  );
}

/** Facts as pairs; `undefined` values are left out. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
