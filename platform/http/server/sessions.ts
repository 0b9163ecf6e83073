/** Who sends a request, and whether it may have been a foreign page that made the browser send it (CSRF). */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { transact } from '../../db/db.ts';
import { commonFaults } from '../../errors/errors.ts';
import type { Kernel } from '../../module/kernel.ts';
import type { Principal } from '../../principal/principal.ts';
import type { Authenticated, Authenticator, Credentials } from '../authenticator.ts';
import { httpFaults } from '../http.faults.ts';
import { isAnonymous, isPassive } from './request-context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `perform` checks the right of an action, for HTTP as for commands. */
const BY_ACTION = 'action';

export interface SessionOptions {
  readonly kernel: Kernel;
  readonly authenticator: Authenticator;
  /** Host names (with port) of this office beside that of the request. */
  readonly ownHosts: readonly string[];
}

/** Asks who sends it; on every route that is not anonymous. */
export function addSessions(app: FastifyInstance, { authenticator }: Pick<SessionOptions, 'authenticator'>): void {
  app.addHook('onRequest', async (request) => {
    if (isAnonymous(request)) return;
    request.session = await authenticator.authenticate({ ...credentialsOf(request), passive: isPassive(request) });
    request.actor = request.session?.principal ?? null;
  });
}

/** Turns away what a foreign page sent and who lacks the right. Routes of contracts leave the right to the action. */
export function addGuards(app: FastifyInstance, { kernel, ownHosts }: Omit<SessionOptions, 'authenticator'>): void {
  app.addHook('onRequest', async (request) => {
    if (isAnonymous(request)) return;
    if (!SAFE.has(request.method)) {
      requireOwnOrigin(request, ownHosts);
      requireToken(request, request.session);
    }
    if (request.routeOptions.config.boundBy !== BY_ACTION) await requireAccess(kernel, request);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set for routes of contracts. */
    boundBy?: typeof BY_ACTION;
  }
}

export function credentialsOf(request: FastifyRequest): Credentials {
  const { authorization } = request.headers;
  const bearer = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization ?? '')?.[1];
  const userAgent = request.headers['user-agent'];
  return {
    cookies: request.cookies,
    ip: request.ip,
    path: request.routeOptions.url ?? '',
    ...(bearer === undefined ? {} : { bearer }),
    ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, 400) }),
  };
}

/**
 * Browsers name the page that sends a writing request. Programs do not, and need not: they carry no cookies that
 * somebody else put there.
 */
function requireOwnOrigin(request: FastifyRequest, ownHosts: readonly string[]): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw httpFaults.FREMDE_SEITE();
  if (origin === undefined) return;
  const from = URL.canParse(origin) ? new URL(origin).host : undefined;
  if (from === undefined || (from !== host && from !== request.host && !ownHosts.includes(from))) {
    throw httpFaults.FREMDE_SEITE();
  }
}

/** Sign-in steps are public and come before there is a token; for them the origin is what counts. */
function requireToken(request: FastifyRequest, session: Authenticated | null): void {
  if (session?.csrfToken === undefined || request.routeOptions.config.access === 'public') return;
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(session.csrfToken);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw httpFaults.SICHERHEITSMERKMAL();
}

async function requireAccess(kernel: Kernel, request: FastifyRequest): Promise<void> {
  const { access } = request.routeOptions.config;
  const { actor } = request;
  if (access === 'public') return;
  if (!actor) throw commonFaults.NICHT_ANGEMELDET();
  if (access === 'signed-in' || (access !== undefined && actor.rights.has(access))) return;
  await auditRefusal(kernel, request, actor);
  throw commonFaults.KEIN_RECHT();
}

/** A route that is no contract has no action to write the row. */
async function auditRefusal(kernel: Kernel, request: FastifyRequest, actor: Principal): Promise<void> {
  const { kind, id, sessionId } = actor;
  await transact(kernel.pool.db, actor, request.id, (tx) =>
    kernel.audit.append(tx, [
      {
        what: 'zugriff.verweigert',
        objects: [],
        details: { fehler: 'allgemein.KEIN_RECHT' },
        actor: { kind, id, ...(sessionId ? { sessionId } : {}) },
        action: `${request.method} ${request.routeOptions.url}`,
        result: 'verweigert',
        requestId: request.id,
      },
    ]),
  );
}
