/**
 * Who acts. Six kinds from day one, each with its own rights and trail. The platform knows the shape; who has which
 * rights is filled in by the areas `personal` and `buerger` through apps/server.
 */
export type PrincipalKind = 'staff' | 'citizen' | 'proxy' | 'robot' | 'station' | 'system';

/** A right is named `area.what`, e.g. `akten.lesen`; areas declare theirs in `<area>.rights.ts`. */
export type Right = `${string}.${string}`;

/** One slice of the registry: the Akten of a team whose letter lies in [from, to] (upper case, inclusive). */
export interface LetterRange {
  readonly teamId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What an actor may see of the registry. The one SQL predicate "visible to this actor" is built from this and from
 * nothing else.
 */
export interface Scope {
  /** All Akten of the office (e.g. Leitung, system jobs). */
  readonly all: boolean;
  readonly ranges: readonly LetterRange[];
  /** Single Akten opened by break-glass, until it ends. To be read only: a change asks for the Akte without these. */
  readonly akten: readonly string[];
}

export interface Principal {
  readonly kind: PrincipalKind;
  /** Stable id that the audit log stores; never a name. */
  readonly id: string;
  /** Shown on screen, never logged. */
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly rights: ReadonlySet<Right>;
  readonly scope: Scope;
  readonly sessionId?: string;
  /** Kind `proxy`: for whom, and what of it. */
  readonly vertretung?: Vertretung;
}

/** Somebody acts for another account (§ 14 VwVfG NRW). The log names both. */
export interface Vertretung {
  /** Of the Vollmacht. */
  readonly id: string;
  readonly art: string;
  /** The account that is acted for. */
  readonly fuer: string;
  /** One thing only; without it all of that account. */
  readonly bezug?: string;
  /** What may be seen and done; empty once the Vollmacht has ended. */
  readonly umfang: ReadonlySet<string>;
}

export const EMPTY_SCOPE: Scope = { all: false, ranges: [], akten: [] };

/** The actor of background verbs and commands on the office's own machine: sees all, and is named as such in the log. */
export function systemPrincipal(name: string): Principal {
  return {
    kind: 'system',
    id: `system:${name}`,
    displayName: 'Bleibe',
    roles: [],
    rights: ALL_RIGHTS,
    scope: { all: true, ranges: [], akten: [] },
  };
}

/** A set that has every right; only the system principal carries it. */
const ALL_RIGHTS: ReadonlySet<Right> = new (class extends Set<Right> {
  override has(): boolean {
    return true;
  }
})();

export interface RightInfo {
  /** German, shown on the roles page. */
  readonly text: string;
  /** Roles that have it in a new office; names as in `personal`. Checked at start. */
  readonly rollen: readonly string[];
}

export type RightsTable = Readonly<Record<Right, RightInfo>>;
