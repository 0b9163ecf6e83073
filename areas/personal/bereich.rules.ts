/**
 * What of the registry a member of staff sees now. Rights say what one may do, this says with which Akten. Substitution
 * adds letters and never rights; break-glass adds single Akten.
 */
import { bereichOf, hasAktenzugang } from './rolle.rules.ts';

/** Has the shape of the platform's `Scope`. */
export interface Bereich {
  readonly all: boolean;
  readonly ranges: readonly Spanne[];
  readonly akten: readonly string[];
}

interface Spanne {
  readonly teamId: string;
  readonly from: string;
  readonly to: string;
}

export interface Buchstaben {
  readonly teamId: string;
  readonly von: string;
  readonly bis: string;
}

export interface Zugang {
  readonly rollen: readonly string[];
  readonly zustaendigkeiten: readonly Buchstaben[];
}

export interface Zugangslage extends Zugang {
  /** Whom the person represents today. */
  readonly vertretene: readonly Zugang[];
  /** Akten of break-glass accesses that run now. */
  readonly notzugriffe: readonly string[];
}

export function scopeOf(lage: Zugangslage): Bereich {
  const persons: readonly Zugang[] = hasAktenzugang(lage.rollen) ? [lage, ...lage.vertretene] : [lage];
  return {
    all: persons.some(({ rollen }) => rollen.some((rolle) => ['amt', 'erfassung'].includes(bereichOf(rolle)))),
    ranges: uniqueRanges(persons.flatMap(rangesOf)),
    akten: hasAktenzugang(lage.rollen) ? [...new Set(lage.notzugriffe)] : [],
  };
}

function rangesOf({ rollen, zustaendigkeiten }: Zugang): Spanne[] {
  const kinds = rollen.map(bereichOf);
  // Also letters that the team does not hold: an Akte whose person was renamed must not lie in nobody's sight.
  if (kinds.includes('team')) return zustaendigkeiten.map(({ teamId }) => ({ teamId, from: 'A', to: 'Z' }));
  if (kinds.includes('eigener'))
    return zustaendigkeiten.map(({ teamId, von, bis }) => ({ teamId, from: von, to: bis }));
  return [];
}

function uniqueRanges(ranges: readonly Spanne[]): Spanne[] {
  return [...new Map(ranges.map((range) => [`${range.teamId} ${range.from} ${range.to}`, range])).values()];
}
