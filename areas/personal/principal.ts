/** From what the database says of a person now to who acts. */
import type { Principal, Right, RightsTable } from '#platform/principal/principal.ts';
import { scopeOf } from './bereich.rules.ts';
import type { Zugangszeile } from './sitzung.sql.ts';

export function staffPrincipal(zugang: Zugangszeile, rights: RightsTable, sessionId?: string): Principal {
  return {
    kind: 'staff',
    id: zugang.konto_id,
    displayName: zugang.name,
    roles: zugang.rollen,
    rights: rightsOf(zugang.rollen, rights),
    scope: scopeOf(zugang),
    ...(sessionId === undefined ? {} : { sessionId }),
  };
}

export function rightsOf(rollen: readonly string[], table: RightsTable): ReadonlySet<Right> {
  const entries = Object.entries(table) as [Right, RightsTable[Right]][];
  return new Set(
    entries.filter(([, info]) => info.rollen.some((rolle) => rollen.includes(rolle))).map(([right]) => right),
  );
}
