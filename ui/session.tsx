/** Who sits at the screen and what they may do. The shell fills it; screens only ask. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Right } from '#platform/principal/principal.ts';

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly office: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly rights: ReadonlySet<string>;
  readonly demo: boolean;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Also on pages that may be shown before sign-in. */
export function useKnownSession(): Session | undefined {
  return useContext(SessionContext);
}

export function useSession(): Session {
  const session = useKnownSession();
  if (!session) throw new Error('useSession outside of the staff shell');
  return session;
}

/** `const may = useMay(); may('akten.bearbeiten') && <Button …>`. The server checks again. */
export function useMay(): (right: Right) => boolean {
  const { rights } = useSession();
  return (right) => rights.has(right);
}
