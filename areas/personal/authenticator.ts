/** Who sends this request? A browser shows the cookie of its session, a device its token. */
import type { Authenticated, Authenticator, Credentials } from '#platform/http/authenticator.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { EMPTY_SCOPE } from '#platform/principal/principal.ts';
import { sitzungCookie } from './adresse.ts';
import { findGeraetByHash, touchGeraet } from './geraet.sql.ts';
import { momentOf } from './moment.ts';
import { rightsOf, staffPrincipal } from './principal.ts';
import { findZugangBySession, touchSitzung } from './sitzung.sql.ts';
import { csrfTokenOf, hashToken } from './token.ts';

/** Writing the last use at every request would make each read a write. */
const TOUCH_SECONDS = 60;

export function createAuthenticator(kernel: Kernel): Authenticator {
  return {
    async authenticate(credentials) {
      if (credentials.bearer !== undefined) return authenticateGeraet(kernel, credentials.bearer);
      const token = credentials.cookies[sitzungCookie(kernel.config)];
      return token ? authenticateSession(kernel, token, credentials) : null;
    },
  };
}

async function authenticateSession(
  kernel: Kernel,
  token: string,
  { passive }: Credentials,
): Promise<Authenticated | null> {
  const { pool, config, rights } = kernel;
  const moment = momentOf(kernel);
  const zugang = await findZugangBySession(pool.db, hashToken(token), { ...moment, demo: config.demo });
  if (!zugang) return null;
  if (!passive && isStale(zugang.zuletzt_at, moment.now)) await touchSitzung(pool.db, zugang.sitzung_id, moment.now);
  return { principal: staffPrincipal(zugang, rights, zugang.sitzung_id), csrfToken: csrfTokenOf(token) };
}

async function authenticateGeraet(kernel: Kernel, token: string): Promise<Authenticated | null> {
  const { now, today } = momentOf(kernel);
  const geraet = await findGeraetByHash(kernel.pool.db, hashToken(token), { today, demo: kernel.config.demo });
  if (!geraet) return null;
  if (!geraet.zuletzt_at || isStale(geraet.zuletzt_at, now)) await touchGeraet(kernel.pool.db, geraet.id, now);
  const roles = [geraet.art === 'robot' ? 'roboter' : 'station'];
  const principal = {
    kind: geraet.art,
    id: geraet.id,
    displayName: geraet.name,
    roles,
    rights: rightsOf(roles, kernel.rights),
    scope: EMPTY_SCOPE,
  };
  return { principal };
}

function isStale(last: string, now: string): boolean {
  return Temporal.Instant.from(now).since(last).total('seconds') >= TOUCH_SECONDS;
}
