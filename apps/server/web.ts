/** The web server of an api process: what the areas offer, and what tells how it is. */
import type { FastifyInstance } from 'fastify';
import { isWorkerAlive, readSpeicherstand } from '#areas/betrieb/index.ts';
import { createBuergerAuthenticator } from '#areas/buerger/index.ts';
import { createAuthenticator } from '#areas/personal/index.ts';
import { readRueckstand } from '#areas/protokoll/index.ts';
import { migrationState } from '#platform/db/migrate.ts';
import type { Authenticator } from '#platform/http/authenticator.ts';
import type { HealthCheck } from '#platform/http/server/health.ts';
import type { GaugeSource } from '#platform/http/server/metrics.ts';
import { createWebServer } from '#platform/http/server/server.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { portFault } from './free-port.ts';
import type { OpenKernel } from './kernel.ts';
import { openApiOf } from './openapi.ts';
import { WEB_DIR } from './web-build.ts';

export interface WebOptions {
  readonly kernel: Kernel;
  readonly opened: Pick<OpenKernel, 'events'>;
  readonly areas: readonly AreaModule[];
  /** Folder of the built pages; where it is missing a page says so. */
  readonly webDir?: string;
  readonly heartbeatMs?: number;
}

export function openWeb({
  kernel,
  opened,
  areas,
  webDir = WEB_DIR,
  heartbeatMs,
}: WebOptions): Promise<FastifyInstance> {
  return createWebServer({
    kernel,
    authenticator: authenticatorOf(kernel),
    actions: areas.flatMap(({ actions }) => actions),
    routes: areas.flatMap((area) => (area.routes ? [area.routes.bind(area)] : [])),
    health: healthOf(kernel),
    gauges: gaugesOf(kernel, opened),
    webDir,
    openapi: () => openApiOf(areas),
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
  });
}

/** What the portal of the citizens asks is asked as a citizen or as nobody, also in a browser where staff is signed in. */
function authenticatorOf(kernel: Kernel): Authenticator {
  const [staff, citizens] = [createAuthenticator(kernel), createBuergerAuthenticator(kernel)];
  return {
    authenticate: (credentials) =>
      (credentials.path?.startsWith('/api/buerger/') ? citizens : staff).authenticate(credentials),
  };
}

/** Returns the address that people open. */
export async function listen(app: FastifyInstance, { config }: Kernel): Promise<string> {
  const { HOST, PORT, BLEIBE_PUBLIC_URL } = config;
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (cause) {
    throw portFault(cause, { HOST, PORT });
  }
  const [address] = app.addresses();
  const port = typeof address === 'object' ? address.port : PORT;
  const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(HOST) ? 'localhost' : HOST;
  return BLEIBE_PUBLIC_URL ?? `http://${host}:${port}`;
}

/** Below this a scan of a thick Akte may no longer fit. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

function healthOf(kernel: Kernel): readonly HealthCheck[] {
  const { pool, config } = kernel;
  return [
    { name: 'datenbank', check: async () => (await pool.pg.query('select 1')).rowCount === 1 },
    { name: 'anpassungen', check: async () => (await migrationState(pool.pg)).open.length === 0 },
    { name: 'speicher', check: async () => (await readSpeicherstand(config.dataDir)).freiBytes >= LEAST_FREE_BYTES },
    { name: 'hintergrundarbeit', check: () => isWorkerAlive(kernel), optional: true },
  ];
}

function gaugesOf(kernel: Kernel, { events }: Pick<OpenKernel, 'events'>): readonly GaugeSource[] {
  const { pool, jobs } = kernel;
  return [
    {
      name: 'bleibe_jobs',
      help: 'Aufträge nach Warteschlange und Stand',
      labels: ['queue', 'state'],
      read: async () =>
        (await jobs.states()).flatMap(({ name, waiting, running, failed }) => [
          { labels: { queue: name, state: 'waiting' }, value: waiting },
          { labels: { queue: name, state: 'running' }, value: running },
          { labels: { queue: name, state: 'dead' }, value: failed },
        ]),
    },
    {
      name: 'bleibe_event_lag_seconds',
      help: 'Wartezeit des ältesten offenen Ereignisses je Empfänger (nur in Prozessen, die sie bearbeiten)',
      labels: ['handler'],
      read: async () => (await events.lag()).map(({ handler, seconds }) => ({ labels: { handler }, value: seconds })),
    },
    {
      name: 'bleibe_audit_unsealed',
      help: 'Einträge des Protokolls, die noch nicht in der Kette stehen',
      read: async () => [{ value: (await readRueckstand(pool.db)).ungesiegelt }],
    },
    {
      name: 'bleibe_audit_unsealed_seconds',
      help: 'Alter des ältesten Eintrags, der noch nicht in der Kette steht',
      read: async () => [{ value: (await readRueckstand(pool.db)).rueckstandSekunden }],
    },
    {
      name: 'bleibe_disk_free_bytes',
      help: 'Freier Platz im Datenordner',
      read: async () => [{ value: (await readSpeicherstand(kernel.config.dataDir)).freiBytes }],
    },
    {
      name: 'bleibe_db_connections',
      help: 'Verbindungen dieses Prozesses zur Datenbank',
      labels: ['state'],
      read: async () => [
        { labels: { state: 'open' }, value: pool.pg.totalCount },
        { labels: { state: 'idle' }, value: pool.pg.idleCount },
        { labels: { state: 'waiting' }, value: pool.pg.waitingCount },
      ],
    },
  ];
}
