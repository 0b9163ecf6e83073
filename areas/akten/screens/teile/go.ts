/** Going elsewhere with words to mark, which travel in the state of the history and never in the address. */
import { useLocation } from '@tanstack/react-router';
import type { z } from 'zod';
import type { Target } from '#ui/Link.tsx';
import type { Eingrenzung } from '../../suche/suche.schema.ts';
import type { sucheSearch } from '../routes.ts';

export interface Suchstand {
  readonly q?: string;
}

/** Search terms are personal data: addresses end in logs and histories, the state does not. */
export interface Ziel extends Target {
  readonly state?: Suchstand;
}

/** What narrows a search down names nobody, so it stands in the address: shared, kept, and the way back works. */
export type Suchadresse = z.output<typeof sucheSearch>;
export type Eingegrenzt = Omit<Suchadresse, 'liste'>;

/** As the contracts call it. */
export function narrowingOf({ akte, vorgang, ...rest }: Eingegrenzt): Eingrenzung {
  return { ...rest, ...(akte ? { akteId: akte } : {}), ...(vorgang ? { vorgangId: vorgang } : {}) };
}

/** As the address calls it. */
export function addressOf({ akteId, vorgangId, ...rest }: Eingrenzung): Eingegrenzt {
  return { ...rest, ...(akteId ? { akte: akteId } : {}), ...(vorgangId ? { vorgang: vorgangId } : {}) };
}

/** What the history remembers of this place. */
export function useSuchstand(): Suchstand {
  const { q } = useLocation().state as unknown as { readonly q?: unknown };
  return typeof q === 'string' && q !== '' ? { q } : {};
}
