/** The redactions of the open document while somebody works on them: kept here, drawn by the layer, told by the bar. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { LeaveQuestion } from '#ui/LeaveQuestion.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { getSchwaerzung } from '../schwaerzung.api.ts';
import type { Kasten, Schwaerzung } from '../schwaerzung.schema.ts';

export interface Schwaerzen {
  readonly dokumentId: string;
  readonly isOn: boolean;
  /** As the server has it. */
  readonly stand: Schwaerzung | undefined;
  /** As it stands on the screen. */
  readonly kaesten: readonly Kasten[];
  readonly isDirty: boolean;
  /** Reason of the boxes that come next; nothing is drawn without one. */
  readonly grund: string;
  /** Somebody drew without one. */
  readonly isGrundMissed: boolean;
  setGrund(grund: string): void;
  missGrund(): void;
  toggle(): void;
  change(kaesten: readonly Kasten[]): void;
  /** Back to what the server has. */
  discard(): void;
}

const SchwaerzenContext = createContext<Schwaerzen | undefined>(undefined);

/** Undefined where nobody may redact. */
export function useSchwaerzen(): Schwaerzen | undefined {
  return useContext(SchwaerzenContext);
}

interface ProviderProps {
  readonly dokumentId: string;
  readonly akteId: string | undefined;
  readonly children: ReactNode;
}

const NONE: readonly Kasten[] = [];

/** Around viewer and facts of a document. Without the right nothing of it is offered. */
export function SchwaerzenProvider({ dokumentId, akteId, children }: ProviderProps) {
  const may = useMayIn(akteId);
  const allowed = akteId !== undefined && may('akten.akteneinsicht');
  const [isOn, setOn] = useState(false);
  const [grund, setGrund] = useState('');
  const [isMissed, setMissed] = useState(false);
  const [draft, setDraft] = useState<readonly Kasten[]>();
  const stand = useLoad(getSchwaerzung, { id: dokumentId }, { enabled: isOn }).data;
  // What is not saved stays in sight.
  const toggle = useCallback(() => setOn((on) => !on || draft !== undefined), [draft]);
  useShortcut('c', 'Schwärzen beginnen oder beenden', toggle, { group: 'Dokument', enabled: allowed });
  const value = useMemo<Schwaerzen | undefined>(
    () =>
      allowed
        ? {
            dokumentId,
            isOn,
            stand,
            kaesten: draft ?? stand?.kaesten ?? NONE,
            isDirty: draft !== undefined,
            grund,
            isGrundMissed: isMissed && grund === '',
            setGrund,
            missGrund: () => setMissed(true),
            toggle,
            change: setDraft,
            discard: () => setDraft(undefined),
          }
        : undefined,
    [allowed, dokumentId, isOn, stand, draft, grund, isMissed, toggle],
  );
  return (
    <SchwaerzenContext value={value}>
      {children}
      <LeaveQuestion
        unsaved={() => draft !== undefined}
        cancelling={false}
        onStay={() => undefined}
        onCancel={() => undefined}
      />
    </SchwaerzenContext>
  );
}
