/** The states of a list that is loaded page by page: on its way, failed, empty, there, and more to come. */
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { ErrorState, Skeleton } from './States.tsx';

interface PagedListProps {
  /** What `usePages` gives. */
  readonly of: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    refetch(): unknown;
    fetchNextPage(): unknown;
  };
  /** Of all pages so far. */
  readonly count: number;
  /** „Akten werden geladen“ */
  readonly loading: string;
  /** Of the button below the list: „Weitere Akten laden“ */
  readonly more: string;
  readonly empty: ReactNode;
  /** The rows; drawn only when there are any. */
  readonly children: ReactNode;
}

export function PagedList({ of, count, loading, more, empty, children }: PagedListProps) {
  // A failed refresh takes nothing away that is on the screen already.
  if (of.error !== null && count === 0)
    return (
      <div className="pane-inset">
        <ErrorState problem={of.error} onRetry={() => void of.refetch()} />
      </div>
    );
  if (of.isPending)
    return (
      <div className="pane-inset">
        <Skeleton words={loading} lines={12} />
      </div>
    );
  if (count === 0) return <div className="pane-inset">{empty}</div>;
  return (
    <>
      {children}
      {of.hasNextPage && (
        <div className="list-more">
          <Button busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}
