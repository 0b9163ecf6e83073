/** What the fields of an account hold while somebody types. */
import type { Konto } from '../../konto.schema.ts';
import { type Bereichsart, ROLLEN, type Rolle } from '../../rolle.data.ts';

export interface RangeDraft {
  readonly teamId: string;
  readonly von: string;
  readonly bis: string;
}

export interface KontoEntwurf {
  readonly name: string;
  readonly email: string;
  readonly rollen: readonly Rolle[];
  readonly zustaendigkeiten: readonly RangeDraft[];
}

export const EMPTY_KONTO: KontoEntwurf = { name: '', email: '', rollen: [], zustaendigkeiten: [] };
export const EMPTY_RANGE: RangeDraft = { teamId: '', von: '', bis: '' };

export function entwurfOf(konto: Konto): KontoEntwurf {
  return {
    name: konto.name,
    email: konto.email,
    rollen: konto.rollen as Rolle[],
    zustaendigkeiten: konto.zustaendigkeiten.map(({ teamId, von, bis }) => ({ teamId, von, bis })),
  };
}

export function inputOf(draft: KontoEntwurf) {
  return {
    name: draft.name,
    email: draft.email,
    rollen: [...draft.rollen],
    zustaendigkeiten: needsLetters(draft.rollen) ? draft.zustaendigkeiten.map((one) => ({ ...one })) : [],
  };
}

/** Only these roles look after letters of the registry. */
export function needsLetters(rollen: readonly Rolle[]): boolean {
  const kinds: readonly Bereichsart[] = ['team', 'eigener'];
  return rollen.some((rolle) => kinds.includes(ROLLEN[rolle].bereich));
}
