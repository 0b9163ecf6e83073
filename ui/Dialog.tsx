/** Native dialogs: the browser keeps the focus inside, Escape closes, and the focus goes back where it came from. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button, IconButton } from './Button.tsx';
import { ProblemNote } from './States.tsx';

interface DialogProps {
  readonly title: string;
  /** Not given: it cannot be closed (sign-in again). */
  readonly onClose?: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Rendered while it is open: `{open && <Dialog …>}`. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const cameFrom = document.activeElement;
    element?.showModal();
    // The first thing to do, not the button that closes.
    element?.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea, button, a[href])')?.focus();
    return () => {
      element?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose !== undefined && <IconButton icon="schliessen" label="Schließen" onClick={onClose} />}
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}

interface ConfirmProps {
  /** „Konto von Anna Beispiel deaktivieren?“ */
  readonly title: string;
  /** The verb of what happens: „Konto deaktivieren“. */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly problem?: Error | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What happens then, and whether it can be undone. */
  readonly children: ReactNode;
}

export function ConfirmDialog(props: ConfirmProps) {
  const { title, action, danger = false, busy = false, problem, onConfirm, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <ProblemNote problem={problem} />
      <div>{children}</div>
      <div className="form-actions">
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
