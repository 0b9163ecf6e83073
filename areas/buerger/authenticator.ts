/** Who sends a request of the portal. Citizens have the rights that areas give to the role `buerger`, and see no Akte. */
import { csrfTokenOf, hashToken } from '#areas/personal/index.ts';
import type { Authenticator } from '#platform/http/authenticator.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import {
  EMPTY_SCOPE,
  type Principal,
  type Right,
  type RightsTable,
  type Vertretung,
} from '#platform/principal/principal.ts';
import { buergerCookie, RUHE_MINUTEN } from './konto.ts';
import { findSitzung, type SitzungMitKonto, touchSitzung } from './sitzung.sql.ts';

export const BUERGER = 'buerger';
const TOUCH_SECONDS = 60;

export function createBuergerAuthenticator(kernel: Kernel): Authenticator {
  return {
    async authenticate({ cookies, passive }) {
      const token = cookies[buergerCookie(kernel.config)];
      if (!token) return null;
      const at = kernel.clock.now();
      const now = at.toString();
      const idleSince = at.subtract({ minutes: RUHE_MINUTEN }).toString();
      const heute = kernel.clock.today().toString();
      const row = await findSitzung(kernel.pool.db, hashToken(token), { now, heute, idleSince });
      if (!row) return null;
      const age = at.since(Temporal.Instant.from(row.zuletzt_at)).total('seconds');
      if (!passive && age >= TOUCH_SECONDS) await touchSitzung(kernel.pool.db, row.sitzung_id, now);
      const citizen = citizenPrincipal(row.id, kernel.rights, row.sitzung_id);
      const vertretung = toVertretung(row);
      const principal: Principal = vertretung ? { ...citizen, kind: 'proxy', vertretung } : citizen;
      return { principal, csrfToken: csrfTokenOf(token) };
    },
  };
}

/**
 * An ended Vollmacht leaves an empty one: what was meant for the other person is refused and never lands, unnoticed, in
 * one's own account.
 */
function toVertretung(row: SitzungMitKonto): Vertretung | undefined {
  if (row.vollmacht_id === null || row.v_fuer === null) return undefined;
  return {
    id: row.vollmacht_id,
    art: row.v_art ?? '',
    fuer: row.v_fuer,
    ...(row.v_bezug === null ? {} : { bezug: row.v_bezug }),
    umfang: new Set(row.v_gilt ? (row.v_umfang ?? []) : []),
  };
}

export function citizenPrincipal(kontoId: string, table: RightsTable, sessionId?: string): Principal {
  const entries = Object.entries(table) as [Right, RightsTable[Right]][];
  return {
    kind: 'citizen',
    id: kontoId,
    displayName: '',
    roles: [BUERGER],
    rights: new Set(entries.filter(([, { rollen }]) => rollen.includes(BUERGER)).map(([right]) => right)),
    scope: EMPTY_SCOPE,
    ...(sessionId === undefined ? {} : { sessionId }),
  };
}
