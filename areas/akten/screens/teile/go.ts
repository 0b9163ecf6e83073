/** Going elsewhere with words to mark, which travel in the state of the history and never in the address. */
import { useLocation } from '@tanstack/react-router';
import type { Target } from '#ui/Link.tsx';

export interface Suchstand {
  readonly q?: string;
  readonly typ?: string;
  readonly von?: string;
  readonly bis?: string;
}

/** Search terms are personal data: addresses end in logs and histories, the state does not. */
export interface Ziel extends Target {
  readonly state?: Suchstand;
}

const FIELDS = ['q', 'typ', 'von', 'bis'] as const;

/** What the history remembers of this place. */
export function useSuchstand(): Suchstand {
  const state = useLocation().state as unknown as Record<string, unknown>;
  const known = FIELDS.map((name) => [name, state[name]] as const).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  return Object.fromEntries(known) as Suchstand;
}
