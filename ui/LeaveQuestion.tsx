/**
 * Typed and not saved: whoever leaves the page is asked once, in words. The browser asks with words of its own when the
 * tab is closed or loaded anew.
 */
import { useBlocker } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface LeaveQuestionProps {
  /** Asked at the moment of leaving: after a save that leads elsewhere there is nothing to lose. */
  readonly unsaved: () => boolean;
  /** Somebody pressed the way back of the form itself. */
  readonly cancelling: boolean;
  readonly onStay: () => void;
  readonly onCancel: () => void;
}

export function LeaveQuestion({ unsaved, cancelling, onStay, onCancel }: LeaveQuestionProps) {
  const blocker = useBlocker({
    // Another filter or another tab of the same page takes nothing away.
    shouldBlockFn: useCallback(({ current, next }) => current.pathname !== next.pathname && unsaved(), [unsaved]),
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (cancelling) return <Question onStay={onStay} onLeave={onCancel} />;
  if (blocker.status === 'blocked') return <Question onStay={blocker.reset} onLeave={blocker.proceed} />;
  return null;
}

function Question({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog title="Ihre Eingaben sind noch nicht gespeichert" onClose={onStay}>
      <p>Wenn Sie jetzt weggehen, ist das Eingegebene verloren.</p>
      <div className="form-actions">
        <Button kind="primary" onClick={onStay}>
          Weiter bearbeiten
        </Button>
        <Button onClick={onLeave}>Eingaben verwerfen</Button>
      </div>
    </Dialog>
  );
}
