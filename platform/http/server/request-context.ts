/** What the web server knows of a request beside what Fastify does. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerHeaders, RequestInfo } from '../../actions/action.ts';
import type { Principal } from '../../principal/principal.ts';
import type { Authenticated } from '../authenticator.ts';
import type { Access } from '../contract.ts';
import { httpFaults } from '../http.faults.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. Each route names it, or it is not registered. */
    access?: Access;
    /** Files, health and the like: nobody is asked who they are. */
    anonymous?: boolean;
    /** Requests per minute and client, where tighter than the server's default. */
    perMinute?: number;
  }
  interface FastifyRequest {
    /** Who sends it; null without a session. Raw routes of areas read it by `request.getDecorator('actor')`. */
    actor: Principal | null;
    session: Authenticated | null;
  }
}

/** A route as it was registered: of a contract, of an area's own, or of the platform. */
export interface RouteInfo {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

const ROUTES = new WeakMap<FastifyInstance, RouteInfo[]>();

/** Every route of a server, for the table of rights. */
export function routesOf(app: FastifyInstance): readonly RouteInfo[] {
  return ROUTES.get(app) ?? [];
}

export function addRequestContext(app: FastifyInstance): void {
  const routes: RouteInfo[] = [];
  ROUTES.set(app, routes);
  app.decorateRequest('actor', null);
  app.decorateRequest('session', null);
  app.addHook('onRoute', ({ config, method, url }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`${method} ${url} does not say who may call it (config.access)`);
    routes.push(...[method].flat().map((one) => ({ method: one, url, access })));
  });
}

/** Files and health ask nobody who they are; nor does an address that leads nowhere. */
export function isAnonymous(request: FastifyRequest): boolean {
  return request.is404 || request.routeOptions.config.anonymous === true;
}

export function requestInfoOf(request: FastifyRequest): RequestInfo {
  const key = request.headers['idempotency-key'];
  const userAgent = request.headers['user-agent'];
  return {
    id: request.id,
    ip: request.ip,
    cookies: request.cookies,
    passive: isPassive(request),
    ...(key === undefined ? {} : { idempotencyKey: requireKey(key) }),
    ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, 400) }),
  };
}

/** Pages ask again by themselves; that must not keep the session of an empty chair alive. */
export function isPassive(request: FastifyRequest): boolean {
  return request.method === 'GET' && request.headers['x-bleibe-passiv'] !== undefined;
}

function requireKey(given: string | string[]): string {
  if (typeof given !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(given)) throw httpFaults.SCHLUESSEL_UNGUELTIG();
  return given;
}

/** Cookies of ours are for the server only: no script reads them, no foreign page makes the browser send them. */
export function answerHeadersOf(reply: FastifyReply, secure: boolean): AnswerHeaders {
  const fixed = { httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    setCookie(name, value, { maxAge, path = '/' }) {
      reply.setCookie(name, value, { ...fixed, path, ...(maxAge === undefined ? {} : { maxAge }) });
    },
    clearCookie(name) {
      reply.clearCookie(name, { ...fixed, path: '/' });
    },
  };
}

export interface RequestIdOptions {
  /** A proxy in front of us may have numbered the request already. */
  readonly trustProxy: boolean;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GIVEN = /^[\w-]{8,64}$/;

/** Twelve characters that a person can read out on the telephone: no i, l, o, u. */
export function newRequestId(given: string | string[] | undefined, { trustProxy }: RequestIdOptions): string {
  if (trustProxy && typeof given === 'string' && GIVEN.test(given)) return given;
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
}
