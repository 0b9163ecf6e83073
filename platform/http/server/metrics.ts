/**
 * `/metrics` for Prometheus. Figures tell of an office's work, so they are for this machine alone, or for whoever has
 * the token of the configuration (`BLEIBE_METRICS_TOKEN`, sent as `Authorization: Bearer …`).
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Histogram, Registry } from 'prom-client';
import { commonFaults } from '../../errors/errors.ts';

export interface GaugeSource {
  readonly name: `bleibe_${string}`;
  readonly help: string;
  readonly labels?: readonly string[];
  read(): Promise<readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[]>;
}

export interface MetricsOptions {
  readonly token: string | undefined;
  readonly gauges: readonly GaugeSource[];
}

interface Meters {
  readonly registry: Registry;
  readonly duration: Histogram;
}

export function addMetrics(app: FastifyInstance, { token, gauges }: MetricsOptions): void {
  let opened: Promise<Meters> | undefined;
  // With the first answer, so that no start waits for it.
  const meters = () => {
    opened ??= openMeters(app, gauges);
    return opened;
  };
  app.addHook('onResponse', async (request, reply) => {
    const { duration } = await meters();
    // By the pattern of the route, never by its address: ids are nobody's business here, and would never end.
    const route = request.is404 ? 'sonst' : (request.routeOptions.url ?? 'sonst');
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { config: { access: 'public', anonymous: true }, logLevel: 'warn' }, async (request, reply) => {
    if (!mayRead(request, token)) throw commonFaults.NICHT_GEFUNDEN();
    const { registry } = await meters();
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

async function openMeters(app: FastifyInstance, gauges: readonly GaugeSource[]): Promise<Meters> {
  const prometheus = await import('prom-client');
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const duration = new prometheus.Histogram({
    name: 'bleibe_http_request_duration_seconds',
    help: 'Dauer der Anfragen nach Weg und Ergebnis',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  for (const { name, help, labels = [], read } of gauges) {
    new prometheus.Gauge({
      name,
      help,
      labelNames: labels,
      registers: [registry],
      async collect() {
        this.reset();
        try {
          for (const { labels: own = {}, value } of await read()) this.set(own, value);
        } catch (cause) {
          // One figure that cannot be had must not hide the others.
          app.log.warn({ err: cause, gauge: name }, 'a figure could not be read');
        }
      },
    });
  }
  return { registry, duration };
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function mayRead({ headers, raw }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return equal(headers.authorization ?? '', `Bearer ${token}`);
  // A proxy on this machine speaks from here for the whole world.
  const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'].some((name) => name in headers);
  return !forwarded && LOOPBACK.has(raw.socket.remoteAddress ?? '');
}

function equal(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
