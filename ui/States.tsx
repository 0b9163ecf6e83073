/** What a screen shows when it has nothing to show: loading, empty, refused. */
import type { ReactNode } from 'react';
import { ProblemError } from '#platform/http/client.ts';
import { Button } from './Button.tsx';
import type { Loading } from './data.ts';
import { Icon, type IconName } from './Icon.tsx';

/** Grey lines and words; both appear only after 300 ms. */
export function Skeleton({ words = 'Wird geladen', lines = 6 }: { words?: string; lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <p className="u-muted">{words} …</p>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={index} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly icon?: IconName;
  /** What will appear here: „Noch keine Teams“. */
  readonly title: string;
  /** How to begin. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon = 'ordner', title, children, actions }: EmptyProps) {
  return (
    <div className="state">
      <Icon name={icon} />
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="u-muted">{children}</div>}
      {actions !== undefined && <div className="state-actions">{actions}</div>}
    </div>
  );
}

/** Instead of content. */
export function ErrorState({ problem, onRetry }: { problem: Error; onRetry?: () => void }) {
  const { title, detail, reference } = wordsOf(problem);
  return (
    <div className="state state-danger" role="alert">
      <Icon name={isOffline(problem) ? 'keinNetz' : 'fehler'} />
      <p className="state-title">{title}</p>
      <p>{detail}</p>
      <Reference number={reference} />
      {onRetry !== undefined && (
        <div className="state-actions">
          <Button icon="wiederholen" onClick={onRetry}>
            Erneut versuchen
          </Button>
        </div>
      )}
    </div>
  );
}

/** Beside content: a write was refused; what was typed stays. */
export function ProblemNote({ problem, actions }: { problem: Error | undefined; actions?: ReactNode }) {
  if (problem === undefined) return null;
  const { title, detail, reference } = wordsOf(problem);
  return (
    <Note kind="danger" title={title} actions={actions} alert>
      {detail}
      <Reference number={reference} />
    </Note>
  );
}

function Reference({ number }: { number: string | undefined }) {
  if (number === undefined) return null;
  return (
    <p className="u-small u-muted">
      Nummer für die Administration: <code>{number}</code>
    </p>
  );
}

export type NoteKind = 'plain' | 'info' | 'success' | 'warning' | 'danger';

const NOTE_ICONS: Record<NoteKind, IconName> = {
  plain: 'hinweis',
  info: 'hinweis',
  success: 'erledigt',
  warning: 'warnung',
  danger: 'fehler',
};

interface NoteProps {
  readonly kind?: NoteKind;
  readonly title?: string;
  readonly icon?: IconName;
  readonly actions?: ReactNode;
  /** Read out at once; for what happens after a press. */
  readonly alert?: boolean;
  readonly children?: ReactNode;
}

export function Note({ kind = 'plain', title, icon, actions, alert = false, children }: NoteProps) {
  return (
    <div className={`note note-${kind}`} role={alert ? 'alert' : undefined}>
      <Icon name={icon ?? NOTE_ICONS[kind]} />
      <div className="note-body">
        {title !== undefined && <p className="note-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="note-actions">{actions}</div>}
      </div>
    </div>
  );
}

interface LoadedProps<T> {
  readonly of: Loading<T>;
  /** „Akten werden geladen“ */
  readonly words?: string;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** The three states of an answer. Once there is data it stays, also while a refresh fails; then a note says so. */
export function Loaded<T>({ of, words, lines, children }: LoadedProps<T>) {
  if (of.data !== undefined) {
    return (
      <>
        {of.isError && !isOffline(of.error) && <ProblemNote problem={of.error} actions={<Retry of={of} />} />}
        {children(of.data)}
      </>
    );
  }
  if (of.isError) return <ErrorState problem={of.error} onRetry={() => void of.refetch()} />;
  return <Skeleton {...(words === undefined ? {} : { words })} {...(lines === undefined ? {} : { lines })} />;
}

function Retry({ of }: { of: Loading<unknown> }) {
  return (
    <Button icon="wiederholen" onClick={() => void of.refetch()}>
      Erneut versuchen
    </Button>
  );
}

export function isOffline(problem: Error): boolean {
  return problem instanceof ProblemError && problem.problem.status === 0;
}

/** The code of the catalogue (`akten.DUBLETTE`), for screens that answer a refusal with more than words. */
export function codeOf(problem: Error | undefined): string | undefined {
  return problem instanceof ProblemError ? problem.problem.code : undefined;
}

function wordsOf(problem: Error): { title: string; detail: string; reference: string | undefined } {
  if (problem instanceof ProblemError) {
    const { title, detail, reference, status } = problem.problem;
    return { title, detail, reference: status >= 500 ? reference : undefined };
  }
  return {
    title: 'Diese Ansicht lässt sich gerade nicht zeigen',
    detail: 'Bitte laden Sie die Seite neu. Bleibt es dabei, sagen Sie der Administration, was Sie gerade getan haben.',
    reference: undefined,
  };
}
