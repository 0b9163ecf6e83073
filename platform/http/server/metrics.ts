/**
 * `/metrics` for Prometheus. Figures tell of an office's work, so they are for this machine alone, or for whoever has
 * the token of the configuration (`BLEIBE_METRICS_TOKEN`, sent as `Authorization: Bearer …`).
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
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

export function addMetrics(app: FastifyInstance, { token, gauges }: MetricsOptions): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  for (const source of gauges) addGauge(app, registry, source);
  app.get('/metrics', { config: { access: 'public', anonymous: true }, logLevel: 'warn' }, async (request, reply) => {
    if (!mayRead(request, token)) throw commonFaults.NICHT_GEFUNDEN();
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

/** By the pattern of the route, never by its address: ids are nobody's business here, and would never end. */
function measureRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: 'bleibe_http_request_duration_seconds',
    help: 'Dauer der Anfragen nach Weg und Ergebnis',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'sonst' : (request.routeOptions.url ?? 'sonst');
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

function addGauge(app: FastifyInstance, registry: Registry, { name, help, labels = [], read }: GaugeSource): void {
  new Gauge({
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
