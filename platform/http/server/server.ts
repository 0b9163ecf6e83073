/** The web server: puts together what every request passes, in the order in which it passes it. */
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Action } from '../../actions/action.ts';
import type { Kernel } from '../../module/kernel.ts';
import type { Authenticator } from '../authenticator.ts';
import { addApiDocs } from './api-docs.ts';
import { bindActions } from './bind-actions.ts';
import { addDrain } from './drain.ts';
import { addEventStream } from './event-stream.ts';
import { addHealth, type HealthCheck } from './health.ts';
import { addJsonBody } from './json-body.ts';
import { addAddressLimit, addClientLimits, uncountedIn } from './limits.ts';
import { addMetrics, type GaugeSource } from './metrics.ts';
import { sendProblem } from './problem.ts';
import { addRequestContext, newRequestId } from './request-context.ts';
import { addRequestLog, QuietLog } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addGuards, addSessions } from './sessions.ts';
import { addWebFiles } from './web-files.ts';

export interface WebServerOptions {
  readonly kernel: Kernel;
  readonly authenticator: Authenticator;
  readonly actions: readonly Action[];
  /** Routes of areas that are no contracts; each names its access. */
  readonly routes: readonly ((app: FastifyInstance, kernel: Kernel) => Promise<void> | void)[];
  readonly health: readonly HealthCheck[];
  readonly gauges: readonly GaugeSource[];
  /** Folder of the built pages. */
  readonly webDir: string;
  readonly openapi: () => Record<string, unknown>;
  /** Tests beat faster. */
  readonly heartbeatMs?: number;
}

const BODY_LIMIT = 1024 * 1024;
/** Time for one request to arrive whole; an upload of a large part over a slow line needs its time. */
const REQUEST_MS = 10 * 60_000;
/** Longer than proxies keep a connection, or they would send into one that just closed. */
const KEEP_ALIVE_MS = 75_000;

/** Not listening yet. `close()` lets running requests end and closes event streams. */
export async function createWebServer(options: WebServerOptions): Promise<FastifyInstance> {
  const { kernel, authenticator } = options;
  const publicUrl = kernel.config.BLEIBE_PUBLIC_URL ? new URL(kernel.config.BLEIBE_PUBLIC_URL) : undefined;
  const https = publicUrl?.protocol === 'https:';
  const app = createFastify(kernel);
  app.setErrorHandler((cause, request, reply) => sendProblem(request, reply, cause));
  addRequestContext(app);
  addRequestLog(app);
  addDrain(app);
  await addSecurityHeaders(app, { https });
  await app.register(cookie);
  const uncounted = uncountedIn(kernel.config);
  await addAddressLimit(app, uncounted);
  addSessions(app, { authenticator });
  addClientLimits(app, uncounted);
  addGuards(app, { kernel, ownHosts: publicUrl ? [publicUrl.host] : [] });
  addHealth(app, options.health);
  addMetrics(app, { token: kernel.config.BLEIBE_METRICS_TOKEN, gauges: options.gauges });
  addApiDocs(app, options.openapi);
  addEventStream(app, { kernel, authenticator, ...(options.heartbeatMs ? { heartbeatMs: options.heartbeatMs } : {}) });
  bindActions(app, { kernel, actions: options.actions, secure: https });
  for (const register of options.routes) await register(app, kernel);
  await addWebFiles(app, { dir: options.webDir });
  return app;
}

function createFastify({ config, log }: Kernel): FastifyInstance {
  const app = Fastify({
    loggerInstance: log,
    logController: new QuietLog(),
    genReqId: ({ headers }) => newRequestId(headers['x-request-id'], { trustProxy: config.BLEIBE_TRUST_PROXY }),
    // One proxy is trusted, not whatever the client writes into the header before it.
    trustProxy: config.BLEIBE_TRUST_PROXY ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    // A kept connection gets "503 and close" while we drain, instead of being cut.
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  // A form of a foreign page can send plain text without being asked for leave.
  app.removeContentTypeParser('text/plain');
  addJsonBody(app);
  return app;
}
