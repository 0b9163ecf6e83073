/** How often somebody may ask. Counted in this process: of several api processes each counts for itself. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.ts';
import { commonFaults } from '../../errors/errors.ts';
import { networkOf } from '../network.ts';
import { isAnonymous } from './request-context.ts';

/** Behind one address (of IPv6: one /64) there may be a whole office; this only stops a flood before it reaches the database. */
const PER_ADDRESS = 6_000;
/** Someone who leafs through a thick Akte loads a few hundred pictures a minute. */
const PER_SESSION = 1_500;
/** A shelter with two hundred people who begin an application shares one address. */
const PER_STRANGER = 900;

type Check = ReturnType<FastifyInstance['createRateLimit']>;

type Uncounted = (request: FastifyRequest) => boolean;

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** By the line itself and not by what a header says. */
export function uncountedIn({ demo, lastprobe = false }: Pick<Config, 'demo' | 'lastprobe'>): Uncounted {
  return ({ socket }) => demo && lastprobe && LOOPBACK.has(socket.remoteAddress ?? '');
}

/** The hook that comes before anyone is asked who they are. */
export async function addAddressLimit(app: FastifyInstance, frei: Uncounted): Promise<void> {
  await app.register(rateLimit, { global: false, cache: 20_000 });
  const check = app.createRateLimit({
    max: PER_ADDRESS,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => networkOf(ip),
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!isAnonymous(request) && !frei(request)) await requireAllowed(check, request, reply);
  });
}

/** The hook that comes once the session is known. */
export function addClientLimits(app: FastifyInstance, frei: Uncounted): void {
  const session = app.createRateLimit({ max: PER_SESSION, timeWindow: '1 minute', keyGenerator: clientOf });
  const stranger = app.createRateLimit({ max: PER_STRANGER, timeWindow: '1 minute', keyGenerator: clientOf });
  const tight = new Map<string, Check>();
  app.addHook('onRequest', async (request, reply) => {
    if (isAnonymous(request) || frei(request)) return;
    const { perMinute } = request.routeOptions.config;
    await requireAllowed(request.actor ? session : stranger, request, reply);
    if (perMinute === undefined) return;
    const route = `${request.method} ${request.routeOptions.url}`;
    const own =
      tight.get(route) ??
      app.createRateLimit({
        max: perMinute,
        timeWindow: '1 minute',
        keyGenerator: (one) => `${route} ${clientOf(one)}`,
      });
    tight.set(route, own);
    await requireAllowed(own, request, reply);
  });
}

function clientOf({ actor, ip }: FastifyRequest): string {
  return actor ? `sitzung:${actor.sessionId ?? actor.id}` : `adresse:${networkOf(ip)}`;
}

async function requireAllowed(check: Check, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const found = await check(request);
  if (found.isAllowed || !found.isExceeded) return;
  reply.header('retry-after', found.ttlInSeconds);
  throw commonFaults.ZU_OFT();
}
