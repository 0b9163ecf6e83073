/** Asks once more, does it, says that it is done and closes: for what has no form. */
import type { ReactNode } from 'react';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { ConfirmDialog } from './Dialog.tsx';
import { useAct } from './data.ts';
import { toast } from './Toast.tsx';

interface ConfirmActProps<C extends Contract> {
  /** „Arbeitsliste „Pässe“ löschen?“ */
  readonly title: string;
  /** The verb of what happens: „Löschen“. */
  readonly action: string;
  readonly danger?: boolean;
  readonly contract: C;
  readonly input: RawInputOf<C>;
  /** Contracts whose answers are stale afterwards. */
  readonly changes?: readonly Contract[];
  /** Said when it is done: „Arbeitsliste gelöscht“. */
  readonly says: string | ((answer: OutputOf<C>) => string);
  readonly onDone?: (answer: OutputOf<C>) => void;
  readonly onClose: () => void;
  /** What happens then, and whether it can be undone. */
  readonly children: ReactNode;
}

export function ConfirmAct<C extends Contract>(props: ConfirmActProps<C>) {
  const { title, action, danger = false, contract, input, changes = [], says, onDone, onClose, children } = props;
  const act = useAct(contract, {
    changes,
    done: (answer) => {
      toast(typeof says === 'string' ? says : says(answer));
      onClose();
      onDone?.(answer);
    },
  });
  return (
    <ConfirmDialog
      title={title}
      action={action}
      danger={danger}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void act.run(input)}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  );
}
