/** The frame of a form: summary of errors that takes the focus, the main action, the way back. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import type { FormState } from './form.ts';
import { Icon, type IconName } from './Icon.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { ProblemNote } from './States.tsx';

interface FormProps<D extends object> {
  readonly form: FormState<D>;
  /** The verb: „Konto anlegen“. */
  readonly action: string;
  readonly actionIcon?: IconName;
  readonly danger?: boolean;
  readonly onCancel?: () => void;
  readonly cancel?: string;
  /** Further buttons beside the main action. */
  readonly more?: ReactNode;
  readonly wide?: boolean;
  readonly label?: string;
  /** Shown instead of the usual note of a refusal, e.g. a `ConflictNote`. */
  readonly problem?: ReactNode;
  /** Called after each refusal, e.g. to load what the other person saved. */
  readonly onProblem?: () => void;
  /** False where nothing of worth is typed: sign-in, codes, a search. */
  readonly asksBeforeLeaving?: boolean;
  readonly children: ReactNode;
}

export function Form<D extends object>(props: FormProps<D>) {
  const { form, action, actionIcon, danger = false, onCancel, cancel = 'Abbrechen', more, wide = false } = props;
  const { asksBeforeLeaving = true } = props;
  const [cancelling, setCancelling] = useState(false);
  const goBack = () => {
    setCancelling(false);
    form.reset();
    onCancel?.();
  };
  return (
    <>
      <form
        className={wide ? 'form form-wide' : 'form'}
        noValidate
        aria-label={props.label}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void form.submit();
        }}
      >
        <ErrorSummary form={form} note={props.problem} onProblem={props.onProblem} />
        {props.children}
        <div className="form-actions">
          <Button
            kind={danger ? 'danger' : 'primary'}
            type="submit"
            busy={form.busy}
            {...(actionIcon === undefined ? {} : { icon: actionIcon })}
          >
            {action}
          </Button>
          {onCancel !== undefined && (
            <Button onClick={() => (asksBeforeLeaving && form.hasUnsaved() ? setCancelling(true) : onCancel())}>
              {cancel}
            </Button>
          )}
          {more}
        </div>
      </form>
      {asksBeforeLeaving && (
        <LeaveQuestion
          unsaved={form.hasUnsaved}
          cancelling={cancelling}
          onStay={() => setCancelling(false)}
          onCancel={goBack}
        />
      )}
    </>
  );
}

interface SummaryProps<D extends object> {
  readonly form: FormState<D>;
  readonly note: ReactNode;
  readonly onProblem: (() => void) | undefined;
}

function ErrorSummary<D extends object>({ form, note, onProblem }: SummaryProps<D>) {
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(onProblem);
  tell.current = onProblem;
  useEffect(() => {
    if (form.refusals === 0) return;
    box.current?.focus();
    tell.current?.();
  }, [form.refusals]);
  const errors = Object.entries(form.errors);
  if (form.problem !== undefined) {
    return (
      <div ref={box} tabIndex={-1}>
        {note ?? <ProblemNote problem={form.problem} />}
      </div>
    );
  }
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="note note-danger" role="alert">
      <Icon name="fehler" />
      <div className="note-body">
        <p className="note-title">
          {errors.length === 1 ? 'Eine Angabe stimmt noch nicht' : `${errors.length} Angaben stimmen noch nicht`}
        </p>
        <ul className="problem-list">
          {errors.map(([path, message]) => (
            <li key={path}>
              <a href={`#${path}`} onClick={(event) => goToField(event, path)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Ids are made unique per form; the field's name is their end. */
function goToField(event: React.MouseEvent<HTMLAnchorElement>, path: string): void {
  event.preventDefault();
  const form = event.currentTarget.closest('form');
  const whole = form?.querySelector<HTMLElement>(`[id$="-${CSS.escape(path)}"]`);
  const first = path.split('.')[0] ?? '';
  const target = whole ?? form?.querySelector<HTMLElement>(`[id$="-${CSS.escape(first)}"]`);
  const control = target?.matches('input, select, textarea')
    ? target
    : target?.querySelector<HTMLElement>('input, select, textarea, button');
  (control ?? target)?.focus();
}
