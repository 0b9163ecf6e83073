/** A sign-in that has come to its end cannot be gone on with, however often one tries: it begins anew, and says why. */
import { useEffect, useRef } from 'react';
import { codeOf } from '#ui/States.tsx';

const ENDS: ReadonlySet<string | undefined> = new Set(['personal.ANMELDUNG_ABGELAUFEN', 'personal.KONTO_GESPERRT']);

export function useEnd(problem: Error | undefined | null, onEnded: (problem: Error) => void): void {
  const tell = useRef(onEnded);
  tell.current = onEnded;
  useEffect(() => {
    if (problem && ENDS.has(codeOf(problem))) tell.current(problem);
  }, [problem]);
}
