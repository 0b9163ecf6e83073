/**
 * Server-sent events for what hangs on the wall and for the person's own telephone, which have no session: hints only, what
 * moved is then asked for. The display hears of a house, whoever holds the link of a visit of that visit. Access: public,
 * bounded per network and in all.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '#areas/personal/index.ts';
import { httpFaults } from '#platform/http/http.faults.ts';
import { openStreams } from '#platform/http/server/event-stream.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findBesuchByToken } from './besuch.sql.ts';
import { hashOf } from './besuch.ts';
import { tagFaults } from './tag.faults.ts';
import { findHaus } from './tag-haus.sql.ts';

export const TAG_STROM = '/api/buerger/termine/strom';

/** A whole waiting room may share one address; each open stream costs a socket and some kilobytes. */
const MOST_PER_NETWORK = 300;
const MOST_IN_ALL = 3_000;
/** Opening them costs a look into the database each. */
const PER_MINUTE = 600;

export interface StromOptions {
  /** Tests beat faster and count fewer. */
  readonly heartbeatMs?: number;
  readonly perNetwork?: number;
}

export function registerTagStrom(app: FastifyInstance, kernel: Kernel, options: StromOptions = {}): void {
  const { heartbeatMs, perNetwork = MOST_PER_NETWORK } = options;
  const streams = openStreams(app);
  const config = { access: 'public', perMinute: PER_MINUTE } as const;
  app.get(TAG_STROM, { config, exposeHeadRoute: false }, async (request, reply) => {
    const client = networkOf(request.ip);
    if (streams.size >= MOST_IN_ALL || streams.count(client) >= perNetwork) throw httpFaults.ZU_VIELE_STROEME();
    const topic = await topicOf(kernel, request);
    return streams.begin(request, reply, {
      events: kernel.events,
      client,
      topics: new Set([topic]),
      ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
    });
  });
}

async function topicOf({ pool }: Kernel, request: FastifyRequest): Promise<string> {
  const { standort, besuch } = request.query as Record<string, unknown>;
  if (typeof besuch === 'string' && besuch !== '') {
    const found = await findBesuchByToken(pool.db, hashOf(besuch));
    if (!found) throw tagFaults.BESUCH_NICHT_GEFUNDEN();
    return `besuch:${found.id}`;
  }
  const haus = typeof standort === 'string' ? await findHaus(pool.db, { schluessel: standort }) : undefined;
  if (!haus) throw tagFaults.HAUS_UNBEKANNT();
  return `anzeige:${haus.schluessel}`;
}
